import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, EDITOR_2, HOMS, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { type BrowserHouse, expectNoSidewaysScroll, PHONE, type Visitor } from "../support/browser.ts";
import { buildEmbargo, soon } from "../support/build-claims.ts";
import { buildReportFile, buildReportPublish, raiseFlag } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const HEADLINE = "قافلة مساعدات تدخل ريف حمص الشمالي";
const BODY = "دخلت القافلة صباح اليوم.\nوتحمل 400 سلة غذائية.";
const MINE = `${BODY}\nوقال سائق إن الطريق مغلق منذ الفجر.`;
const THEIRS = "دخلت القافلة ظهر اليوم.\nوتحمل 400 سلة غذائية.";

const stage = openStage();
let east: Client;
beforeAll(async () => {
  east = await signIn(stage.barq.origin, EAST);
});

const rowOf = (page: Page, id: string) => page.locator(`[data-report="${id}"]`);
const panelOf = (page: Page) => page.locator("article:not([data-report])");
const bar = (page: Page) => page.getByTestId("claim-bar");
const button = (within: Locator | Page, name: string) => within.getByRole("button", { name, exact: true });
const before = (text: string) => text.split("{")[0]?.trim() ?? "";

async function file(): Promise<string> {
  const report = buildReportFile({ headline: HEADLINE, body: BODY });
  await east.run("report.file", report);
  return report.id;
}

async function open(
  email: string,
  lang: "ar" | "en",
  id: string,
  options?: Parameters<BrowserHouse["visitAs"]>[2],
): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, email, options);
  await visitor.page.goto(`${stage.barq.origin}/${lang}/wire?report=${id}`);
  const words = lang === "ar" ? ar : en;
  await visitor.page.getByText(words.report.current, { exact: true }).waitFor();
  return visitor;
}

/** A picture of the page, where somebody asked for pictures. */
async function shoot(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env;
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

const keptKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("barq.kept.")));

test("whoever edits has claimed the report; taken over, overtaken and reloaded, their words are still theirs to send", async () => {
  const id = await file();
  const { page: first } = await open(EDITOR, "ar", id);
  const { page: second } = await open(EDITOR_2, "en", id);
  await bar(first).getByText(ar.claim.nobody).waitFor();

  await button(panelOf(first), ar.report.amend).click();
  await bar(first).getByText(before(ar.claim.mine)).waitFor();
  await bar(second).getByText("is working on it").waitFor();
  const form = panelOf(first).locator("form");
  await form.getByRole("textbox", { name: ar.file.body, exact: true }).fill(MINE);
  await shoot(first, "claim-mine-ar");
  await shoot(second, "claim-anothers-en");

  // A click of one person is enough to take it over, and the other one is told in the middle of a sentence.
  await button(bar(second), en.claim.takeOver).click();
  await bar(second).getByText(before(en.claim.mine)).waitFor();
  const alert = form.getByRole("alert").filter({ hasText: before(ar.claim.takenBy) });
  await alert.waitFor();
  expect(await form.getByRole("textbox", { name: ar.file.body, exact: true }).inputValue()).toBe(MINE);
  await alert.getByText(MINE.split("\n")[2] ?? "", { exact: true }).waitFor();
  await alert.getByText(ar.claim.notInTheirs).waitFor();
  expect(await faults(first), "taken over").toEqual([]);
  await alert.scrollIntoViewIfNeeded();
  await shoot(first, "taken-over-ar");

  await button(panelOf(second), en.report.amend).click();
  const otherForm = panelOf(second).locator("form");
  await otherForm.getByRole("textbox", { name: en.file.body, exact: true }).fill(THEIRS);
  await button(otherForm, en.amend.save).click();
  await otherForm.waitFor({ state: "detached" });
  await form.getByText(ar.amend.staleTitle.replace("{version}", "2")).waitFor();

  // The page goes away with everything that was typed in it.
  await first.reload();
  const kept = first.getByTestId("kept-text");
  await kept.waitFor();
  await kept.locator("ins", { hasText: "صباح" }).waitFor();
  await kept.locator("del", { hasText: "ظهر" }).waitFor();
  expect(await faults(first), "kept text").toEqual([]);
  await shoot(first, "kept-text-ar");
  await button(kept, ar.claim.goOn).click();
  await expect
    .poll(() => form.getByRole("textbox", { name: ar.file.body, exact: true }).inputValue())
    .toBe(MINE);
  // What the other one wrote can be taken over, paragraph by paragraph.
  await button(form.getByTestId("both-texts"), ar.claim.takeTheirs).first().click();
  await expect
    .poll(() => form.getByRole("textbox", { name: ar.file.body, exact: true }).inputValue())
    .toBe([THEIRS.split("\n")[0], ...MINE.split("\n").slice(1)].join("\n"));
  await button(form, ar.amend.save).click();
  await form.waitFor({ state: "detached" });
  await panelOf(second).getByText("وقال سائق إن الطريق مغلق منذ الفجر.").waitFor();
  await expect.poll(() => keptKeys(first), { message: "nothing is kept of what was sent" }).toEqual([]);

  // A closed editor lets the report go for whoever waits; the one who had taken it over still has it.
  await bar(first).getByText(before(ar.claim.anothers)).waitFor();
  await button(bar(second), en.claim.letGo).click();
  await bar(first).getByText(ar.claim.nobody).waitFor();
  await rowOf(first, id).getByText(before(ar.claim.anothers)).waitFor({ state: "detached" });
});

