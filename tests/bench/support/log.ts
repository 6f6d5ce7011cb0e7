import type { WireEvent } from "../../../lib/protocol/events.ts";

/** Consecutive events of a log. */
export interface LoggedRun {
  wire: string;
  epoch: string;
  from: number;
  events: WireEvent[];
}

const PAGE = 1_000;

/** Reads (after, to] of the first wire over HTTP. Fails when the log does not hold all of it. */
export async function readLog(origin: string, cookie: string, after: number, to: number): Promise<LoggedRun> {
  const run = await readPage(origin, cookie, after);
  while (run.events.length > 0 && (run.events.at(-1)?.seq ?? to) < to) {
    const { events } = await readPage(origin, cookie, after + run.events.length);
    if (events.length === 0) break;
    run.events.push(...events);
  }
  const events = run.events.filter(({ seq }) => seq <= to);
  if (events.length !== to - after)
    throw new Error(`the log holds ${events.length} events in (${after}, ${to}]`);
  return { ...run, from: after, events };
}

async function readPage(origin: string, cookie: string, after: number): Promise<LoggedRun> {
  const url = `${origin}/api/wire.events?after=${after}&limit=${PAGE}`;
  const response = await fetch(url, { headers: { cookie } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as LoggedRun;
}
