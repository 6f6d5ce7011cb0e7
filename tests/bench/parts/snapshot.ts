import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { io, type Socket } from "socket.io-client";
import type { Presence } from "../../../lib/protocol/frames.ts";
import { PROTOCOL_VERSION } from "../../../lib/protocol/version.ts";
import { newestReports } from "../../../server/store/reports.ts";
import { fillLog } from "../load/fill-log.ts";
import { type BenchOptions, median, monotonic, type Outcome, quantile, spread } from "../support/bench.ts";
import { arabicText } from "../support/material.ts";
import { type BenchNewsroom, startBenchNewsroom } from "../support/newsroom.ts";

const SIZES = { small: { events: 10_000, reports: 3_000 }, large: { events: 1_000_000, reports: 300_000 } };
const OPEN = { flags: 200, stories: 300 };
const PRESENT = 60;
const LINE = 1.5;

type Size = keyof typeof SIZES;
const BOTH: Size[] = ["small", "large"];

interface Setting {
  newsroom: BenchNewsroom;
  cookies: string[];
  here: Socket[];
}

/** The newest 500 reports with stories and flags, and who is there, from a long log and from a short one. */
export async function snapshot(options: BenchOptions): Promise<Outcome> {
  const settings = {} as Record<Size, Setting>;
  const rounds: Record<Size, number>[] = [];
  const presence: Record<Size, number>[] = [];
  let plan = "";
  try {
    for (const size of BOTH) {
      settings[size] = { newsroom: await startBenchNewsroom("gateway", options), cookies: [], here: [] };
      await prepare(settings[size], size);
    }
    for (let round = 0; round < options.rounds; round++) {
      rounds.push(await p99OfBoth(options.quick ? 60 : 300, (size) => takeSnapshot(settings[size])));
      presence.push(await p99OfBoth(options.quick ? 20 : 60, (size) => seeWhoIsHere(settings[size])));
    }
    plan = await explain(settings.large.newsroom.databaseUrl);
  } finally {
    for (const { here, newsroom } of Object.values(settings)) {
      for (const socket of here) socket.disconnect();
      await newsroom.stop();
    }
  }
  const ratios = rounds.map(({ large, small }) => large / small);
  return {
    title: `Snapshot of the newest 500 with ${OPEN.flags} flags, ${OPEN.stories} stories, ${PRESENT} people present, ${options.rounds} rounds`,
    rows: BOTH.map((size) => ({
      log: `${SIZES[size].events.toLocaleString("en")} events, ${SIZES[size].reports.toLocaleString("en")} reports`,
      "snapshot p99 ms": spread(rounds.map((round) => round[size])),
      "presence p99 ms": spread(presence.map((round) => round[size])),
    })),
    notes: [`the plan of the newest 500 in the long log:\n${plan}`],
    failures: [],
    verdicts: [
      {
        work: "snapshot of the newest 500, a million events against ten thousand",
        line: `p99 ≤ ${LINE} ×`,
        isHeld: median(ratios) <= LINE,
        by: spread(ratios, 2),
      },
    ],
    measured: { rounds, presence },
  };
}

/** Fills the log, starts a node on it, and lets everybody in. */
async function prepare(setting: Setting, size: Size): Promise<void> {
  const { newsroom } = setting;
  setting.cookies = await newsroom.sessions("editor", PRESENT);
  await fillLog({ databaseUrl: newsroom.databaseUrl, ...SIZES[size], ...OPEN, body: arabicText(1_000) });
  // The node that was there while the log was filled would read all of it.
  await newsroom.restartNode();
  setting.here = setting.cookies.map((cookie) => connect(newsroom.port, cookie));
  await Promise.all(setting.here.map((socket) => new Promise((resolve) => socket.once("presence", resolve))));
}

function connect(port: number, cookie: string): Socket {
  return io(`http://127.0.0.1:${port}`, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
    auth: { protocol: PROTOCOL_VERSION, cursors: [] },
  });
}

/** One after the other, so that both meet the same machine. */
async function p99OfBoth(times: number, run: (size: Size) => Promise<number>): Promise<Record<Size, number>> {
  const taken: Record<Size, number[]> = { small: [], large: [] };
  for (const size of BOTH) await run(size);
  for (let time = 0; time < times; time++) for (const size of BOTH) taken[size].push(await run(size));
  const p99 = (size: Size) => quantile(Float64Array.from(taken[size]).sort(), 0.99);
  return { small: p99("small"), large: p99("large") };
}

async function takeSnapshot({ newsroom, cookies: [cookie = ""] }: Setting): Promise<number> {
  const start = monotonic();
  const response = await fetch(`${newsroom.origin}/api/wire.snapshot?limit=500`, { headers: { cookie } });
  const { reports, flags } = (await response.json()) as { reports: unknown[]; flags: unknown[] };
  const took = monotonic() - start;
  if (reports.length !== 500 || flags.length !== OPEN.flags) throw new Error("not the whole snapshot");
  return took;
}

async function seeWhoIsHere({ newsroom, cookies: [cookie = ""] }: Setting): Promise<number> {
  const start = monotonic();
  const socket = connect(newsroom.port, cookie);
  try {
    const { here } = await new Promise<Presence>((resolve, reject) => {
      socket.once("presence", resolve);
      socket.once("connect_error", reject);
    });
    if (here.length !== PRESENT) throw new Error(`${here.length} people are here`);
    return monotonic() - start;
  } finally {
    socket.disconnect();
  }
}

/** How Postgres finds the newest 500, in its own words. */
async function explain(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    let asked: { text: string; values: unknown[] } = { text: "", values: [] };
    const logQuery = (text: string, values: unknown[]) => {
      asked = { text, values };
    };
    const db = drizzle({ client, logger: { logQuery } });
    await newestReports(db, { id: 1, slug: "syria", name: "", nameAr: "", epoch: "" }, 500);
    const explained = await client.query<{ "QUERY PLAN": string }>(
      `EXPLAIN (COSTS OFF) ${asked.text}`,
      asked.values,
    );
    return explained.rows.map((row) => `    ${row["QUERY PLAN"]}`).join("\n");
  } finally {
    await client.end();
  }
}
