import pg from "pg";
import type { SearchAnswer } from "../../../lib/protocol/search.ts";
import { archiveId, fillArchive } from "../load/fill-archive.ts";
import { arabicNews, type News, type RareName } from "../support/arabic-news.ts";
import { type BenchOptions, judge, monotonic, type Outcome, quantile } from "../support/bench.ts";
import { type BenchNewsroom, startBenchNewsroom } from "../support/newsroom.ts";
import { askArabic, askPattern, sizesOf } from "../support/search-peers.ts";
import { misspelledOf, queriesOf } from "../support/search-queries.ts";

const REPORTS = { full: 300_000, quick: 20_000 };
const QUERIES = { full: 40, quick: 20 };
const ROUNDS_MOST = 3;
const NAMES = 400;
const NAMES_ASKED = 200;
const LINE_MS = 50;
const TYPO_LINE_MS = 300;
const FOUND_LINE = 0.97;
/** As many hits as a page of the app shows. */
const PAGE = 20;
const TYPOS = "one letter wrong";
/** To how many queries of a kind a peer answers in each round: some take it seconds. */
const PEER_QUERIES = { arabic: 6, pattern: 2 };
type Peer = keyof typeof PEER_QUERIES;
type Who = "barq" | Peer;

type Ask = (q: string) => Promise<unknown>;
/** Milliseconds, by kind of query, by who was asked, by round. */
type Times = Map<string, Record<Who, number[][]>>;

/** Search over 300,000 reports of Arabic: how long it takes, and whether it finds a name in all its forms. */
export async function search(options: BenchOptions): Promise<Outcome> {
  const size = options.quick ? "quick" : "full";
  const reports = REPORTS[size];
  const rounds = Math.min(options.rounds, ROUNDS_MOST);
  const news = arabicNews(reports, NAMES);
  const newsroom = await startBenchNewsroom("gateway", options);
  const peer = new pg.Client({ connectionString: newsroom.databaseUrl });
  try {
    const [cookie = ""] = await newsroom.sessions("editor", 1);
    const wordsMs = await fillArchive(newsroom.databaseUrl, news, reports);
    await newsroom.restartNode();
    await peer.connect();
    const find = (q: string, limit: number) => answer(newsroom, cookie, q, limit);
    const kinds = { ...queriesOf(news, QUERIES[size]), [TYPOS]: misspelledOf(news, QUERIES[size]) };
    const asks = {
      barq: (q: string) => find(q, PAGE),
      arabic: (q: string) => askArabic(peer, q, PAGE),
      pattern: (q: string) => askPattern(peer, q, PAGE),
    };
    // Once for nobody: what is asked often is in memory.
    await measure(kinds, asks, 1);
    const times = await measure(kinds, asks, rounds);
    const rare = news.rare.slice(0, NAMES_ASKED);
    const found = await share(rare, async (q) => idsOf(await find(q, 50)));
    const foundByPeer = await share(rare, asks.arabic);
    const righted = await rightedOf(news, kinds[TYPOS] ?? [], (q) => find(q, 50));
    return outcome(reports, times, { found, foundByPeer, righted, wordsMs, sizes: await sizesOf(peer) });
  } finally {
    await peer.end().catch(() => {});
    await newsroom.stop();
  }
}

/** Asks each query of Barq and the first ones of the peers as well, one after the other. */
async function measure(
  kinds: Record<string, string[]>,
  asks: Record<Who, Ask>,
  rounds: number,
): Promise<Times> {
  const times: Times = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const [kind, queries] of Object.entries(kinds)) {
      const by = times.get(kind) ?? { barq: [], arabic: [], pattern: [] };
      times.set(kind, by);
      const taken = { barq: [], arabic: [], pattern: [] } as Record<Who, number[]>;
      for (const [at, q] of queries.entries()) {
        taken.barq.push(await timed(asks.barq, q));
        for (const peer of ["arabic", "pattern"] as const)
          if (at < PEER_QUERIES[peer] && canAsk(peer, kind)) taken[peer].push(await timed(asks[peer], q));
      }
      for (const who of ["barq", "arabic", "pattern"] as const) by[who].push(taken[who]);
    }
  }
  return times;
}

/** A pattern knows no phrases, and neither peer puts a word right. */
function canAsk(peer: Peer, kind: string): boolean {
  return kind !== TYPOS && (peer === "arabic" || !kind.startsWith("a phrase"));
}

