import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import { EDITOR } from "../../server/newsroom/demo/people.ts";
import { openStage } from "../support/stage.ts";
import { pressUntilAt, tabTo } from "./keyboard.ts";

/** Of the report with the most marks. */
const SEED = "0198b000-0000-7000-8000-000000000001";

const stage = openStage();

async function open(path: string): Promise<Page> {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  await page.goto(`${stage.barq.origin}/ar/${path}`);
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  return page;
}

async function openWire(): Promise<Page> {
  const page = await open("wire");
  await page.locator("[data-report]").nth(5).waitFor();
  return page;
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const addressOf = (page: Page) => new URL(page.url()).searchParams;
const isFocused = (page: Page, selector: string) =>
  page.evaluate((sought) => document.activeElement?.matches(sought) ?? false, selector);
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-report]")?.getAttribute("data-report") ?? null);

test("Escape closes the list of what rang, and the report that was open behind it stays open", async () => {
  const page = await openWire();
  await press(page, "KeyJ", "Enter");
  await expect.poll(() => addressOf(page).has("report")).toBe(true);
  const id = addressOf(page).get("report");
  await press(page, "KeyB");
  await page.locator("#bell-menu:popover-open").waitFor();
  await press(page, "Escape");
  await page.locator("#bell-menu:popover-open").waitFor({ state: "detached" });
  expect(addressOf(page).get("report")).toBe(id);
  await press(page, "Escape");
  await expect.poll(() => addressOf(page).has("report")).toBe(false);
});

test("what is let go of by its own button leaves the focus beside it, never in a field, so that letters stay keys", async () => {
  const page = await openWire();
  await press(page, "KeyJ", "KeyJ", "KeyX");
  await page.getByTestId("marked").waitFor();
  for (let at = 0; at < 10 && (await focusedName(page)) !== ar.list.marked.clear; at++)
    await press(page, "Shift+Tab");
  await press(page, "Enter");
  await page.getByTestId("marked").waitFor({ state: "detached" });
  await expect.poll(() => isFocused(page, "[data-report]")).toBe(true);

  await page.goto(`${stage.barq.origin}/ar/wire?state=filed`);
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  await page.locator("[data-report]").first().waitFor();
  await tabTo(page, new RegExp(`^${ar.find.takeAway}`));
  await press(page, "Enter");
  await expect.poll(() => addressOf(page).has("state")).toBe(false);
  await expect.poll(() => isFocused(page, "button, article")).toBe(true);
  await press(page, "KeyX", "KeyJ");
  expect(addressOf(page).has("q")).toBe(false);
});

test("Escape leads out of the search field and leaves its words, from where the keys go on; a list of choices is left the same way", async () => {
  const page = await open("search?q=سجن");
  await page.locator("h2 a").first().waitFor();
  await press(page, "Slash");
  await expect.poll(() => isFocused(page, "[name=q]")).toBe(true);
  await press(page, "Escape");
  await expect.poll(() => isFocused(page, "main")).toBe(true);
  expect(await page.locator("[name=q]").inputValue()).toBe("سجن");
  await press(page, "KeyJ");
  await expect.poll(() => isFocused(page, "h2 a")).toBe(true);
  await page.locator("select").first().focus();
  await press(page, "Escape");
  await pressUntilAt(page, "/ar/wire", () => press(page, "KeyG", "KeyW"));
});

test("where a box is ticked outside a form, the keys go on working", async () => {
  const page = await open("settings");
  await page.locator("main input[type=checkbox]").first().focus();
  await pressUntilAt(page, "/ar/stories", () => press(page, "KeyG", "KeyS"));
});

test("a second Enter leads from the row into the words of its report; Escape leads back to the row, in sight again", async () => {
  const page = await openWire();
  await press(page, "KeyJ", "Enter");
  await page.locator("article:not([data-report]) [data-number]").first().waitFor();
  const row = await focusedRow(page);
  await press(page, "Enter");
  await expect.poll(() => isFocused(page, "[data-section=text]")).toBe(true);
  // Meanwhile the list was left elsewhere.
  await page.locator("[data-list] [role=feed]").evaluate((feed) => feed.parentElement?.scrollTo(0, 1e6));
  await press(page, "Escape");
  await expect.poll(() => focusedRow(page)).toBe(row);
  const isInSight = () =>
    page.evaluate(() => {
      const list = document.querySelector("[role=feed]")?.parentElement?.getBoundingClientRect();
      const at = document.activeElement?.getBoundingClientRect();
      return list && at && at.top >= list.top - 1 && at.bottom <= list.bottom + 1;
    });
  await expect.poll(isInSight).toBe(true);
});

