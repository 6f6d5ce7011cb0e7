import type { runChaos } from "./chaos-run.ts";
import { FAULT_KINDS } from "./schedule.ts";
import { ZEROES, type Zero } from "./violation.ts";

type Outcome = Awaited<ReturnType<typeof runChaos>>;

const SHOWN_MOST = 40;

/** A run as a table for people: items, faults, zeroes, and every violation with its details. */
export function summary(outcome: Outcome): string {
  const { seed, seconds, posts, records, revocations, headAfterMs, memory, happened, violations } = outcome;
  const ended = (kind: string) => posts.filter((post) => post.outcome.kind === kind).length;
  const total = (name: keyof (typeof records)[number]["counts"]) =>
    sum(records.map(({ counts }) => counts[name]));
  const judged = revocations.flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
  const items = {
    "POSTs ok": ended("ok"),
    "POSTs failed": ended("failed"),
    "POSTs unknown": ended("unknown"),
    attempts: sum(posts.map(({ attempts }) => attempts)),
    events: outcome.events,
    clients: records.length,
    frames: total("frames"),
    "events applied": total("events"),
    resumes: total("connects") - records.length,
    resyncs: total("resyncs"),
    snapshots: total("snapshots"),
    heads: sum(records.map(({ heads }) => heads.length)),
    "revocations judged": judged.length,
  };
  const times = {
    "time to head": headAfterMs === undefined ? "never" : `${(headAfterMs / 1_000).toFixed(1)} s`,
    "longest revocation": judged.length > 0 ? `${Math.round(Math.max(...judged))} ms` : "none",
    "most memory of a node":
      memory.size > 0 ? `${Math.round(Math.max(...memory.values()))} MiB` : "not known here",
    "this process stood still for": `${Math.round(outcome.stoodStillMs)} ms`,
  };
  const faults = FAULT_KINDS.map((kind): [string, number] => [kind, happened.get(kind) ?? 0]);
  const zeroes = Object.keys(ZEROES).map((zero): [string, number] => [
    `${zero} (${ZEROES[zero as Zero]})`,
    violations.filter((one) => one.zero === zero).length,
  ]);
  return [
    `Chaos: seed ${seed}, ${seconds} s of faults`,
    section("Items", Object.entries(items)),
    section("Faults", faults),
    section("Must be zero", zeroes),
    section("Times", Object.entries(times)),
    ...violations.slice(0, SHOWN_MOST).map(({ zero, who, what }) => `  ✗ ${zero}: ${who}: ${what}`),
    violations.length > SHOWN_MOST ? `  … and ${violations.length - SHOWN_MOST} more` : "",
    violations.length === 0 ? "Nothing lost, nothing doubled, in order." : `${violations.length} violations.`,
  ]
    .filter(Boolean)
    .join("\n");
}

function section(title: string, rows: [string, string | number][]): string {
  return [title, ...rows.map(([name, value]) => `  ${name.padEnd(34)} ${String(value).padStart(8)}`)].join(
    "\n",
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
