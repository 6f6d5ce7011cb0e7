import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { DESK, expectNoSidewaysScroll, PHONE } from "../support/browser.ts";
import { addPlace } from "../support/build-places.ts";
import { signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const stage = openStage();
const words = ar.knowledge;

async function visit(email: string, path: string, viewport = DESK): Promise<Page> {
  const { page } = await stage.browser.visitAs(stage.barq.origin, email, { viewport });
  await page.goto(`${stage.barq.origin}/${path}`);
  return page;
}

const card = (page: Page, name: string) =>
  page.locator("[data-known]").filter({ has: page.getByRole("heading", { name, exact: true }) });
const named = (text: string, name: string) => new RegExp(text.replace("{name}", `.?${name}.?`));

test("an editor adds الشحيل with a source, corrects it, gives it another name and merges a double; others see it live", async () => {
  const page = await visit(EDITOR, "ar/knowledge");
  const other = await visit(SUPERVISOR, "en/knowledge");
  await other.getByText(en.knowledge.noPlaces).waitFor();

  await page.getByRole("searchbox", { name: words.searchPlaces }).fill("الشحيل");
  await page.getByRole("button", { name: words.addPlace }).click();
  const dialog = page.getByRole("dialog");
  const name = dialog.getByLabel(words.ar, { exact: true });
  expect(await name.inputValue()).toBe("الشحيل");
  const save = dialog.getByRole("button", { name: words.save, exact: true });
  expect(await save.isDisabled(), "without a source").toBe(true);
  await dialog.getByLabel(words.governorate, { exact: true }).selectOption("SY-DY");
  await dialog.getByLabel(words.lat, { exact: true }).fill("95");
  await dialog.getByText(words.latWrong).waitFor();
  await dialog.getByLabel(words.lat, { exact: true }).fill("35.1, 40.45");
  await expect.poll(() => dialog.getByLabel(words.lon, { exact: true }).inputValue()).toBe("40.45");
  await dialog.getByLabel(words.source, { exact: true }).fill("خريطة المحافظة");
  expect(await faults(page)).toEqual([]);
  await save.click();
  await dialog.waitFor({ state: "detached" });
  await card(page, "الشحيل").getByText("35.1, 40.45").waitFor();
  await card(other, "الشحيل").getByText("خريطة المحافظة").waitFor();

  await page.getByRole("button", { name: named(words.correctNamed, "الشحيل") }).click();
  const alias = dialog.getByLabel(words.aliases, { exact: true }).first();
  await alias.fill("شحيل الفرات");
  await alias.press("Enter");
  await dialog.getByLabel(words.kind, { exact: true }).selectOption("town");
  await save.click();
  await dialog.waitFor({ state: "detached" });
  await card(other, "الشحيل").getByText("شحيل الفرات").waitFor();

  const double = { ar: "الشحيل البلد", en: null, aliases: [] };
  await addPlace(await signIn(stage.barq.origin, SUPERVISOR), double);
  await page.getByRole("button", { name: named(words.mergeNamed, "الشحيل البلد") }).click();
  await dialog.getByRole("radio").first().check();
  await dialog.getByRole("status").filter({ hasText: "الشحيل البلد" }).waitFor();
  expect(await faults(page)).toEqual([]);
  await dialog.getByText(words.mergeFinal).waitFor();
  await dialog.getByRole("button", { name: words.mergeSubmit, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await card(other, "الشحيل البلد").waitFor({ state: "detached" });
  await card(other, "الشحيل").getByText("الشحيل البلد").waitFor();

  await page.getByRole("button", { name: named(words.historyNamed, "الشحيل") }).click();
  const deeds = page.getByTestId("knowledge-history").locator("ol > li");
  await expect.poll(() => deeds.count()).toBe(3);
  const told = (await deeds.allTextContents()).map((text) => text.replace(/[\u2066-\u2069]/g, ""));
  expect(told).toEqual([
    expect.stringContaining("دُمج فيه الشحيل البلد"),
    expect.stringMatching(/صُحّح مكان.*شحيل الفرات/),
    expect.stringMatching(/أُضيف مكان.*خريطة المحافظة/),
  ]);
  expect(await faults(page)).toEqual([]);
});

test("what came with the program is found by any name, and corrected it stands among the newsroom's own", async () => {
  const page = await visit(EDITOR, "en/knowledge?q=Alepppo", PHONE);
  await page.getByText(en.knowledge.packagedNone, { exact: true }).waitFor();
  await page.getByRole("searchbox").fill("Aleppo");
  await page
    .getByRole("button", { name: /Correct .?حلب/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(en.knowledge.source, { exact: true }).fill("The ministry's list");
  await dialog.getByRole("button", { name: en.knowledge.save, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await card(page, "حلب").getByText(en.knowledge.correction).waitFor();
  await expectNoSidewaysScroll(page);
  expect(await faults(page)).toEqual([]);
});

test("a party that came with the program is corrected, and the second screen has it at once", async () => {
  const page = await visit(EDITOR, "ar/knowledge?of=parties&q=SDF");
  const other = await visit(SUPERVISOR, "ar/knowledge?of=parties");
  await other.getByText(words.noParties).waitFor();
  await page.getByRole("button", { name: named(words.correctNamed, "قوات سوريا الديمقراطية") }).click();
  const dialog = page.getByRole("dialog");
  const alias = dialog.getByLabel(words.aliases, { exact: true }).first();
  await alias.fill("القوات");
  await dialog.getByRole("button", { name: words.addAlias, exact: true }).click();
  await dialog.getByRole("button", { name: words.save, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await card(other, "قوات سوريا الديمقراطية").getByText("القوات").waitFor();
});

test("a correspondent is told that the page is the desk's, and has no way to it", async () => {
  const page = await visit(EAST, "ar/knowledge");
  await page.getByText(words.closed).waitFor();
  expect(await page.getByRole("link", { name: words.title }).count()).toBe(0);
});
