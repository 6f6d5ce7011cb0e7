import type { Browser, Page } from "playwright-core";

/** One load of the wire in a fresh browser profile. */
export interface Load {
  scripts: number;
  /** As gzip, of all that came until the list was live. */
  scriptBytes: number;
  /** As gzip, of those that the page's HTML names: what is there before anything can be drawn. */
  namedScriptBytes: number;
  paintMs: number;
  usableMs: number;
  longTasksMs: number[];
}

interface Script {
  path: string;
  bytes: number;
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

/** Opens the wire with an empty cache, the CPU `slowdown` times as slow, and waits until the list can be used. */
export async function loadWire(
  browser: Browser,
  origin: string,
  cookie: string,
  slowdown = 1,
): Promise<Load> {
  const { page, scripts, close } = await visit(browser, origin, cookie, slowdown);
  const { usableMs = Number.NaN, longTasksMs } = await page.evaluate(
    () => (globalThis as Watched).benchWatch,
  );
  const paintMs = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  );
  const html = await (await page.request.get(page.url())).text();
  await close();
  const weigh = (some: Script[]) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    scripts: scripts.length,
    scriptBytes: weigh(scripts),
    namedScriptBytes: weigh(scripts.filter(({ path }) => html.includes(path))),
    paintMs,
    usableMs,
    longTasksMs,
  };
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
export async function visit(
  browser: Browser,
  origin: string,
  cookie: string,
  slowdown = 1,
  alsoWatch?: () => void,
) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "ar",
    // A browser would take Brotli, which is a sixth smaller; the line is for gzip.
    extraHTTPHeaders: { "accept-encoding": "gzip" },
  });
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: origin }]);
  const page = await context.newPage();
  const scripts = await weighScripts(page);
  const setSlowdown = await slowdownOf(page);
  await setSlowdown(slowdown);
  // Functions reach the page as the loader of TypeScript left them: naming themselves by a helper of its own.
  await page.addInitScript({ content: "globalThis.__name = (value) => value;" });
  await page.addInitScript(watch);
  if (alsoWatch) await page.addInitScript(alsoWatch);
  await page.goto(`${origin}/ar/wire`);
  await page.waitForFunction(() => (globalThis as Watched).benchWatch.usableMs !== undefined, undefined, {
    timeout: USABLE_WITHIN_MS,
  });
  await page.waitForLoadState("networkidle");
  return { page, scripts, setSlowdown, close: () => context.close() };
}

/** Makes the page's CPU so many times as slow, until it is called again. */
async function slowdownOf(page: Page): Promise<(rate: number) => Promise<void>> {
  const cpu = await page.context().newCDPSession(page);
  return async (rate) => {
    await cpu.send("Emulation.setCPUThrottlingRate", { rate });
  };
}

/** How many bytes each script took on the network, without the header of its answer. */
async function weighScripts(page: Page): Promise<Script[]> {
  const network = await page.context().newCDPSession(page);
  const asked = new Map<string, { path: string; header: number }>();
  const scripts: Script[] = [];
  await network.send("Network.enable");
  network.on("Network.responseReceived", ({ requestId, type, response }) => {
    const { pathname: path } = new URL(response.url);
    if (type === "Script") asked.set(requestId, { path, header: response.encodedDataLength });
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const script = asked.get(requestId);
    if (script) scripts.push({ path: script.path, bytes: encodedDataLength - script.header });
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
