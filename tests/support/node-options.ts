import { fileURLToPath } from "node:url";
import type { NodeOptions } from "../../server/node.ts";

export const SECRET = "a secret that is only good for tests, and long";

/** A node without pages on a free port, beside any others on the same Postgres and Redis. */
export function nodeOptions(databaseUrl: string, redisUrl: string): NodeOptions {
  return {
    rootDir: fileURLToPath(new URL("../..", import.meta.url)),
    port: 0,
    host: "127.0.0.1",
    databaseUrl,
    redisUrl,
    secret: SECRET,
    publicUrl: undefined,
    services: new Set(["gateway"]),
    demo: null,
    timeZone: "Asia/Damascus",
  };
}
