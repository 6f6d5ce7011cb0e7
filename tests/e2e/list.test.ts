import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { PHONE, type Visitor } from "../support/browser.ts";
import { buildReportAmend, buildReportFile } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const SHOTS = process.env.SHOTS;
/** More than the first snapshot brings. */
const FILED = 620;

const stage = openStage();
let east: Client;
let supervisor: Client;
beforeAll(async () => {
  [east, supervisor] = await Promise.all([
    signIn(stage.barq.origin, EAST),
    signIn(stage.barq.origin, SUPERVISOR),
  ]);
  for (let from = 0; from < FILED; from += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, at) => file(`تقرير ميداني رقم ${from + at}`)));
  }
});

const rows = (page: Page) => page.locator("[data-report]");
const row = (page: Page, id: string) => page.locator(`[data-report="${id}"]`);
const switchOf = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function openWire(path = "ar/wire", options: object = {}): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, EDITOR, options);
  await visitor.page.goto(`${stage.barq.origin}/${path}`);
  await rows(visitor.page).first().waitFor();
  // By then the keys of what was drawn before work, too.
  await visitor.page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  return visitor;
}

/** Files a report and answers its id. */
async function file(headline: string, fields: object = {}): Promise<string> {
  const report = buildReportFile({ headline, ...fields });
  await east.run("report.file", report);
  return report.id;
}

