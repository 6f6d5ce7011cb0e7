import { Agent, request } from "node:http";
import { serve } from "../support/worker.ts";
import { createReplay } from "./replay.ts";

/** One connection: what is published on several may overtake itself. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let port = 0;
let failures: string[] = [];
const answers: Promise<void>[] = [];

const replay = createReplay(({ text }) => {
  answers.push(post(text));
});

function post(text: string): Promise<void> {
  const headers = { "content-type": "text/plain", "content-length": Buffer.byteLength(text) };
  return new Promise((resolve) => {
    const failed = (why: string) => {
      failures.push(why);
      resolve();
    };
    const sending = request({ agent, host: "127.0.0.1", port, path: "/publish", method: "POST", headers });
    sending.on("response", (response) => {
      if (response.statusCode !== 201 && response.statusCode !== 202) failed(`${response.statusCode}`);
      response.resume().on("end", resolve);
    });
    sending.on("error", (error) => failed(error.message));
    sending.end(text);
  });
}

async function open(input: { port: number }) {
  port = input.port;
}

/** Waits until everything is published. Fails when something was not. */
async function settle(_: unknown) {
  await Promise.all(answers.splice(0));
  const failed = failures;
  failures = [];
  if (failed.length > 0) throw new Error(`${failed.length} were not published: ${failed[0]}`);
}

const handlers = { open, settle, ...replay };
/** A load process that publishes given frames over HTTP. */
export type Publisher = typeof handlers;
serve(handlers);
