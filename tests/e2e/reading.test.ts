import type { CDPSession, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { EAST, EDITOR } from "../../server/newsroom/demo/people.ts";
import type { Visitor } from "../support/browser.ts";
import { buildReportAmend, buildReportFile } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";

const stage = openStage();
let east: Client;
beforeAll(async () => {
  east = await signIn(stage.barq.origin, EAST);
});

const rows = (page: Page) => page.locator("[data-report]");
const opened = (page: Page) => new URL(page.url()).searchParams.get("report");

async function openWire(path = "/ar/wire"): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  await visitor.page.goto(stage.barq.origin + path);
  await rows(visitor.page).first().waitFor();
  return visitor;
}

/** Files a report and answers its headline. */
async function file(headline: string): Promise<string> {
  await east.run("report.file", buildReportFile({ headline }));
  return headline;
}

async function head(): Promise<number> {
  const { body } = await east.get<Snapshot>("wire.snapshot?limit=1");
  return body.seq;
}

/** The number up to which the page says that it is complete; none while it says anything else. */
async function completeTo(page: Page): Promise<number | undefined> {
  const text = (await page.getByTestId("completeness").textContent()) ?? "";
  const [before = ""] = ar.link.complete.split(" {seq}");
  return text.startsWith(before) ? Number(/#([\d,]+)/.exec(text)?.[1]?.replaceAll(",", "")) : undefined;
}

test("a row that is being read stays where it is while reports come in and change above it; the pill counts them", async () => {
  const { page } = await openWire();
  const first = await rows(page).first().getAttribute("data-report");
  await page.getByRole("feed").hover();
  await page.mouse.wheel(0, 430);
  await expect.poll(() => page.evaluate(feedScroll)).toBeGreaterThan(400);
  const id = await page.evaluate(rowInTheMiddle);
  const row = page.locator(`[data-report="${id}"]`);
  const before = await row.boundingBox();

  for (const count of [1, 2, 3, 4, 5]) await file(`خبر عاجل رقم ${count} أثناء القراءة`);
  await east.run(
    "report.amend",
    buildReportAmend(first ?? "", { headline: `${"عنوان أطول يملأ سطرين في القائمة ".repeat(4)}` }),
  );
  await page.getByRole("button", { name: "5 تقارير جديدة" }).waitFor();
  const last = await head();
  await expect.poll(() => completeTo(page)).toBe(last);
  expect(await row.boundingBox()).toEqual(before);

  await page.getByRole("button", { name: "5 تقارير جديدة" }).click();
  await rows(page).filter({ hasText: "خبر عاجل رقم 5 أثناء القراءة" }).waitFor();
  await expect.poll(() => page.evaluate(feedScroll)).toBe(0);
  await page.getByRole("button", { name: "5 تقارير جديدة" }).waitFor({ state: "detached" });
});

/** Runs in the page. */
function feedScroll(): number {
  return document.querySelector("[role=feed]")?.parentElement?.scrollTop ?? -1;
}

/** Runs in the page: the report under the middle of the list. */
function rowInTheMiddle(): string | undefined {
  const list = document.querySelector("[role=feed]")?.parentElement?.getBoundingClientRect();
  if (!list) return undefined;
  const hit = document.elementFromPoint(list.x + list.width / 2, list.y + list.height / 2);
  return hit?.closest<HTMLElement>("[data-report]")?.dataset.report;
}

test("at the top with nobody reading, the list follows the wire; a Latin word in front turns no Arabic headline", async () => {
  const { page } = await openWire();
  const headline = await file("SDF: تقرير يظهر في رأس القائمة");
  await expect.poll(() => rows(page).first().textContent()).toContain(headline);
  const words = rows(page).first().getByText(headline);
  expect(await words.evaluate((node) => getComputedStyle(node).direction)).toBe("rtl");
});

test("physical keys move, open and close on an Arabic keyboard, and do nothing in a form field", async () => {
  const { page, context } = await openWire();
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  const keyboard = await context.newCDPSession(page);
  const ids = await rows(page).evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-report")));
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-report"));

  await press(keyboard, "KeyJ", "ت");
  await expect.poll(focused).toBe(ids[0]);
  await press(keyboard, "KeyJ", "ت");
  await expect.poll(focused).toBe(ids[1]);
  await press(keyboard, "KeyJ", "ت");
  await expect.poll(focused).toBe(ids[2]);
  await press(keyboard, "KeyK", "ن");
  await expect.poll(focused).toBe(ids[1]);
  await press(keyboard, "KeyO", "خ");
  await expect.poll(() => opened(page)).toBe(ids[1]);
  await page.getByRole("button", { name: ar.report.amend, exact: true }).click();
  const field = page.locator("article:not([data-report]) textarea").first();
  const before = await field.inputValue();
  await field.focus();
  await press(keyboard, "KeyJ", "ت");
  await expect.poll(() => field.inputValue()).toHaveLength(before.length + 1);
  expect(opened(page)).toBe(ids[1]);

  await page.getByRole("button", { name: ar.amend.cancel, exact: true }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => opened(page)).toBe(null);
});

async function press(keyboard: CDPSession, code: string, text: string): Promise<void> {
  const key = { code, key: text, windowsVirtualKeyCode: code.charCodeAt(3) };
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", text, ...key });
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
}

test("the open report is in the address: a reload and the back button bring it back", async () => {
  const { page } = await openWire();
  await rows(page).nth(1).click();
  await expect.poll(() => opened(page)).not.toBe(null);
  const id = opened(page);
  const headline = await page.locator("article:not([data-report]) h1").textContent();
  await page.reload();
  await page.locator("article:not([data-report]) h1", { hasText: headline ?? "" }).waitFor();
  expect(opened(page)).toBe(id);
  expect(await page.locator(`[data-report="${id}"]`).getAttribute("aria-current")).toBe("true");
  await page.getByRole("button", { name: ar.report.close }).click();
  await page.getByText(ar.wire.choose).waitFor();
  await page.goBack();
  await page.locator("article:not([data-report]) h1", { hasText: headline ?? "" }).waitFor();
});

test("the page says what the server says: complete to the head, offline while it is away, complete again after", async () => {
  const { page, loads, tolerate } = await openWire();
  tolerate(/ERR_CONNECTION_REFUSED|WebSocket connection .* failed|status of 503/);
  const before = await head();
  await expect.poll(() => completeTo(page)).toBe(before);

  await stage.barq.down();
  await page.getByRole("status").filter({ hasText: ar.link.offline }).waitFor();
  expect(await completeTo(page), "claims to be complete while offline").toBe(undefined);
  await stage.barq.up();
  east = await signIn(stage.barq.origin, EAST);
  const headline = await file("تقرير بعد عودة الخادم");

  const after = await head();
  expect(after).toBeGreaterThan(before);
  await expect.poll(() => completeTo(page)).toBe(after);
  await page.getByRole("status").filter({ hasText: ar.link.live }).waitFor();
  await rows(page).filter({ hasText: headline }).waitFor();
  expect(loads(), "documents loaded").toBe(1);
});
