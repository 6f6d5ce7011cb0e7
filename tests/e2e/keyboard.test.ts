import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EDITOR } from "../../server/newsroom/demo/people.ts";
import { openStage } from "../support/stage.ts";
import { pressUntilAt } from "./keyboard.ts";

const stage = openStage();

async function open(path: string): Promise<Page> {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  await page.goto(`${stage.barq.origin}/${path}`);
  return page;
}

/** What a keyboard sends on which Arabic is written: the letter is Arabic, the key is where it always was. */
async function pressArabic(page: Page, code: string, key: string, shiftKey = false): Promise<void> {
  await page.evaluate(
    (init) => {
      const target = document.activeElement ?? document.body;
      for (const type of ["keydown", "keyup"])
        target.dispatchEvent(new KeyboardEvent(type, { ...init, bubbles: true, cancelable: true }));
    },
    { code, key, shiftKey },
  );
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-report]")?.getAttribute("data-report") ?? null);
const rowIds = (page: Page) =>
  page.locator("[data-report]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-report")));

test("on an Arabic layout the keys are where they always were: next, help, another page; nothing in a field", async () => {
  const page = await open("ar/wire");
  await page.locator("[data-report]").nth(2).waitFor();
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  const [first, second] = await rowIds(page);
  await pressArabic(page, "KeyJ", "ت");
  await expect.poll(() => focusedRow(page)).toBe(first);
  await pressArabic(page, "KeyJ", "ت");
  await expect.poll(() => focusedRow(page)).toBe(second);

  await pressArabic(page, "Slash", "؟", true);
  const dialog = page.getByRole("dialog", { name: ar.keys.title });
  await dialog.getByText(ar.keys.next, { exact: true }).waitFor();
  await dialog.getByRole("searchbox").fill("العلامات");
  await expect.poll(() => dialog.getByText(ar.keys.next, { exact: true }).count()).toBe(0);
  await dialog.getByRole("searchbox").fill("علامة");
  await dialog.getByText(ar.keys.flag, { exact: true }).waitFor();
  // No report is open that a flag could be raised on; what can be done has no such words beside it.
  await dialog.locator("dt").getByText(ar.keys.notNow).waitFor();
  await dialog.getByRole("searchbox").fill(ar.keys.goStories);
  await dialog.getByText(ar.keys.goStories, { exact: true }).waitFor();
  expect(await dialog.getByText(ar.keys.notNow).count()).toBe(0);
  // In a field a letter is a letter.
  await page.keyboard.type("gs");
  expect(new URL(page.url()).pathname).toBe("/ar/wire");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  await pressUntilAt(page, "/ar/stories", async () => {
    await pressArabic(page, "KeyG", "ل");
    await pressArabic(page, "KeyS", "س");
  });
});

test("the second key of two does nothing by itself: to the flags, and nothing is paused or flagged on the way", async () => {
  const page = await open("en/wire");
  await page.locator("[data-report]").first().waitFor();
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  await pressUntilAt(page, "/en/handover", () => press(page, "g", "h"));
  await pressUntilAt(page, "/en/wire", () => press(page, "g", "w"));
  await page.locator("[data-report]").first().waitFor();
  const pause = page.getByRole("button", { name: en.wire.pause });
  await pause.waitFor();
  await page.keyboard.press("p");
  await page.getByRole("button", { name: en.wire.resume }).waitFor();
  await page.keyboard.press("p");
  await pause.waitFor();
});

test("a key is moved, refused where another one is, put back; single keys are switched off", async () => {
  const page = await open("en/settings#keys");
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  const part = page.locator("#keys");
  const keyOf = (action: string) =>
    part.getByRole("button", { name: en.keys.move.replace("{action}", action) });
  const capsOf = (action: string) => keyOf(action).locator("kbd").allTextContents();
  await keyOf(en.keys.next).click();
  await page.keyboard.press("k");
  await part.getByText(en.keys.taken.replace("{action}", en.keys.previous)).waitFor();
  await page.keyboard.press("l");
  await expect.poll(() => capsOf(en.keys.next)).toEqual(["L"]);

  await pressUntilAt(page, "/en/wire", () => press(page, "g", "w"));
  await page.locator("[data-report]").nth(2).waitFor();
  // What had the focus went with the page: it is on the next page, and in no field of it.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("content");
  await page.keyboard.press("j");
  expect(await focusedRow(page)).toBeNull();
  const pressL = async () => {
    await page.keyboard.press("l");
    return focusedRow(page);
  };
  await expect.poll(pressL).not.toBeNull();

  await page.goto(`${stage.barq.origin}/en/settings#keys`);
  await part.getByRole("button", { name: en.keys.resetOne.replace("{action}", en.keys.next) }).click();
  await expect.poll(() => capsOf(en.keys.next)).toEqual(["J"]);
  await part.getByRole("switch", { name: en.keys.single }).uncheck();
  await page.keyboard.press("g");
  await page.keyboard.press("w");
  await page.keyboard.press("Shift+?");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe("/en/settings");
  await part.getByRole("button", { name: en.keys.show }).click();
  await page.getByRole("dialog").getByText(en.keys.off).waitFor();
});