async function timed(ask: Ask, q: string): Promise<number> {
  const started = monotonic();
  await ask(q);
  return monotonic() - started;
}

async function answer(
  { origin }: BenchNewsroom,
  cookie: string,
  q: string,
  limit: number,
): Promise<SearchAnswer> {
  const query = new URLSearchParams({ q, limit: `${limit}` });
  const response = await fetch(`${origin}/api/report.search?${query}`, { headers: { cookie } });
  const body = (await response.json()) as SearchAnswer;
  if (!response.ok) throw new Error(`${q}: ${JSON.stringify(body)}`);
  return body;
}

const idsOf = ({ hits, approximate }: SearchAnswer) =>
  approximate ? [] : hits.map(({ report }) => report.id);

/** Of the reports that have a name in any form, the share that any form of it finds. */
async function share(names: RareName[], ask: (q: string) => Promise<string[]>): Promise<number> {
  let [found, all] = [0, 0];
  for (const [at, { written, reports }] of names.entries()) {
    const ids = new Set(await ask(written[at % written.length] ?? ""));
    found += reports.filter((index) => ids.has(archiveId(index))).length;
    all += reports.length;
  }
  return found / all;
}

/** Of each misspelled name, whether it finds a report that has it. */
function rightedOf(
  { rare }: News,
  typos: string[],
  find: (q: string) => Promise<SearchAnswer>,
): Promise<boolean[]> {
  return Promise.all(
    typos.map(async (q, at) => {
      const ids = new Set((await find(q)).hits.map(({ report }) => report.id));
      return rare[at]?.reports.some((index) => ids.has(archiveId(index))) ?? false;
    }),
  );
}

const at = (share: number) => (values: number[]) => quantile(Float64Array.from(values).sort(), share);
const [p50, p95] = [at(0.5), at(0.95)];

interface Measured {
  found: number;
  foundByPeer: number;
  righted: boolean[];
  wordsMs: number;
  sizes: string;
}

function outcome(reports: number, times: Times, measured: Measured): Outcome {
  const exact = [...times].flatMap(([kind, { barq }]) => (kind === TYPOS ? [] : [barq]));
  const rounds = exact[0]?.map((_, round) => p95(exact.flatMap((of) => of[round] ?? []))) ?? [];
  const typos = times.get(TYPOS)?.barq.map(p95) ?? [];
  const { found, foundByPeer, righted, wordsMs, sizes } = measured;
  const of = `${reports.toLocaleString("en")} reports`;
  const ms = { unit: " ms", digits: 1 };
  return {
    title: `Search over ${of} of Arabic, ${rounds.length} rounds`,
    rows: [...times].map(([kind, by]) => rowOf(kind, by)),
    notes: [
      `of the reports that have a rare name, another form of it finds: Barq ${found.toFixed(3)}, arabic ${foundByPeer.toFixed(3)}`,
      `names with one letter wrong that find their reports: ${righted.filter(Boolean).length} of ${righted.length}`,
      `words of one report, put into all indexes: ${wordsMs.toFixed(2)} ms; ${sizes}`,
    ],
    failures: [],
    verdicts: [
      judge(
        { work: `search over ${of}, all kinds`, line: `p95 ≤ ${LINE_MS} ms` },
        rounds,
        { most: LINE_MS },
        ms,
      ),
      judge(
        { work: `${of}, one letter wrong`, line: `p95 ≤ ${TYPO_LINE_MS} ms` },
        typos,
        { most: TYPO_LINE_MS },
        ms,
      ),
      judge(
        { work: "inflected forms found", line: `≥ ${FOUND_LINE}` },
        [found],
        { least: FOUND_LINE },
        { digits: 3 },
      ),
    ],
    measured: { times: Object.fromEntries(times), ...measured },
  };
}

function rowOf(kind: string, by: Record<Who, number[][]>): Record<string, string> {
  const line = kind === TYPOS ? TYPO_LINE_MS : LINE_MS;
  const of = (who: Who, value: (values: number[]) => number) => {
    const values = by[who].flat();
    return values.length > 0 ? value(values).toFixed(1) : "–";
  };
  return {
    "looked for": kind,
    "Barq p50 ms": of("barq", p50),
    "Barq p95 ms": of("barq", p95),
    "p95 ≤ line": p95(by.barq.flat()) <= line ? `yes (${line})` : `NO (${line})`,
    "arabic p50": of("arabic", p50),
    "arabic p95": of("arabic", p95),
    "ILIKE p50": of("pattern", p50),
  };
}
