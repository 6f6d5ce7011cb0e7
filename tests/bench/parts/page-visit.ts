import { spawnSync } from "node:child_process";
import type { Browser, Page } from "playwright-core";

/** One load of the wire in a fresh browser profile. */
export interface Load {
  scripts: number;
  /** As they travelled, compressed. */
  scriptBytes: number;
  paintMs: number;
  usableMs: number;
  longTasksMs: number[];
}

/** The wire while reports arrive. */
export interface Stress {
  longTasksMs: number[];
  framesPerSecond: number;
  longestGapMs: number;
}

/** What the watching script keeps in the page. */
interface Watch {
  longTasksMs: number[];
  frames: number[];
  usableMs: number | undefined;
  /** Up to which wire number the page says that it is complete; 0 when it says nothing. */
  shownSeq(): number;
}

type Watched = typeof globalThis & { benchWatch: Watch };

const USABLE_WITHIN_MS = 30_000;

/** The system's Chromium. Fails in a sentence when there is none. */
export function findChromium(): string {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const found = process.env.CHROMIUM_PATH ?? names.find((name) => which(name) !== "");
  if (!found) throw new Error("the page part needs Chromium: install it, or give CHROMIUM_PATH");
  return which(found) || found;
}

function which(name: string): string {
  return spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** Opens the wire with an empty cache and waits until the list can be used. */
export async function loadWire(browser: Browser, origin: string, cookie: string): Promise<Load> {
  const { page, scripts, close } = await visit(browser, origin, cookie);
  const { usableMs = Number.NaN, longTasksMs } = await page.evaluate(
    () => (globalThis as Watched).benchWatch,
  );
  const paintMs = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  );
  await close();
  const scriptBytes = scripts.reduce((sum, bytes) => sum + bytes, 0);
  return { scripts: scripts.length, scriptBytes, paintMs, usableMs, longTasksMs };
}

/** Opens the wire and watches it while `work` goes on; `work` answers the number that the screen must come to. */
export async function watchWire(
  browser: Browser,
  origin: string,
  cookie: string,
  work: () => Promise<number>,
): Promise<Stress> {
  const { page, close } = await visit(browser, origin, cookie);
  await page.evaluate(() => {
    const { benchWatch } = globalThis as Watched;
    benchWatch.frames.length = 0;
    benchWatch.longTasksMs.length = 0;
  });
  const lastSeq = await work();
  await page.waitForFunction((seq) => (globalThis as Watched).benchWatch.shownSeq() >= seq, lastSeq, {
    timeout: USABLE_WITHIN_MS,
  });
  const { frames, longTasksMs } = await page.evaluate(keptSoFar);
  await close();
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? 0));
  const seconds = ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 1_000;
  return { longTasksMs, framesPerSecond: gaps.length / seconds, longestGapMs: Math.max(...gaps) };
}

/** Every visit is somebody new: a context of its own, with nothing but the session. */
async function visit(browser: Browser, origin: string, cookie: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "ar" });
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: origin }]);
  const page = await context.newPage();
  const scripts = await weighScripts(page);
  // Functions reach the page as the loader of TypeScript left them: naming themselves by a helper of its own.
  await page.addInitScript({ content: "globalThis.__name = (value) => value;" });
  await page.addInitScript(watch);
  await page.goto(`${origin}/ar/wire`);
  await page.waitForFunction(() => (globalThis as Watched).benchWatch.usableMs !== undefined, undefined, {
    timeout: USABLE_WITHIN_MS,
  });
  await page.waitForLoadState("networkidle");
  return { page, scripts, close: () => context.close() };
}

/** How many bytes each script took on the network. */
async function weighScripts(page: Page): Promise<number[]> {
  const network = await page.context().newCDPSession(page);
  const requests = new Set<string>();
  const scripts: number[] = [];
  await network.send("Network.enable");
  network.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") requests.add(requestId);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (requests.has(requestId)) scripts.push(encodedDataLength);
  });
  return scripts;
}

function keptSoFar() {
  const { longTasksMs, frames, usableMs } = (globalThis as Watched).benchWatch;
  return { longTasksMs, frames, usableMs };
}

/** Runs in the page before anything else does. */
function watch(): void {
  const shownSeq = () => {
    const line = document.querySelector("[data-testid=completeness]")?.textContent ?? "";
    return Number(/\d[\d,.]*/.exec(line)?.[0].replace(/\D/g, "") ?? 0);
  };
  const kept: Watch = { longTasksMs: [], frames: [], usableMs: undefined, shownSeq };
  (globalThis as Watched).benchWatch = kept;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) kept.longTasksMs.push(duration);
  });
  observer.observe({ type: "longtask", buffered: true });
  const isUsable = () => document.querySelector("[role=feed] article") !== null && shownSeq() > 0;
  const onFrame = (at: number) => {
    kept.frames.push(at);
    if (kept.usableMs === undefined && isUsable()) kept.usableMs = performance.now();
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