test("a column that is moved keeps the focus on its way, and so does the one beside what was removed", async () => {
  const path = `columns?${["syria", "iraq", "syria"].map((wire) => `col=wire%3D${wire}`).join("&")}`;
  const page = await open(path);
  await page.locator("[data-column]").nth(2).locator("[data-report]").first().waitFor();
  const order = () =>
    page.locator("[data-column]").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  const [syria, iraq] = await order();
  await page.locator("[data-column]").nth(1).locator("[data-deed=later]").focus();
  await press(page, "Enter");
  await expect.poll(order).toEqual([syria, syria, iraq]);
  // At the end there is only the way back.
  const earlier = ar.columns.earlier.replace("{name}", `\u2068${iraq}\u2069`);
  await expect.poll(() => focusedName(page)).toBe(earlier);
  await press(page, "Enter");
  await expect.poll(order).toEqual([syria, iraq, syria]);
  await expect.poll(() => focusedName(page)).toBe(earlier);
  await press(page, "Enter");
  await expect.poll(order).toEqual([iraq, syria, syria]);

  await page.locator("[data-column]").nth(0).locator("[data-deed=remove]").focus();
  await press(page, "Enter");
  await expect.poll(order).toEqual([syria, syria]);
  await expect.poll(() => isFocused(page, "[data-column]:first-child [data-deed=remove]")).toBe(true);
});

test("along the marks by one button; said of one, the focus is on the way to the next; Escape goes back step by step", async () => {
  const page = await open(`wire?report=${SEED}`);
  const marks = page.locator("article:not([data-report]) [data-aid][role=button]");
  await marks.first().waitFor();
  await marks.first().focus();
  const dialog = page.getByRole("dialog");
  const quoted = () => dialog.locator("[data-testid=mark-card]").textContent();
  await press(page, "Enter");
  await dialog.waitFor();
  const seen = [await quoted()];
  await tabTo(page, ar.reading.after);
  for (let step = 0; step < 3; step++) {
    await press(page, "Enter");
    await expect.poll(quoted).not.toBe(seen.at(-1));
    await expect.poll(() => focusedName(page)).toBe(ar.reading.after);
    seen.push(await quoted());
  }
  expect(new Set(seen).size, "each press leads further").toBe(4);

  // Tab goes round in it.
  for (let at = 0; at < 12; at++) {
    await press(page, "Tab");
    await expect.poll(() => isFocused(page, "[role=dialog] *")).toBe(true);
  }
  await tabTo(page, ar.reading.refuse);
  await press(page, "Enter");
  await dialog.getByText(ar.reading.refusedBy.split(" {")[0] ?? "").waitFor();
  await expect.poll(() => focusedName(page)).toBe(ar.reading.after);
  await press(page, "Escape");
  await dialog.waitFor({ state: "detached" });
  // Its own mark is gone from the text.
  await expect.poll(() => isFocused(page, "[data-text-of] [data-mark]")).toBe(true);

  const place = page.locator("[data-text-of] [data-aid=place]").first();
  /** What was said is told a moment later; where it closes what is open by then, that is opened again. */
  const isEditing = async () => {
    if ((await dialog.count()) === 0) {
      await place.focus();
      await press(page, "Enter");
      await dialog.waitFor();
    }
    if ((await dialog.locator("form").count()) === 0) {
      await tabTo(page, ar.reading.edit);
      await press(page, "Enter");
    }
    return isFocused(page, "[role=dialog] form input");
  };
  await expect.poll(isEditing).toBe(true);
  await press(page, "Escape");
  await dialog.locator("form").waitFor({ state: "detached" });
  await expect.poll(() => focusedText(page)).toBe(ar.reading.edit);
  await press(page, "Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => isFocused(page, "[data-aid=place]")).toBe(true);
});