const top = async (locator: Locator) => (await locator.boundingBox())?.y;
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-report]")?.dataset.report);
const shoot = async (page: Page, name: string) => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` });
};

/** Scrolls the list and answers the row in its middle. */
async function readSomewhere(page: Page): Promise<string> {
  await page.getByRole("feed").hover();
  await page.mouse.wheel(0, 900);
  return page.evaluate(async () => {
    const list = document.querySelector("[role=feed]")?.parentElement;
    while ((list?.scrollTop ?? 0) < 800) await new Promise(requestAnimationFrame);
    const box = list?.getBoundingClientRect() ?? new DOMRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit?.closest<HTMLElement>("[data-report]")?.dataset.report ?? "";
  });
}

/** Keeps, in the page, how far a row moves at the most in any frame from now on. */
async function watchDrift(page: Page, id: string): Promise<() => Promise<number>> {
  await page.evaluate((reportId) => {
    const find = () => document.querySelector(`[data-report="${reportId}"]`)?.getBoundingClientRect().top;
    const from = find() ?? Number.NaN;
    const kept = { drift: 0 };
    Object.assign(globalThis, { kept });
    const look = () => {
      kept.drift = Math.max(kept.drift, Math.abs((find() ?? Number.POSITIVE_INFINITY) - from));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, id);
  return () => page.evaluate(() => (globalThis as unknown as { kept: { drift: number } }).kept.drift);
}

test("in no frame does the row being read move: reports come, rows above grow and go, the density changes", async () => {
  const { page } = await openWire();
  const [first, second, third] = await rows(page).evaluateAll((nodes) =>
    nodes.map((node) => node.getAttribute("data-report") ?? ""),
  );
  const id = await readSomewhere(page);
  const drift = await watchDrift(page, id);
  for (let count = 0; count < 5; count++) await file("خبر يصل أثناء القراءة");
  const long = "عنوان أطول يملأ سطرين في القائمة ".repeat(4);
  for (const above of [first, second])
    await east.run("report.amend", buildReportAmend(above ?? "", { headline: long }));
  await supervisor.run("report.spike", {
    commandId: randomUUID(),
    reportId: third,
    version: 1,
    reason: "مكرر",
  });
  await page.getByRole("button", { name: "5 تقارير جديدة" }).waitFor();
  expect(await drift(), "drift, px").toBe(0);

  const before = await top(row(page, id));
  await switchOf(page, ar.list.compact).focus();
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await rows(page).nth(3).boundingBox())?.height).toBeLessThan(30);
  expect(Math.abs(((await top(row(page, id))) ?? 0) - (before ?? 0))).toBeLessThan(90);
  await shoot(page, "compact-ar");
});

test("paused, the list holds even at its top and says how many wait; resumed, it follows again", async () => {
  const { page } = await openWire();
  await switchOf(page, ar.wire.pause).click();
  const first = await rows(page).first().getAttribute("data-report");
  await file("يصل والقائمة متوقفة");
  await page.getByRole("button", { name: "تقرير جديد", exact: true }).waitFor();
  const resume = page.getByRole("button", { name: new RegExp(ar.wire.resume) });
  expect(await resume.textContent()).toContain("1");
  expect(await rows(page).first().getAttribute("data-report")).toBe(first);
  await resume.click();
  await page.mouse.move(1, 1);
  await rows(page).first().getByText("يصل والقائمة متوقفة").waitFor();
});

test("scrolled to its end, the list takes in older reports down to the very first; a failure can be tried again", async () => {
  const { page, tolerate } = await openWire();
  tolerate(/wire\.older/);
  let isRefused = true;
  await page.route("**/api/wire.older*", (route) => (isRefused ? route.abort() : route.fallback()));
  await page.getByRole("feed").hover();
  const toEnd = () =>
    page.evaluate(() => {
      const list = document.querySelector("[role=feed]")?.parentElement;
      list?.scrollTo(0, list.scrollHeight);
    });
  await toEnd();
  const retry = switchOf(page, ar.list.older.retry);
  await retry.waitFor();
  expect(await faults(page), "the end of the list").toEqual([]);
  isRefused = false;
  await retry.click();
  const { body } = await supervisor.get<Snapshot>("wire.snapshot?limit=5000");
  const oldest = body.reports.reduce((one, other) => (one.filedSeq < other.filedSeq ? one : other));
  await expect
    .poll(async () => {
      await toEnd();
      return row(page, oldest.id).count();
    })
    .toBe(1);
  await page.getByText(ar.list.older.begins).waitFor();
  await shoot(page, "end-ar");
});

test("the focus is never lost: a row that goes leaves it to the next, a report that closes gives it back", async () => {
  const doomed = await file("تقرير سيخرج من القائمة");
  const { page } = await openWire("ar/wire?state=filed");
  await row(page, doomed).waitFor();
  await row(page, doomed).focus();
  const ids = await rows(page).evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-report")));
  const after = ids[ids.indexOf(doomed) + 1];
  await supervisor.run("report.publish", { commandId: randomUUID(), reportId: doomed, version: 1 });
  await row(page, doomed).waitFor({ state: "detached" });
  await expect.poll(() => focusedRow(page)).toBe(after);

  await page.keyboard.press("o");
  await page.getByRole("button", { name: ar.report.close }).click();
  await expect.poll(() => focusedRow(page)).toBe(after);
  await page.keyboard.press("Home");
  await expect.poll(() => focusedRow(page)).toBe(ids.find((id) => id !== doomed));
  await page.keyboard.press("End");
  await expect.poll(() => focusedRow(page)).toSatisfy((id) => id !== undefined && id !== ids[0]);
  const where = () =>
    page.evaluate(() => {
      const feed = document.querySelector("[role=feed]");
      const place = feed?.compareDocumentPosition(document.activeElement ?? document.body) ?? 0;
      if (place & Node.DOCUMENT_POSITION_CONTAINED_BY) return "inside";
      return place & Node.DOCUMENT_POSITION_PRECEDING ? "before" : "after";
    });
  await page.keyboard.press("Control+Home");
  await expect.poll(where).toBe("before");
  await rows(page).first().focus();
  await expect.poll(where).toBe("inside");
  await page.keyboard.press("Control+End");
  await expect.poll(where).toBe("after");
});

test("rows are marked by x; what is marked is copied or counted as read", async () => {
  const { page } = await openWire();
  await rows(page).first().focus();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const bar = page.getByTestId("marked");
  await bar.getByText("تقريران محدّدان").waitFor();
  await shoot(page, "marked-ar");
  expect(await faults(page)).toEqual([]);
  const marked = rows(page).filter({ has: page.locator("input:checked") });
  expect(await marked.count()).toBe(2);
  const id = (await marked.first().getAttribute("data-report")) ?? "";
  await bar.getByRole("button", { name: ar.list.marked.read }).click();
  await bar.waitFor({ state: "detached" });
  expect(await row(page, id).textContent()).not.toContain(ar.wire.unread);
});

test("a line shows up to where the list was read when it was last left on this device", async () => {
  const { page } = await openWire();
  expect(await page.getByTestId("read-until").count()).toBe(0);
  const newest = (await rows(page).first().getAttribute("data-report")) ?? "";
  await page.goto(`${stage.barq.origin}/ar/flags`);
  const later = await file("وصل بعد أن غادرت");
  await page.goto(`${stage.barq.origin}/ar/wire`);
  await row(page, later).waitFor();
  await row(page, newest).getByTestId("read-until").waitFor();
  await shoot(page, "read-until-ar");
});

test("a phone has the same rows in two lines, at least as high as a thumb", async () => {
  const { page } = await openWire("en/wire", { viewport: PHONE, hasTouch: true });
  await switchOf(page, "Compact rows").click();
  await expect.poll(async () => (await rows(page).nth(2).boundingBox())?.height ?? 0).toBeLessThanOrEqual(64);
  expect((await rows(page).nth(2).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await shoot(page, "compact-phone-en");
  expect(await faults(page)).toEqual([]);
});
