import { changeQuery } from "../_ui/use-query-param.ts";

/** Pages that are kept beside the one that is open, in the language that is read. */
const PAGES = ["wire", "stories", "flags"];
/** The page that is written on: it holds nothing of the newsroom, and is opened where there is no network. */
const WRITING = ["file"];

/**
 * Starts the service worker, which shows the pages without the network and desktop notifications. It keeps, in its
 * own time, the page for filing with all that it is made of; with `keep` everything that the desk's pages are made of.
 */
export async function startWorker(lang: string, keep: boolean): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.addEventListener("message", openAddress);
  await navigator.serviceWorker.register("/service-worker.js", { scope: "/" });
  const { active } = await navigator.serviceWorker.ready;
  const pages = keep ? [...PAGES, ...WRITING] : WRITING;
  active?.postMessage({ keep: pages.map((page) => `/${lang}/${page}`), whole: keep });
}

/** A notification was pressed that is of this page: it goes there without being loaded again, and says so. */
function openAddress({ data, ports }: MessageEvent): void {
  const { open } = (data ?? {}) as { open?: unknown };
  if (typeof open !== "string" || new URL(open, location.origin).pathname !== location.pathname) return;
  ports[0]?.postMessage(true);
  changeQuery(open);
}