test("a cancelled edit is let go and kept until it is thrown away; with a kill it goes from the device", async () => {
  const id = await file();
  const supervisor = await signIn(stage.barq.origin, SUPERVISOR);
  await supervisor.run("report.publish", { commandId: crypto.randomUUID(), reportId: id, version: 1 });
  const { page } = await open(EDITOR, "en", id, { viewport: PHONE, colorScheme: "dark" });
  const edit = async () => {
    await button(panelOf(page), en.report.amend).click();
    await panelOf(page).locator("form").getByLabel(en.file.body).fill(MINE);
    await button(panelOf(page).locator("form"), en.amend.cancel).click();
    await page.getByTestId("kept-text").waitFor();
  };
  await edit();
  await bar(page).getByText(en.claim.nobody).waitFor();
  await expectNoSidewaysScroll(page);
  await shoot(page, "kept-text-en-phone");
  await button(page.getByTestId("kept-text"), en.claim.throwAway).click();
  await expect.poll(() => keptKeys(page)).toEqual([]);
  await edit();
  await page.goto(`${stage.barq.origin}/en/stories`);
  await supervisor.run("report.kill", {
    commandId: crypto.randomUUID(),
    reportId: id,
    version: 1,
    reason: "خطأ",
  });
  await expect.poll(() => keptKeys(page)).toEqual([]);
});

test("[W6] an embargo that comes due under a legal flag stays and says so; who resolves the flag is told what goes out, and it does", async () => {
  const id = await file();
  const [editor, supervisor] = await Promise.all([
    signIn(stage.barq.origin, EDITOR),
    signIn(stage.barq.origin, SUPERVISOR),
  ]);
  const { page } = await stage.browser.visitAs(stage.barq.origin, SUPERVISOR);
  await editor.run("report.embargo", buildEmbargo(id, { until: soon(20_000) }));
  await editor.run("report.publish", buildReportPublish(id));
  await raiseFlag(supervisor, { reportId: id, kind: "legal", reason: "رأي المستشار" });
  await page.goto(`${stage.barq.origin}/ar/wire?report=${id}`);
  const alarm = page.getByTestId("overdue-embargoes");
  await alarm.waitFor();
  const card = page.locator("[id^=flag-]").filter({ hasText: "رأي المستشار" });
  await button(card, ar.flag.resolve).click();
  await card.getByTestId("goes-out").waitFor();
  await shoot(page, "embargo-goes-out-ar");
  await button(card, ar.flag.confirmResolve).click();
  // A job that was lost while the machine stood still is free much later.
  await panelOf(page).getByTestId("embargo-notice").waitFor({ state: "detached", timeout: 100_000 });
  await alarm.waitFor({ state: "detached" });
  await panelOf(page).getByText(ar.state.published, { exact: true }).first().waitFor();
});

test("[W6] an embargo is put by the newsroom's clock, hides the published report from a colleague, and is lifted before their eyes", async () => {
  const id = await file();
  const { page: desk } = await open(EDITOR, "ar", id, { timezoneId: "America/New_York" });
  const { page: field } = await stage.browser.visitAs(stage.barq.origin, HOMS);
  await field.goto(`${stage.barq.origin}/en/wire`);
  await field.locator("[data-report]").first().waitFor();

  await button(panelOf(desk), ar.embargo.put).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel(ar.embargo.field).fill("2031-05-01T14:05");
  await expect.poll(() => dialog.textContent()).toContain("14:05");
  expect(await faults(desk), "the dialog").toEqual([]);
  await shoot(desk, "embargo-dialog-ar");
  await button(dialog, ar.embargo.put).click();
  const notice = desk.getByTestId("embargo-notice");
  await notice.waitFor();
  expect(await notice.textContent()).toContain("14:05");
  const { body } = await east.get<{ report: { embargoUntil: string } }>(`report.show?id=${id}`);
  expect(body.report.embargoUntil, "in Damascus, wherever the browser is").toBe("2031-05-01T11:05:00.000Z");
  await rowOf(desk, id).getByText(before(ar.embargo.until)).waitFor();
  expect(await button(notice, ar.embargo.lift).count(), "an editor does not lift").toBe(0);

  await button(panelOf(desk), ar.report.publish).click();
  await rowOf(desk, id).getByText(ar.state.published, { exact: true }).waitFor();
  await shoot(desk, "embargo-published-ar");
  const { page: supervisor } = await open(SUPERVISOR, "en", id);
  await supervisor.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  await shoot(supervisor, "embargo-published-en-dark");
  expect(await rowOf(field, id).count()).toBe(0);
  await button(supervisor.getByTestId("embargo-notice"), en.embargo.lift).click();
  await shoot(supervisor, "embargo-lift-en-dark");
  await button(supervisor.getByRole("dialog"), en.embargo.lift).click();
  await rowOf(field, id).getByText(HEADLINE).waitFor();
  await notice.waitFor({ state: "detached" });
  await rowOf(desk, id).getByText(before(ar.embargo.until)).waitFor({ state: "detached" });
});
