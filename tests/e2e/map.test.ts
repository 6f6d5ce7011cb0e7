import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { expectNoSidewaysScroll, PHONE } from "../support/browser.ts";
import { file } from "../support/builders.ts";
import { signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const { SHOTS } = process.env;
const stage = openStage();

/** A picture for whoever looks at the pages; only when they ask for one. */
async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

const place = (page: Page, name: string) =>
  page.locator("[data-place]").filter({ has: page.getByRole("button", { name }) });
const nearness = async (page: Page) => Number(await page.locator("[data-map]").getAttribute("data-map"));

test("the reports of the view are on the map and in the list beside it, and what is chosen in one is in the other", async () => {
  const { origin } = stage.barq;
  const { page } = await stage.browser.visitAs(origin, EDITOR);
  await page.goto(`${origin}/ar/wire?place=حمص`);
  await page.locator("[data-report]").first().waitFor();
  await page.goto(`${origin}/ar/map${new URL(page.url()).search}`);
  await page.locator("[data-mark]").first().waitFor();
  expect(await page.locator("[data-place]").count(), "only Homs is asked for").toBe(1);

  await page.goto(`${origin}/ar/map`);
  await page.locator("[data-mark]").first().waitFor();
  // «ريف دير الزور» is the governorate, and no pin in the town.
  await page.locator("[data-area=SY-DY]").waitFor();
  expect(await place(page, "محافظة دير الزور").textContent()).toContain(ar.map.precision.governorate);
  await shot(page, "map-ar");

  const raqqa = place(page, "الرقة").getByRole("button");
  const far = await nearness(page);
  await raqqa.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => raqqa.getAttribute("aria-expanded")).toBe("true");
  await expect.poll(() => nearness(page)).toBeGreaterThan(far);
  await page.getByRole("group", { name: ar.map.keys }).focus();
  for (const key of ["+", "ArrowLeft", "0"]) await page.keyboard.press(key);
  await expect.poll(() => nearness(page)).toBe(far);

  const alone = page.locator("[data-mark]").filter({ hasNot: page.locator("circle[r='14'].fill-surface") });
  const key = await alone.last().getAttribute("data-mark");
  await alone.last().locator("circle").last().click({ force: true });
  const chosen = page.locator(`[data-place="${key}"] button`);
  await expect.poll(() => chosen.getAttribute("aria-expanded")).toBe("true");

  // What comes in meanwhile appears in its place, marked.
  const correspondent = await signIn(origin, EAST);
  await file(correspondent, { dateline: "السويداء – سوريا", headline: "انقطاع المياه في السويداء" });
  await place(page, "السويداء")
    .getByText(ar.map.fresh.match(/one \{([^}]+)\}/)?.[1] ?? "?")
    .waitFor();
  await page.getByRole("button", { name: ar.map.home }).click();
  await page.locator("[data-new]").first().waitFor();
  await file(correspondent, { dateline: "الجمعة", headline: "يوم لا مكان" });
  await place(page, ar.map.unplaced)
    .getByText(ar.map.fresh.match(/one \{([^}]+)\}/)?.[1] ?? "?")
    .waitFor();
  await place(page, "السويداء").getByRole("button").click();
  await shot(page, "map-ar-chosen");
  expect(await faults(page)).toEqual([]);
  await place(page, "السويداء").getByRole("link").first().click();
  await page.getByRole("heading", { name: "انقطاع المياه في السويداء" }).first().waitFor();
});

test("the pulse shows every chart with its sentence and its table, and reads anew when asked", async () => {
  const { origin } = stage.barq;
  const { page } = await stage.browser.visitAs(origin, SUPERVISOR);
  await page.goto(`${origin}/en/pulse`);
  const sheet = page.locator("[data-pulse]");
  await sheet.waitFor();
  const figures = page.locator("figure");
  expect(await figures.count()).toBe(9);
  for (const figure of await figures.all()) {
    expect(await figure.locator("figcaption p").textContent()).not.toBe("");
    await figure.locator("summary").focus();
    await page.keyboard.press("Enter");
    const table = figure.locator("table");
    expect(await table.locator("caption").textContent()).toBe(await figure.locator("h2").textContent());
    expect(await table.locator("tbody th[scope=row]").count()).toBeGreaterThan(0);
  }
  expect(await faults(page)).toEqual([]);
  await shot(page, "pulse-en-tables");
  await file(await signIn(origin, EAST), {});
  // At a full hour another one falls out of the 24: the newsroom is asked itself.
  const { filed } = (await (await signIn(origin, SUPERVISOR)).get<{ filed: number }>("pulse.show")).body;
  await page.getByRole("button", { name: en.pulse.again }).click();
  await expect.poll(() => sheet.getAttribute("data-pulse")).toBe(String(filed));
  await page.getByText(en.pulse.week, { exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("span")).toBe("week");
  await sheet.waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button", { name: en.pulse.print }).isVisible()).toBe(false);
  expect(await sheet.isVisible()).toBe(true);
});

test("a correspondent has the map of what they may read, and no pulse", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EAST, { viewport: PHONE });
  await page.goto(`${stage.barq.origin}/ar/map`);
  await page.locator("[data-mark]").first().waitFor();
  await expectNoSidewaysScroll(page);
  await shot(page, "map-ar-phone");
  await page.goto(`${stage.barq.origin}/ar/pulse`);
  await page.getByText(ar.pulse.closed).waitFor();
});
