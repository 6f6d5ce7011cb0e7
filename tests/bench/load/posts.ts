import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { monotonic, quantile } from "../support/bench.ts";
import { commandMaker, type Material } from "../support/material.ts";
import { serve } from "../support/worker.ts";

interface Target {
  port: number;
  /** One session each; commands go round among them. */
  cookies: string[];
  material: Material;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Each correspondent files the next report as soon as the last one is answered. */
async function flood(target: Target & { seconds: number }) {
  const make = commandMaker(target.material);
  const started = monotonic();
  const end = started + target.seconds * 1_000;
  const latencies: number[] = [];
  const refused: string[] = [];
  let lastSeq = 0;
  const correspondent = async (cookie: string) => {
    while (monotonic() < end) {
      const sent = monotonic();
      const answer = await post(target.port, cookie, make());
      latencies.push(monotonic() - sent);
      if (answer.status === 200) lastSeq = Math.max(lastSeq, seqIn(answer.text));
      else refused.push(answer.text);
    }
  };
  await Promise.all(target.cookies.map(correspondent));
  const seconds = (monotonic() - started) / 1_000;
  latencies.sort((a, b) => a - b);
  return {
    count: latencies.length - refused.length,
    seconds,
    refused,
    lastSeq,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

/** Open loop: one command every `everyMs`, whatever the answers do. Answers [seq, intended time] pairs. */
async function pace(target: Target & { everyMs: number; count: number }) {
  const { everyMs, count } = target;
  const make = commandMaker(target.material);
  const sheet = createSheet(target);
  const started = monotonic() + everyMs;
  for (let index = 0; index < count; index++) {
    const intended = started + index * everyMs;
    const wait = intended - monotonic();
    if (wait > 0) await sleep(wait);
    sheet.send(make(), intended);
  }
  return sheet.end();
}

/** `count` commands at once, each on its way before the first is answered. Answers [seq, intended time] pairs. */
async function burst(target: Target & { count: number }) {
  const commands = Array.from({ length: target.count }, commandMaker(target.material));
  const sheet = createSheet(target);
  const started = monotonic();
  for (const command of commands) sheet.send(command, started);
  return sheet.end();
}

/** Notes what was meant to be sent when, and what became of it. */
function createSheet({ port, cookies }: Target) {
  const refused: string[] = [];
  const sent: number[] = [];
  const answers: Promise<void>[] = [];
  return {
    send(command: { path: string; body: string }, intended: number): void {
      const cookie = cookies[answers.length % cookies.length] ?? "";
      const answer = post(port, cookie, command).then(({ status, text }) => {
        if (status === 200) sent.push(seqIn(text), intended);
        else refused.push(text);
      });
      answers.push(answer);
    },
    async end() {
      await Promise.all(answers);
      const lastSeq = sent.reduce((most, one, place) => (place % 2 === 0 ? Math.max(most, one) : most), 0);
      return { sent: Float64Array.from(sent), refused, lastSeq };
    },
  };
}

/** Read without parsing the rest: the load should cost little. */
function seqIn(answer: string): number {
  return Number(/"seq":(\d+)/.exec(answer)?.[1]);
}

function post(
  port: number,
  cookie: string,
  { path, body }: { path: string; body: string },
): Promise<{ status: number; text: string }> {
  const headers = { cookie, "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ status: 0, text: error.message });
    const sending = request({ agent, host: "127.0.0.1", port, path, method: "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", failed);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    sending.on("error", failed);
    sending.end(body);
  });
}

const handlers = { flood, pace, burst };
/** A load process that posts commands over HTTP, each with a real session. */
export type PostLoad = typeof handlers;
serve(handlers);
