import type { SeenFrame } from "./load-sockets.ts";
import { spread } from "./support.ts";
import { CLIENT_MOST_CORES, cores, type Usage } from "./support-cpu.ts";
import type { Material } from "./support-material.ts";

/** One kind of event at one rate. */
export interface Case {
  name: string;
  material: Material;
  /** At a steady rate, or as fast as the answers come. */
  isPaced: boolean;
}

/** What one peer did with one case in one round. */
export interface CaseRun {
  peer: "barq" | "raw ws";
  case: Case;
  from: number;
  to: number;
  deliveries: number;
  /** Seconds from the first receipt to the last. */
  seconds: number;
  frameBytes: number;
  usage: Usage;
  /** Every frame as it was sent. */
  texts: string[];
}

interface Heard {
  receipts: Float64Array;
  seen: SeenFrame[];
  faults: string[];
  behind: number;
}

/** Judges what the sockets heard; whatever is missing or out of order is a failure. */
export function runOf(
  peer: CaseRun["peer"],
  one: Case,
  { receipts, seen, faults, behind }: Heard,
  usage: Usage,
  failures: string[],
): CaseRun {
  if (behind > 0) failures.push(`${peer}, ${one.name}: ${behind} sockets did not get everything`);
  if (faults.length > 0) failures.push(`${peer}, ${one.name}: ${faults.length} faults: ${faults[0]}`);
  const moments = receipts.filter((_, index) => index % 3 === 2);
  const span = moments.reduce((most, at) => Math.max(most, at), 0) - (moments[0] ?? 0);
  const texts = seen.map(({ text }) => text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return {
    peer,
    case: one,
    from: receipts[0] ?? 0,
    to: receipts.at(-2) ?? 0,
    deliveries: moments.length,
    seconds: span / 1_000,
    frameBytes: bytes / texts.length,
    usage,
    texts,
  };
}

/** One line a case and peer. */
export function caseRows(cases: Case[], runs: CaseRun[]): Record<string, string>[] {
  return cases.flatMap(({ name }) =>
    (["barq", "raw ws"] as const).map((peer) => {
      const all = runs.filter((run) => run.case.name === name && run.peer === peer);
      return { case: name, peer, ...rowOf(all) };
    }),
  );
}

/** How much more of Node's CPU a delivery costs than at the bare server, case by case. */
export function caseRatios(cases: Case[], runs: CaseRun[]): string[] {
  const cost = ({ usage, deliveries }: CaseRun) => (usage.cpu.node ?? 0) / deliveries;
  return cases.map(({ name }) => {
    const of = (peer: CaseRun["peer"]) => runs.filter((run) => run.case.name === name && run.peer === peer);
    const bare = of("raw ws");
    const ratios = of("barq").map((run, round) => cost(run) / cost(bare[round] ?? run));
    return `${name}: node's CPU for a delivery is ${spread(ratios, 2)} times that of bare ws`;
  });
}

function rowOf(all: CaseRun[]): Record<string, string> {
  const valid = all.filter(({ usage }) => !isVoid(usage));
  // With nothing valid the numbers are shown all the same, beside the count that voids them.
  const runs = valid.length > 0 ? valid : all;
  const of = (value: (run: CaseRun) => number, digits: number) => spread(runs.map(value), digits);
  const micros = (seconds: number, { deliveries }: CaseRun) => (seconds * 1e6) / deliveries;
  return {
    "frame B": of(({ frameBytes }) => frameBytes, 0),
    "events/frame": of(({ from, to, texts }) => (to - from) / texts.length, 1),
    "deliveries/s": of(({ deliveries, seconds }) => deliveries / seconds, 0),
    "node µs": of((run) => micros(run.usage.cpu.node ?? 0, run), 1),
    "server µs": of((run) => micros(serverSeconds(run.usage), run), 1),
    "client cores": of(({ usage }) => cores(usage, "sockets"), 2),
    void: `${all.length - valid.length}/${all.length}`,
  };
}

function serverSeconds({ cpu }: Usage): number {
  return (cpu.node ?? 0) + (cpu.postgres ?? 0) + (cpu.redis ?? 0);
}

function isVoid(usage: Usage): boolean {
  return ["posts", "sockets"].some((name) => cores(usage, name) > CLIENT_MOST_CORES);
}
