import { afterEach, beforeEach, expect, test, vi } from "vitest";

const ORIGIN = "https://barq.test";
const FILE = `${ORIGIN}/_next/static/chunks/one.js`;

type Hear = (event: unknown) => void;
type Stored = Map<string, Response>;

let stores: Map<string, Stored>;
let hasStorage: boolean;
let listeners: Map<string, Hear>;
let served: Map<string, Response>;
let windows: {
  url: string;
  focus: () => Promise<void>;
  postMessage: (what: unknown, ports: MessagePort[]) => void;
  navigate: (url: string) => Promise<void>;
}[];
let openWindow: ReturnType<typeof vi.fn>;

const addressOf = (what: Request | string) =>
  new URL(typeof what === "string" ? what : what.url, ORIGIN).href;

const storage = () => {
  if (!hasStorage) throw new DOMException("no room", "QuotaExceededError");
};
const fakeCaches = {
  keys: async () => [...stores.keys()],
  delete: async (name: string) => stores.delete(name),
  open: async (name: string) => {
    storage();
    const store = stores.get(name) ?? new Map();
    stores.set(name, store);
    return {
      put: async (what: Request | string, response: Response) => void store.set(addressOf(what), response),
    };
  },
  match: async (what: Request | string, { cacheName }: { cacheName?: string } = {}) => {
    storage();
    const asked = cacheName === undefined ? [...stores.values()] : [stores.get(cacheName)];
    return asked.flatMap((store) => store?.get(addressOf(what)) ?? [])[0];
  },
};

/** The worker of this build takes over. */
async function start(build: string): Promise<void> {
  vi.stubGlobal("BUILD", build);
  vi.resetModules();
  await import("../../app/_offline/service-worker.ts");
  await happen("activate");
}

/** Tells the worker of an event; answers once all that it does about it is done, with what it responds. */
async function happen(name: string, event: object = {}): Promise<Response | undefined> {
  const work: Promise<unknown>[] = [];
  let answer: Promise<Response> | undefined;
  listeners.get(name)?.({
    ...event,
    waitUntil: (more: Promise<unknown>) => work.push(more),
    respondWith: (response: Promise<Response>) => {
      answer = response;
    },
  });
  const response = await answer;
  await Promise.all(work);
  return response;
}

const ask = (url: string, mode = "cors") => happen("fetch", { request: { url, method: "GET", mode } });
const page = (text: string) => new Response(text, { headers: { "content-type": "text/html" } });

beforeEach(() => {
  stores = new Map();
  hasStorage = true;
  listeners = new Map();
  served = new Map();
  windows = [];
  openWindow = vi.fn(async () => {});
  vi.stubGlobal("FILES", []);
  vi.stubGlobal("WRITING_FILES", []);
  vi.stubGlobal("caches", fakeCaches);
  vi.stubGlobal("fetch", async ({ url }: Request) => {
    const response = served.get(url);
    if (!response) throw new TypeError("no network");
    return response.clone();
  });
  vi.stubGlobal("self", {
    location: new URL(ORIGIN),
    addEventListener: (name: string, hear: Hear) => listeners.set(name, hear),
    skipWaiting: async () => {},
    clients: { claim: async () => {}, matchAll: async () => windows, openWindow },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("a page that is open while a newer build comes still finds its files; those of the build before go", async () => {
  served.set(FILE, new Response("oldest"));
  await start("1");
  await ask(FILE);
  await start("2");
  const second = FILE.replace("one", "two");
  served.set(second, new Response("older"));
  await ask(second);
  served.clear();
  await start("3");
  expect(await (await ask(second))?.text()).toBe("older");
  await expect(ask(FILE)).rejects.toThrow("no network");
});

test("a page of an earlier build is not shown again", async () => {
  const wire = `${ORIGIN}/ar/wire`;
  served.set(wire, page("old"));
  await start("1");
  await ask(wire, "navigate");
  served.clear();
  expect(await (await ask(wire, "navigate"))?.text()).toBe("old");
  await start("2");
  await expect(ask(wire, "navigate")).rejects.toThrow("no network");
});

test("where nothing can be stored, files and pages come from the server", async () => {
  await start("1");
  hasStorage = false;
  served.set(FILE, new Response("file"));
  served.set(`${ORIGIN}/ar/wire`, page("wire"));
  expect(await (await ask(FILE))?.text()).toBe("file");
  expect(await (await ask(`${ORIGIN}/ar/wire`, "navigate"))?.text()).toBe("wire");
});

test("a notification opens a tab of this newsroom where none goes there, and none elsewhere", async () => {
  await start("1");
  const click = (href: unknown) =>
    happen("notificationclick", { notification: { close: () => {}, data: { href } } });
  const refuses = async () => Promise.reject(new TypeError("not controlled"));
  const deaf = () => {};
  windows = [{ url: `${ORIGIN}/ar/wire`, focus: async () => {}, postMessage: deaf, navigate: refuses }];
  await click("/ar/wire?report=1");
  expect(openWindow).toHaveBeenLastCalledWith(`${ORIGIN}/ar/wire?report=1`);
  await click("javascript:alert(1)");
  await click("https://elsewhere.test/ar/wire");
  expect(openWindow).toHaveBeenCalledTimes(1);
});

test("a tab of the same page goes there itself, and is not loaded again", async () => {
  await start("1");
  const asked: unknown[] = [];
  const navigate = vi.fn(async () => {});
  const postMessage = (what: unknown, [port]: MessagePort[]) => {
    asked.push(what);
    port?.postMessage(true);
  };
  windows = [{ url: `${ORIGIN}/ar/wire?report=1`, focus: async () => {}, postMessage, navigate }];
  const href = "/ar/wire?report=2";
  await happen("notificationclick", { notification: { close: () => {}, data: { href } } });
  expect(asked).toEqual([{ open: href }]);
  expect(navigate).not.toHaveBeenCalled();
  expect(openWindow).not.toHaveBeenCalled();
});

test("a tab that does not answer is loaded with the address", async () => {
  await start("1");
  const navigate = vi.fn(async () => {});
  windows = [{ url: `${ORIGIN}/ar/wire`, focus: async () => {}, postMessage: () => {}, navigate }];
  await happen("notificationclick", {
    notification: { close: () => {}, data: { href: "/ar/wire?report=2" } },
  });
  expect(navigate).toHaveBeenCalledWith(`${ORIGIN}/ar/wire?report=2`);
});
