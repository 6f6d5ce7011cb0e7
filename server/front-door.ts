import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One port for everything: the API, the pages and the sockets. */
export interface FrontDoor {
  http: Server;
  port: number;
  /** Opens the door: until then every request is told to come back. */
  serve(api: RequestListener, pages: RequestListener): void;
  close(): Promise<void>;
}

/** After a restart everybody comes back at once; whom the kernel turns away tries again only a second later. */
const BACKLOG = 4_096;
const API = /^\/(?:api\/|metrics$|metrics\?|$|\?)/;

/** Listens at once, so that the port is known to what is built behind it. Fails with EADDRINUSE when it is taken. */
export async function openFrontDoor(host: string, port: number): Promise<FrontDoor> {
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { "retry-after": "1" }).end();
  };
  const http = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject).listen({ port, host, backlog: BACKLOG }, () => resolve());
  });
  return {
    http,
    port: (http.address() as AddressInfo).port,
    serve(api, pages) {
      listener = (request, response) => (API.test(request.url ?? "") ? api : pages)(request, response);
    },
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeIdleConnections();
        // What is still being answered gets a moment; a connection held open for nothing does not hold the shutdown.
        setTimeout(() => http.closeAllConnections(), 2_000).unref();
      }),
  };
}
