import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a load process can be asked for, by name. */
type Handlers = Record<string, (input: never) => unknown>;

type Reply = { value: unknown } | { failure: string };

/** A load process of its own, so that its work is not the server's nor the judge's. */
export interface Worker<H extends Handlers> {
  pid: number;
  /** Asks and waits; one question at a time. Fails with what the process failed with. */
  ask<N extends keyof H & string>(name: N, input: Parameters<H[N]>[0]): Promise<Awaited<ReturnType<H[N]>>>;
  stop(): Promise<void>;
}

/** Answers the parent's questions with these functions, in a load process. */
export function serve(handlers: Handlers): void {
  process.on("message", async ({ name, input }: { name: string; input: never }) => {
    let reply: Reply;
    try {
      reply = { value: await handlers[name]?.(input) };
    } catch (error) {
      reply = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    process.send?.(reply);
  });
}

/** Starts a load process from one of this folder's files. */
export function startWorker<H extends Handlers>(file: URL): Worker<H> {
  const child = fork(fileURLToPath(file), { serialization: "advanced" });
  return {
    pid: child.pid ?? 0,
    ask: (name, input) => ask(child, name, input) as never,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill();
      await new Promise((resolve) => child.once("exit", resolve));
    },
  };
}

function ask(child: ChildProcess, name: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`the load process ended before it answered ${name}`));
    child.once("exit", ended);
    child.once("message", (reply: Reply) => {
      child.off("exit", ended);
      if ("value" in reply) resolve(reply.value);
      else reject(new Error(reply.failure));
    });
    child.send({ name, input });
  });
}
