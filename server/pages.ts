import type { RequestListener } from "node:http";
import next from "next";

export interface Pages {
  listener: RequestListener;
  close(): Promise<void>;
}

/** The built pages of `rootDir`. Fails when they were not built. */
export async function openPages(rootDir: string): Promise<Pages> {
  const app = next({ dev: false, dir: rootDir });
  await app.prepare();
  const handle = app.getRequestHandler();
  return { listener: (request, response) => void handle(request, response), close: () => app.close() };
}

/** A node without pages. */
export const noPages: Pages = {
  listener: (_request, response) => void response.writeHead(404).end(),
  close: async () => {},
};
