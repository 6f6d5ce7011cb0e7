import type { Browser, CDPSession, Page } from "playwright-core";
import { readFilter, writeFilter } from "../../../lib/domain/report-filter.ts";
import { visit } from "./page-visit.ts";
import { type Seen, type WatchedUi, watchUi } from "./ui-watch.ts";

const PATIENCE_MS = 60_000;

/** A screen of the wire that was opened for the bench. */
export interface UiVisit {
  page: Page;
  setSlowdown(rate: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens the wire and scrolls down until the screen holds this many reports; then the row in the middle is read. */
export async function openWire(
  browser: Browser,
  origin: string,
  cookie: string,
  reports: number,
): Promise<UiVisit> {
  const { page, setSlowdown, close } = await visit(browser, origin, cookie, 1, watchUi);
  while ((await heldIn(page)) < reports) {
    const before = await heldIn(page);
    await page.evaluate(() => {
      const list = document.querySelector("[role=feed]")?.parentElement;
      list?.scrollTo(0, list.scrollHeight);
    });
    await page.waitForFunction(
      (held) =>
        Number(document.querySelector("[data-testid=match-count]")?.textContent?.replace(/\D/g, "") ?? 0) >
        held,
      before,
      { timeout: PATIENCE_MS },
    );
  }
  return { page, setSlowdown, close };
}

/** How many reports the screen says that it holds. */
async function heldIn(page: Page): Promise<number> {
  const text = await page.getByTestId("match-count").textContent({ timeout: PATIENCE_MS });
  return Number(text?.replace(/\D/g, ""));
}

/** Scrolls to this share of the list and waits until it stands still. */
export async function readAt(page: Page, share: number): Promise<void> {
  await page.evaluate(async (at) => {
    const list = document.querySelector("[role=feed]")?.parentElement;
    if (!list) return;
    list.scrollTo(0, list.scrollHeight * at);
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
  }, share);
}

/** Watches the page while `work` goes on, until it shows the number that `work` answers. */
export async function watched(page: Page, work: () => Promise<number>): Promise<Seen> {
  await page.evaluate(() => (globalThis as WatchedUi).uiWatch.start());
  const lastSeq = await work();
  await page.waitForFunction(
    (seq) => {
      const line = document.querySelector("[data-testid=completeness]")?.textContent ?? "";
      return Number(/#([\d,.]+)/.exec(line)?.[1]?.replace(/\D/g, "") ?? 0) >= seq;
    },
    lastSeq,
    { timeout: PATIENCE_MS },
  );
  return page.evaluate(() => (globalThis as WatchedUi).uiWatch.stop());
}

/** Milliseconds from going to an address with this filter until the screen shows the list that it lets through. */
export async function timeFilter(page: Page, search: string): Promise<number> {
  const go = (to: string) =>
    page.evaluate((address) => {
      const { uiWatch } = globalThis as WatchedUi;
      return uiWatch.untilListed(address, () => {
        history.replaceState(null, "", `?${address}`);
        dispatchEvent(new Event("barq:query"));
      });
    }, to);
  const taken = await go(writeFilter(readFilter(new URLSearchParams(search))).toString());
  await go("");
  return taken;
}

/** Megabytes of the page's heap that are in use once it was cleaned. */
export async function heapMb(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  for (let time = 0; time < 3; time++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1_048_576;
}

/**
 * The same rows as a plain list, all of them in the document, in place of the page: one more on top every `everyMs`, for `ms`.
 * The browser holds the row being read by its own scroll anchoring.
 */
export async function watchPlainList(
  page: Page,
  { rows, everyMs, ms }: { rows: number; everyMs: number; ms: number },
): Promise<Seen> {
  await page.evaluate(async (many) => {
    const models = [...document.querySelectorAll("[role=feed] article")].map((row) => {
      const copy = row.cloneNode(true) as HTMLElement;
      copy.className = "block";
      copy.style.cssText = "content-visibility:auto;contain-intrinsic-size:auto 104px";
      return copy;
    });
    const width = document.querySelector("[role=feed]")?.clientWidth ?? 600;
    document.body.innerHTML = `<div style="height:800px;width:${width}px;overflow:auto"><div role="feed"></div></div>`;
    const list = document.querySelector("[role=feed]");
    for (let at = 0; at < many; at++)
      list?.append((models[at % models.length] as HTMLElement).cloneNode(true));
    list?.parentElement?.scrollTo(0, 40_000);
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
  }, rows);
  await page.evaluate(() => (globalThis as WatchedUi).uiWatch.start());
  await page.evaluate(
    ({ everyMs, ms }) =>
      new Promise<void>((resolve) => {
        const list = document.querySelector("[role=feed]");
        // By the clock: where each row takes longer than that, fewer come.
        const until = performance.now() + ms;
        const timer = setInterval(() => {
          list?.prepend(list.children[list.children.length - 1]?.cloneNode(true) ?? "");
          if (performance.now() < until) return;
          clearInterval(timer);
          resolve();
        }, everyMs);
      }),
    { everyMs, ms },
  );
  return page.evaluate(() => (globalThis as WatchedUi).uiWatch.stop());
}
