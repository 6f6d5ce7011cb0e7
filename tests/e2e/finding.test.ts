import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, EDITOR_2, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { expectNoSidewaysScroll, PHONE, type Visitor } from "../support/browser.ts";
import { buildReportFile } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const stage = openStage();
let east: Client;
beforeAll(async () => {
  east = await signIn(stage.barq.origin, EAST);
});

const button = (within: Locator | Page, name: string) => within.getByRole("button", { name, exact: true });
const rows = (page: Page) => page.locator("[data-report]");
const words = (page: Page) => page.locator("[name=filter-words]");
const count = (page: Page) => page.getByTestId("match-count");
const rail = (page: Page) => page.locator("[data-rail-frame]");
const addressOf = (page: Page) => new URL(page.url()).searchParams;

async function file(headline: string, fields: object = {}): Promise<string> {
  const report = buildReportFile({ headline, ...fields });
  await east.run("report.file", report);
  return report.id;
}

async function open(email: string, lang: "ar" | "en", place = "wire", options = {}): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, email, options);
  await visitor.page.goto(`${stage.barq.origin}/${lang}/${place}`);
  await count(visitor.page).waitFor();
  return visitor;
}

/** Fulfils when the list holds these and no others. */
const shows = (page: Page, ids: string[]) =>
  expect
    .poll(() => rows(page).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.report).sort()))
    .toEqual([...ids].sort());

