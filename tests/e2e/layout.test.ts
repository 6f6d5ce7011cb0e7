import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { expectNoSidewaysScroll, PHONE } from "../support/browser.ts";
import { buildReportFile, buildReportPublish } from "../support/builders.ts";
import { signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";

const SEED = "0198b000-0000-7000-8000-000000000001";

const stage = openStage();

const railOf = (page: Page) => page.locator("[data-rail-frame]");
const edgeOf = (page: Page) => page.getByRole("separator");

async function open(lang: "ar" | "en", path: string, options: object = {}): Promise<Page> {
  const { page } = await stage.browser.visitAs(stage.barq.origin, SUPERVISOR, options);
  await page.goto(`${stage.barq.origin}/${lang}/${path}`);
  return page;
}

test("the rail is folded to icons, says what they are, and is still folded after the page is loaded again", async () => {
  const page = await open("ar", "wire");
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  await page.getByRole("button", { name: ar.layout.slim, exact: true }).click();
  await expect.poll(async () => (await railOf(page).boundingBox())?.width).toBeLessThan(60);
  await page.reload();
  const stories = railOf(page).getByRole("link", { name: ar.nav.stories });
  await stories.focus();
  await railOf(page).locator(":scope > [aria-hidden]").getByText(ar.nav.stories).waitFor();
  expect((await railOf(page).boundingBox())?.width).toBeLessThan(60);
  await page.getByRole("button", { name: ar.layout.wide, exact: true }).click();
  await expect.poll(async () => (await railOf(page).boundingBox())?.width).toBeGreaterThan(200);
});

test.each([
  ["ar", "ArrowLeft", "ArrowRight"],
  ["en", "ArrowRight", "ArrowLeft"],
] as const)(
  "%s: the edge between list and report goes the way of the arrows, and stays there",
  async (lang, more, less) => {
    const page = await open(lang, `wire?report=${SEED}`);
    const edge = edgeOf(page);
    const list = page.locator("[data-pane=start]");
    await list.locator("[data-report]").first().waitFor();
    await edge.focus();
    const before = await widthOf(list);
    await page.keyboard.press(more);
    await expectValue(edge, 44);
    expect(await widthOf(list)).toBeGreaterThan(before);
    await page.keyboard.press(less);
    await page.keyboard.press(less);
    await expectValue(edge, 40);
    await page.keyboard.press("End");
    await expectValue(edge, 72);
    await page.keyboard.press("Home");
    await expectValue(edge, 24);
    await page.reload();
    await expectValue(edge, 24);
    expect(await widthOf(list)).toBeLessThan(before);
    await edge.focus();
    await page.keyboard.press("Enter");
    await expectValue(edge, 0);
    expect(await widthOf(list)).toBe(0);
    await page.getByRole("button", { name: (lang === "ar" ? ar : en).layout.openList }).click();
    await expectValue(edge, 24);
    await edge.dblclick();
    await expectValue(edge, 42);
  },
);

test("an edge is moved by the pointer", async () => {
  const page = await open("ar", "stories");
  const edge = edgeOf(page);
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  const box = await edge.boundingBox();
  if (!box) throw new Error("the edge is nowhere");
  await page.mouse.move(box.x, 400);
  await page.mouse.down();
  await page.mouse.move(box.x - 123, 400, { steps: 4 });
  await page.mouse.up();
  await expectValue(edge, 52);
});

test("two wires side by side: each is live, and a report opens beside them", async () => {
  const east = await signIn(stage.barq.origin, EAST);
  const page = await open("ar", "columns");
  const columns = page.locator("[data-column]");
  await columns.nth(1).locator("[data-report]").first().waitFor();
  const headline = `عودة التيار إلى أحياء من الموصل ${randomUUID().slice(0, 4)}`;
  await east.run("report.file", { ...buildReportFile({ headline }), wire: "iraq" });
  await columns.nth(1).getByText(headline).waitFor();
  expect(await columns.nth(0).getByText(headline).count()).toBe(0);

  await columns.nth(0).locator("[data-report]").first().focus();
  await page.keyboard.press("ArrowLeft");
  await columns.nth(1).locator("[data-report]:focus").waitFor();
  const use = page.waitForResponse((response) => response.url().endsWith("/api/report.use"));
  await page.keyboard.press("Enter");
  await page.locator("article:not([data-report])").waitFor();
  await columns.nth(0).locator("[data-report]").first().waitFor();
  expect((await use).status(), "a report of the second wire was read").toBe(200);

  const name = await columns.nth(1).getAttribute("aria-label");
  await page
    .getByRole("button", { name: ar.columns.earlier.replace("{name}", `\u2068${name}\u2069`) })
    .click();
  await page.locator(`[data-column][aria-label="${name}"]:first-child`).waitFor();
  await page.goto(`${stage.barq.origin}/ar/columns`);
  await page.locator(`[data-column][aria-label="${name}"]:first-child`).waitFor();
});

test("the wall shows what is published and nothing else, and Escape leaves it", async () => {
  const [east, desk] = await Promise.all([EAST, SUPERVISOR].map((email) => signIn(stage.barq.origin, email)));
  const page = await open("ar", "wall");
  const [shown, unseen] = [randomUUID(), randomUUID()];
  await east?.run("report.file", buildReportFile({ headline: "على الجدار", id: shown }));
  await east?.run("report.file", buildReportFile({ headline: "لم يُنشر بعد", id: unseen }));
  await desk?.run("report.publish", buildReportPublish(shown));
  await page.getByText("على الجدار").waitFor();
  expect(await page.getByText("لم يُنشر بعد").count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.waitForURL("**/ar/wire");
});

test("at 200 % everything is there and nothing scrolls sideways", async () => {
  const zoomed = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
  const page = await open("ar", "wire", zoomed);
  for (const path of ["wire", `wire?report=${SEED}`, "stories", "flags", "columns", "wall"]) {
    await page.goto(`${stage.barq.origin}/ar/${path}`);
    await page.getByTestId("completeness").filter({ hasText: /\d:\d/ }).waitFor();
    await expectNoSidewaysScroll(page);
  }
});

test("on a phone every page is two taps away, and the columns are shown one at a time", async () => {
  const page = await open("en", "wire", { viewport: PHONE });
  await page.getByRole("button", { name: en.nav.more }).click();
  await page.getByRole("dialog").getByRole("link", { name: en.nav.columns }).click();
  await page.waitForURL("**/en/columns");
  const shown = page.locator("[data-column]:visible");
  await shown.first().waitFor();
  const first = await shown.first().getAttribute("aria-label");
  await page.getByRole("combobox", { name: en.columns.switch }).selectOption({ index: 1 });
  await page.locator(`[data-column]:visible:not([aria-label="${first}"])`).waitFor();
  expect(await shown.count()).toBe(1);
  const other = await shown.first().getAttribute("aria-label");
  await page.getByRole("button", { name: en.columns.remove.replace("{name}", "") }).click();
  await page.locator(`[data-column]:visible:not([aria-label="${other}"])`).waitFor();
  expect(await page.locator("[data-column]").count()).toBe(1);
});

async function expectValue(edge: Locator, value: number): Promise<void> {
  await expect.poll(() => edge.getAttribute("aria-valuenow")).toBe(String(value));
}

async function widthOf(pane: Locator): Promise<number> {
  return pane.evaluate((element) => element.getBoundingClientRect().width);
}
