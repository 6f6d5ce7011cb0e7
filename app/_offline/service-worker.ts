import type { NotificationClick, OpenTab, PageRequest, WorkerScope } from "./worker-scope.ts";

/** The build of the pages that this worker belongs to, and its files; written in when it is bundled. */
declare const BUILD: string;
declare const FILES: readonly string[];
/** Those of them without which nobody writes. */
declare const WRITING_FILES: readonly string[];
declare const self: WorkerScope;

const CACHE = `barq-${BUILD}`;
const PAGE = /^\/(ar|en)(?:\/|$)/;
const STATIC = "/_next/static/";
/** After so long without an answer the page that is kept is shown. */
const PATIENCE_MS = 3_000;
/** A tab that did not answer by then is of a page that does not listen. */
const ANSWER_MS = 1_000;
/** Files fetched side by side while nobody waits for them. */
const AT_ONCE = 2;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith(STATIC)) event.respondWith(fileOf(request));
  else if (request.mode === "navigate" && PAGE.test(pathname)) event.respondWith(pageOf(event, pathname));
});
self.addEventListener("message", (event) => {
  const { keep, whole } = (event.data ?? {}) as { keep?: unknown; whole?: unknown };
  if (Array.isArray(keep))
    event.waitUntil(keepAll([...keep.map(String), ...(whole ? FILES : WRITING_FILES)]));
});
self.addEventListener("notificationclick", (event) => event.waitUntil(open(event)));

/**
 * What earlier builds have kept goes, but for the last one: its pages are not shown any more, and those that are open
 * still need files that the server does not have any more.
 */
async function takeOver(): Promise<void> {
  const earlier = (await caches.keys()).filter((name) => name !== CACHE);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Files of a build never change: the first answer is good for ever. A browser that cannot store asks each time. */
async function fileOf(request: Request): Promise<Response> {
  const kept = await caches.match(request).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) void keep(request, response.clone());
  return response;
}

async function keep(what: Request | string, response: Response): Promise<void> {
  try {
    await (await caches.open(CACHE)).put(what, response);
  } catch {
    // No room: it is asked for again.
  }
}

/** A page of this very build as it was kept. */
async function keptPage(pathname: string): Promise<Response | undefined> {
  return caches.match(pathname, { cacheName: CACHE }).catch(() => undefined);
}

/** The page as the server has it now; the kept one when no good answer comes in time. */
async function pageOf(event: PageRequest, pathname: string): Promise<Response> {
  const answer = fetch(event.request);
  const stored = answer.then(async (response) => {
    if (isPage(response)) await keep(pathname, response.clone());
  });
  event.waitUntil(stored.catch(() => undefined));
  const kept = await keptPage(pathname);
  const inTime = await Promise.race([answer.catch(() => undefined), ...(kept ? [pause(PATIENCE_MS)] : [])]);
  if (inTime && inTime.status < 500) return inTime;
  if (kept) return kept;
  if (inTime) return inTime;
  const [, lang = "ar"] = PAGE.exec(pathname) ?? [];
  const wire = `/${lang}/wire`;
  if (pathname !== wire && (await keptPage(wire))) return Response.redirect(wire);
  return answer;
}

function isPage(response: Response): boolean {
  const type = response.headers.get("content-type") ?? "";
  return response.ok && !response.redirected && type.includes("text/html");
}

function pause(ms: number): Promise<undefined> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Fetches what is not kept yet, a little at a time; what fails is tried when it is needed. */
async function keepAll(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const waiting = [...new Set(paths)];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (!(await cache.match(path))) await cache.add(path).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Brings the tab that shows this page to the front, where it goes there itself and loses nothing; or opens one. */
async function open({ notification }: NotificationClick): Promise<void> {
  notification.close();
  const { href } = (notification.data ?? {}) as { href?: unknown };
  const wanted = new URL(typeof href === "string" ? href : "/", self.location.origin);
  if (wanted.origin !== self.location.origin) return;
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const same = tabs.find(({ url }) => url === wanted.href);
  const near = same ?? tabs.find(({ url }) => new URL(url).pathname === wanted.pathname);
  if (!near) return void (await self.clients.openWindow(wanted.href));
  await near.focus();
  if (near === same || (await goes(near, wanted))) return;
  // A tab that another worker looks after goes nowhere for this one.
  await near.navigate(wanted.href).catch(() => self.clients.openWindow(wanted.href));
}

/** Asks a tab to show another address of its page; answers whether it said in time that it does. */
function goes(tab: OpenTab, { pathname, search }: URL): Promise<boolean | undefined> {
  const { port1, port2 } = new MessageChannel();
  const told = new Promise<boolean>((resolve) => {
    port1.onmessage = () => resolve(true);
  });
  tab.postMessage({ open: `${pathname}${search}` }, [port2]);
  return Promise.race([told, pause(ANSWER_MS)]);
}
