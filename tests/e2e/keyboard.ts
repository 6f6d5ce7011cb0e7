import type { Page } from "playwright-core";
import { expect } from "vitest";

/** How long a page has after two keys before they are pressed again. */
const AGAIN_MS = 500;

/**
 * Presses two keys, one after the other, until they lead to this path: where the page stood still for long between
 * them, the second was taken for one by itself. Fails where they never do.
 */
export async function pressUntilAt(page: Page, path: string, press: () => Promise<void>): Promise<void> {
  const reached = async () => {
    if (new URL(page.url()).pathname !== path) await press();
    return new URL(page.url()).pathname;
  };
  await expect.poll(reached, { interval: AGAIN_MS }).toBe(path);
}

/** Where the focus is. */
interface Focus {
  /** What the thing is called, as far as it says so itself. */
  name: string;
  /** What is wrong with it; null when somebody can see it and go on from it. */
  fault: string | null;
}

/** Presses Tab until what has the focus is called so, for a person who looks for it. Fails where it never comes. */
export async function tabTo(page: Page, name: string | RegExp, most = 150): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < most; press++) {
    const focus = await page.evaluate(readFocus);
    if (typeof name === "string" ? focus.name === name : name.test(focus.name)) return;
    passed.push(focus.name);
    await page.keyboard.press("Tab");
  }
  expect.fail(`no Tab comes to ${name}; it passed ${passed.join(" | ")}`);
}

/**
 * Presses Tab through the whole page from where it stands. Fails where the focus is on nothing, or on something that is
 * not to be seen, before everything had its turn; answers how many places it came to.
 */
export async function expectFocusInSight(page: Page, most = 150): Promise<number> {
  const faults: string[] = [];
  let count = 0;
  for (; count < most; count++) {
    await page.keyboard.press("Tab");
    // A list brings what has the focus onto the screen in the frame after.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const focus = await page.evaluate(readFocus);
    // Behind the last one is the browser's own frame.
    if (focus.fault === "nowhere" && count > 3) break;
    if (focus.fault !== null) faults.push(`${focus.name}: ${focus.fault}`);
  }
  expect(faults, "what has the focus and cannot be seen").toEqual([]);
  return count;
}

/** Fails unless something that can be seen has the focus. */
export async function expectFocus(page: Page, when: string): Promise<void> {
  await expect.poll(async () => (await page.evaluate(readFocus)).fault, { message: when }).toBe(null);
}

/** Runs in the page. */
function readFocus(): Focus {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return { name: "", fault: "nowhere" };
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
  const by = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const titles = by.map((id) => document.getElementById(id)?.textContent);
  const words =
    element.getAttribute("aria-label") ?? (titles.join(" ") || labels.join(" ") || element.textContent);
  const name = (words ?? "").replace(/\s+/g, " ").trim();
  // A choice that is drawn as its label has its ring there.
  const drawn = element.matches("input.sr-only") ? (element.closest("label") ?? element) : element;
  const { width, height, top, bottom, left, right } = drawn.getBoundingClientRect();
  if (width === 0 || height === 0) return { name, fault: "no size" };
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
    return { name, fault: "off screen" };
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(drawn);
  const hasRing = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  const isArea = height > innerHeight / 2;
  if (!hasRing && !isArea) return { name, fault: "no ring" };
  return { name, fault: null };
}
