import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../../server/runtime/free-port.ts";
import type { Publisher } from "../load/publish.ts";
import { atEnd } from "../support/at-end.ts";
import { startWorker } from "../support/worker.ts";
import type { Peer, Recording } from "./peer.ts";

const PROGRAM = "nginx";
const MODULES = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/local/lib/nginx/modules"];

/** Where nginx's nchan is, or undefined when one of the two is not installed. */
export function nchanModule(): string | undefined {
  if (spawnSync(PROGRAM, ["-v"]).status !== 0) return undefined;
  return MODULES.map((folder) => join(folder, "ngx_nchan_module.so")).find(existsSync);
}

/** nchan in an nginx of one worker: published by HTTP POST, followed by websocket, messages kept in its memory. */
export async function startNchan({ from, frames }: Recording, module: string): Promise<Peer> {
  const folder = join(tmpdir(), `barq-bench-${randomBytes(4).toString("hex")}`);
  mkdirSync(folder);
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), configuration(module, port, folder));
  const args = ["-p", folder, "-c", "nginx.conf", "-e", "error.log"];
  const nginx = spawn(PROGRAM, args, { stdio: ["ignore", "ignore", "inherit"] });
  const publisher = startWorker<Publisher>(new URL("../load/publish.ts", import.meta.url));
  const stop = atEnd(async () => {
    await publisher.stop();
    const ended = new Promise((resolve) => nginx.once("exit", resolve));
    if (nginx.exitCode === null && nginx.kill("SIGTERM")) await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  await whenServing(port).catch(async (error) => {
    await stop();
    throw error;
  });
  await publisher.ask("open", { port });
  await publisher.ask("load", { frames });
  return {
    name: "nchan",
    pids: { server: nginx.pid ?? 0 },
    clients: { publisher: publisher.pid },
    async door() {
      await publisher.ask("rewind", undefined);
      return {
        door: { port, path: "/follow", cookies: [""], hello: undefined, readyAt: "upgrade" },
        at: from,
      };
    },
    async pace(everyMs, count) {
      const sent = await publisher.ask("pace", { everyMs, count });
      await publisher.ask("settle", undefined);
      return sent;
    },
    async burst(count) {
      const sent = await publisher.ask("burst", { count });
      await publisher.ask("settle", undefined);
      return sent;
    },
    stop,
  };
}

/** Nothing is logged and no proxy stands in front; the buffer is larger than any burst. */
function configuration(module: string, port: number, folder: string): string {
  return `load_module ${module};
daemon off;
worker_processes 1;
worker_rlimit_nofile 20000;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log error;
events { worker_connections 19000; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  keepalive_requests 1000000;
  nchan_shared_memory_size 256m;
  nchan_message_buffer_length 1000;
  nchan_message_timeout 60s;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    location = /publish { nchan_publisher; nchan_channel_id wire; }
    location = /follow { nchan_subscriber websocket; nchan_channel_id wire; nchan_subscriber_first_message newest; }
  }
}
`;
}

async function whenServing(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isThere = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (isThere) return;
    await sleep(50);
  }
  throw new Error("nginx does not answer");
}
