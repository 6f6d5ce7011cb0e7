const CHANNEL = "barq.alarms";
const LONG_AGO = "";

/** Until when a person has looked at the page, and until when they have read what rang. */
export type Mark = "looked" | "read";

/** The moment of a mark, ISO 8601 by this device's clock; empty when there is none. */
export function markedAt(mark: Mark): string {
  try {
    return localStorage.getItem(`${CHANNEL}.${mark}`) ?? LONG_AGO;
  } catch {
    return kept[mark];
  }
}

/** Sets a mark to now, for all windows of this device. */
export function setMark(mark: Mark): void {
  kept[mark] = new Date().toISOString();
  try {
    localStorage.setItem(`${CHANNEL}.${mark}`, kept[mark]);
  } catch {
    // Known until the page is left.
  }
  tellWindows();
}

const kept: Record<Mark, string> = { looked: LONG_AGO, read: LONG_AGO };
const here = new EventTarget();
let channel: BroadcastChannel | undefined;

/** Tells every window, this one too, that something rang or was looked at. */
export function tellWindows(): void {
  here.dispatchEvent(new Event(CHANNEL));
  open()?.postMessage(CHANNEL);
}

/** Calls when any window of this device says so. */
export function hearWindows(listener: () => void): () => void {
  const line = open();
  here.addEventListener(CHANNEL, listener);
  line?.addEventListener("message", listener);
  return () => {
    here.removeEventListener(CHANNEL, listener);
    line?.removeEventListener("message", listener);
  };
}

function open(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel !== "undefined") channel ??= new BroadcastChannel(CHANNEL);
  return channel;
}
