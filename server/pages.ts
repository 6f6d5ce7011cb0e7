import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import next from "next";
import sirv from "sirv";

export interface Pages {
  listener: RequestListener;
  close(): Promise<void>;
}

const STATIC = "/_next/static";
const WORKER = "/service-worker.js";

/** The built pages of `rootDir`; what never changes is sent as the build compressed it. Fails when they were not built. */
export async function openPages(rootDir: string): Promise<Pages> {
  const app = next({ dev: false, dir: rootDir });
  await app.prepare();
  const handle = app.getRequestHandler();
  const files = sirv(join(rootDir, ".next", "static"), {
    immutable: true,
    maxAge: 31_536_000,
    brotli: true,
    gzip: true,
  });
  const worker = serveWorker(await readFile(join(rootDir, ".next", "service-worker.js")));
  return {
    listener(request, response) {
      const { url = "" } = request;
      if (url === WORKER) return worker(request, response);
      if (!url.startsWith(`${STATIC}/`)) return void handle(request, response);
      request.url = url.slice(STATIC.length);
      files(request, response, () => {
        request.url = url;
        void handle(request, response);
      });
    },
    close: () => app.close(),
  };
}

/** The browser asks for it again and again, and sees by its bytes whether there is a new build. */
function serveWorker(script: Buffer): RequestListener {
  const headers = {
    "content-type": "text/javascript; charset=utf-8",
    "content-length": script.length,
    "cache-control": "no-cache",
    "service-worker-allowed": "/",
  };
  return (_request, response) => void response.writeHead(200, headers).end(script);
}

/** A node without pages. */
export const noPages: Pages = {
  listener: (_request, response) => void response.writeHead(404).end(),
  close: async () => {},
};