/** A picture of the page, where somebody asked for pictures. */
async function shoot(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env;
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

test("what is looked for is in the address: a link, a reload and the back button show the same", async () => {
  const first = await file("فيضان نهر الخابور يغمر أحياءً في الحسكة", { urgency: 2 });
  const second = await file("انحسار فيضان الخابور", { urgency: 5 });
  const { page } = await open(EDITOR, "ar");
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  await page.keyboard.press("Shift+KeyF");
  await expect.poll(() => words(page).evaluate((field) => field === document.activeElement)).toBe(true);
  // Another form of the word, without its hamza, and the space before the next one.
  await page.keyboard.type("الفيضان ");
  await shows(page, [first, second]);
  await page.keyboard.type("الخابور");
  expect(await words(page).inputValue()).toBe("الفيضان الخابور");
  await shows(page, [first, second]);

  await button(page, ar.find.more).click();
  const panel = page.getByRole("dialog");
  await panel.getByText(ar.urgency.urgent, { exact: true }).click();
  await shows(page, [first]);
  expect(await faults(page), "the filters").toEqual([]);
  await shoot(page, "finding-filters");
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-haspopup")))
    .toBe("dialog");
  await expect
    .poll(() => Object.fromEntries(addressOf(page)))
    .toEqual({ q: "الفيضان الخابور", urgency: "urgent" });
  const address = page.url();

  await page.reload();
  await shows(page, [first]);
  expect(await words(page).inputValue()).toBe("الفيضان الخابور");
  const { page: colleague } = await open(EDITOR_2, "en", address.split("/ar/")[1]);
  await shows(colleague, [first]);

  await page.goBack();
  await shows(page, [first, second]);
  await page.goForward();
  await page.getByRole("button", { name: new RegExp(`${ar.find.takeAway}.*${ar.urgency.label}`) }).click();
  await shows(page, [first, second]);
  await words(page).fill("لا شيء كهذا");
  await page.getByText(ar.find.nothing, { exact: true }).waitFor();
  expect(await page.getByRole("link", { name: ar.find.archive }).getAttribute("href")).toContain(
    "/ar/search?q=",
  );
  expect(await faults(page), "nothing found").toEqual([]);
  await shoot(page, "finding-nothing");
  await words(page).press("Escape");
  await expect.poll(() => addressOf(page).size).toBe(0);
  await rows(page).nth(2).waitFor();
});

test("an address with rubbish in it is read as far as it can be", async () => {
  const { page } = await open(
    EDITOR,
    "en",
    "wire?state=held&state=nowhere&urgency=99&since=soon&q=%20&view=gone",
  );
  await page.getByRole("button", { name: new RegExp(`${en.find.field.state}.*${en.state.held}`) }).waitFor();
  expect(await page.getByRole("button", { name: en.find.takeAway }).count()).toBe(1);
  await button(page, en.find.clear).first().click();
  await expect.poll(() => addressOf(page).size).toBe(0);
});

test("a view for the desk is in everybody's rail at once with its alert rule, a private one in its keeper's alone", async () => {
  const [editor, other, supervisor] = await Promise.all([
    open(EDITOR, "ar"),
    open(EDITOR_2, "en"),
    open(SUPERVISOR, "ar"),
  ]);
  await words(editor.page).fill("زلزال");
  await save(editor.page, "زلازل لي", ar);
  await rail(editor.page).getByRole("link", { name: "زلازل لي" }).waitFor();
  await button(editor.page, "زلازل لي").waitFor();

  await words(editor.page).fill("هزة");
  await editor.page.getByText(ar.view.back).waitFor();
  await save(editor.page, "هزات للجميع", ar, { desk: true });
  const theirs = rail(other.page).getByRole("link", { name: "هزات للجميع" });
  await theirs.waitFor();
  expect(await rail(other.page).getByRole("link", { name: "زلازل لي" }).count()).toBe(0);
  await rail(editor.page).locator("[aria-current=page]", { hasText: "هزات للجميع" }).waitFor();

  const id = await file("هزة أرضية في ريف إدلب");
  await theirs.getByText(en.view.unread.match(/one \{# (.+?)\}/)?.[1] ?? "", { exact: false }).waitFor();
  await theirs.click();
  await shows(other.page, [id]);
  expect(addressOf(other.page).get("view")).not.toBeNull();
  await shoot(editor.page, "finding-views");
  expect(await faults(editor.page), "the rail").toEqual([]);

  // Whoever looks at it goes along when a supervisor gives it another filter.
  const managed = rail(supervisor.page).getByRole("link", { name: "هزات للجميع" });
  await managed.click();
  await words(supervisor.page).fill("هزة أرضية");
  await button(supervisor.page, ar.view.takeOver).click();
  await expect.poll(() => addressOf(other.page).get("q")).toBe("هزة أرضية");
  await shows(other.page, [id]);

  await supervisor.page.locator("[data-view]", { hasText: "هزات للجميع" }).hover();
  await button(supervisor.page, named(ar.view.changeNamed, "هزات للجميع")).click();
  const dialog = supervisor.page.getByRole("dialog");
  expect(await dialog.getByLabel(ar.view.way.sound).isChecked()).toBe(true);
  expect(await dialog.getByLabel(ar.view.way.notify).isChecked()).toBe(false);
  await shoot(supervisor.page, "finding-change");
  expect(await faults(supervisor.page), "changing a view").toEqual([]);
  await button(dialog, ar.view.remove).click();
  await button(dialog, ar.view.remove).click();
  await dialog.waitFor({ state: "detached" });
  await Promise.all(
    [editor, other, supervisor].map(({ page }) =>
      rail(page).getByRole("link", { name: "هزات للجميع" }).waitFor({ state: "detached" }),
    ),
  );
});

test("whoever changes a view that somebody changed meanwhile is told, and keeps what they wrote", async () => {
  const keeper = await signIn(stage.barq.origin, EDITOR);
  const id = crypto.randomUUID();
  const alert = { sound: false, notify: false, badge: true };
  const saved = { id, name: "طرق", query: "q=طريق", alert, isShared: true };
  await keeper.run("view.save", { commandId: crypto.randomUUID(), ...saved });
  const { page } = await open(SUPERVISOR, "ar", `wire?q=طريق&view=${id}`);
  await button(page, "طرق").click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("[name=view-name]").fill("الطرق المقطوعة");
  await keeper.run("view.amend", { commandId: crypto.randomUUID(), viewId: id, version: 1, name: "طرقات" });
  await dialog.getByText(ar.view.newer).waitFor();
  await button(dialog, ar.view.keep).click();
  await button(dialog, ar.view.change).click();
  await dialog.waitFor({ state: "detached" });
  await rail(page).getByRole("link", { name: "الطرق المقطوعة" }).waitFor();
});

test("on a phone the filters are a sheet and the views a strip, and nothing is wider than the screen", async () => {
  const { page } = await open(EDITOR, "ar", "wire?urgency=urgent", { viewport: PHONE, hasTouch: true });
  await save(page, "عاجل على الهاتف", ar);
  const strip = page.getByRole("navigation", { name: ar.view.title });
  await strip.getByRole("link", { name: "عاجل على الهاتف" }).waitFor();
  await expectNoSidewaysScroll(page);
  await shoot(page, "finding-phone");
  await page.getByRole("button", { name: new RegExp(`^${ar.find.more}`) }).click();
  await page.getByRole("dialog").getByText(ar.find.field.place, { exact: true }).waitFor();
  expect(await faults(page), "the sheet").toEqual([]);
  await shoot(page, "finding-phone-filters");
});

/** Keeps the filter that is set under a name; for the desk with a sound. */
async function save(page: Page, name: string, texts: typeof ar, { desk = false } = {}): Promise<void> {
  const known = button(page, texts.view.save).or(button(page, texts.view.saveNew));
  await known.click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("[name=view-name]").fill(name);
  if (desk) {
    await dialog.getByText(texts.view.desk, { exact: true }).click();
    await dialog.getByText(texts.view.way.sound, { exact: true }).click();
  }
  await shoot(page, `finding-save-${desk ? "desk" : "own"}-${page.viewportSize()?.width}`);
  await button(dialog, texts.view.save).click();
  await dialog.waitFor({ state: "detached" });
}

/** A text with the name in it, set apart as the page does. */
function named(text: string, name: string): string {
  return text.replace("{name}", `\u2068${name}\u2069`);
}
