/** What happened in the page while it was watched. */
export interface Seen {
  longTasksMs: number[];
  framesPerSecond: number;
  /** How far the row being read moved from where it was, at the most. */
  driftPx: number;
  /** From the socket's message to the frame that shows what it brought. */
  paintedMs: number[];
}

interface Watch {
  start(): void;
  stop(): Seen;
  /** Milliseconds from doing this until a frame shows the list of what it asks for. Fails when nothing is listed of it. */
  untilListed(of: string, act: () => void): Promise<number>;
}

export type WatchedUi = typeof globalThis & { uiWatch: Watch };

/** Runs in the page before anything else does; needs nothing from here. */
export function watchUi(): void {
  const PATIENCE_MS = 60_000;
  const longTasksMs: number[] = [];
  const frames: number[] = [];
  const paintedMs: number[] = [];
  let arrived: { at: number; to: number }[] = [];
  let reading: { row: Element; top: number } | null = null;
  let driftPx = 0;
  let isOn = false;

  new PerformanceObserver((list) => {
    if (isOn) for (const { duration } of list.getEntries()) longTasksMs.push(duration);
  }).observe({ type: "longtask" });

  const Plain = WebSocket;
  globalThis.WebSocket = class extends Plain {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // Before the page's own listener: this is when it has the message.
      this.addEventListener("message", ({ data }) => {
        const [, to] = /^42\["frame",.*?"to":(\d+)/.exec(String(data).slice(0, 400)) ?? [];
        if (isOn && to) arrived.push({ at: performance.now(), to: Number(to) });
      });
    }
  };

  const shownSeq = () => {
    const line = document.querySelector("[data-testid=completeness]")?.textContent ?? "";
    return Number(/#([\d,.]+)/.exec(line)?.[1]?.replace(/\D/g, "") ?? 0);
  };
  /** Once the frame that is being made now is on its way to the screen. */
  const afterPaint = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  const onFrame = (at: number) => {
    requestAnimationFrame(onFrame);
    if (!isOn) return;
    frames.push(at);
    if (reading) driftPx = Math.max(driftPx, Math.abs(reading.row.getBoundingClientRect().top - reading.top));
    const seq = arrived.length > 0 ? shownSeq() : 0;
    const shown = arrived.filter(({ to }) => to <= seq);
    if (shown.length === 0) return;
    arrived = arrived.filter(({ to }) => to > seq);
    afterPaint(() => {
      const now = performance.now();
      for (const one of shown) paintedMs.push(now - one.at);
    });
  };
  requestAnimationFrame(onFrame);

  const rowBeingRead = () => {
    const list = document.querySelector("[role=feed]")?.parentElement?.getBoundingClientRect();
    if (!list) return null;
    const hit = document.elementFromPoint(list.x + list.width / 2, list.y + list.height / 2);
    const row = hit?.closest("[data-report]");
    return row ? { row, top: row.getBoundingClientRect().top } : null;
  };

  (globalThis as WatchedUi).uiWatch = {
    start() {
      for (const list of [longTasksMs, frames, paintedMs, arrived]) list.length = 0;
      const scroller = document.querySelector("[role=feed]")?.parentElement;
      reading = scroller && scroller.scrollTop > 0 ? rowBeingRead() : null;
      driftPx = 0;
      isOn = true;
    },
    stop() {
      isOn = false;
      const seconds = ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 1_000;
      return {
        longTasksMs: [...longTasksMs],
        framesPerSecond: (frames.length - 1) / seconds,
        driftPx: reading && !reading.row.isConnected ? Number.POSITIVE_INFINITY : driftPx,
        paintedMs: [...paintedMs],
      };
    },
    untilListed(of, act) {
      const list = () => document.querySelector("[role=feed]")?.parentElement?.getAttribute("data-of");
      const from = performance.now();
      act();
      return new Promise((resolve, reject) => {
        const look = () => {
          if (list() === of) afterPaint(() => resolve(performance.now() - from));
          else if (performance.now() - from > PATIENCE_MS) reject(new Error(`nothing is listed of ${of}`));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    },
  };
}
