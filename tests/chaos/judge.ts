import type { ChaosOutcome } from "./chaos-run.ts";
import { checkClient } from "./check-client.ts";
import { checkHeads } from "./check-heads.ts";
import { checkPosts } from "./check-posts.ts";
import { type Expectation, expectationFor } from "./expectation.ts";
import type { ClientRecord } from "./recorder.ts";
import type { Stage } from "./stage.ts";
import { readTruth, type Truth } from "./truth.ts";
import type { Violation, Zero } from "./violation.ts";

/** An ended session's socket is closed within this (W8). */
const REVOKED_WITHIN_MS = 1_000;
/** What a node may take: its programs, a history of 32 MiB, and its sockets' queues. */
const MEMORY_MOST_MIB = 512;

/** Decides C1–C9 from the database and from what every client really applied. */
export async function judge(
  outcome: ChaosOutcome,
  stage: Stage,
): Promise<{ events: number; violations: Violation[] }> {
  const truth = await readTruth(stage.databaseUrl());
  const broken = stage.gateways.concat(stage.webs).filter((node) => node.unasked() > 0);
  const violations = [
    ...truth.faults.map((what) => one("log broken", "database", what)),
    ...checkPosts(truth, outcome.posts, stage.people),
    ...checkRecords(outcome.records, truth),
    ...checkHeads(outcome.records, outcome.posts),
    ...checkRest(outcome, truth),
    ...broken.map((node) => one("nodes that ended by themselves", node.name, `${node.unasked()} times`)),
    ...outcome.failures.map((what) => one("faults that failed", "run", what)),
  ];
  return { events: truth.events.length, violations };
}

/** C4–C8 for each client, against what its audience must see. */
export function checkRecords(records: ClientRecord[], truth: Truth): Violation[] {
  const expectations = new Map<string, Expectation>();
  return records.flatMap((record) => {
    const { id, role } = record.audience;
    const expected = expectations.get(id) ?? expectationFor(truth, { id, role });
    expectations.set(id, expected);
    return checkClient(record, expected, truth);
  });
}

/** C7, C9 and W8: how everything stood at the end. */
export function checkRest(
  outcome: Pick<
    ChaosOutcome,
    "head" | "late" | "finals" | "sockets" | "memory" | "revocations" | "stoodStillMs"
  >,
  truth: Truth,
): Violation[] {
  const { head, late, finals, sockets, memory, revocations, stoodStillMs } = outcome;
  const found = late.map((what) => one("not at head", "screens", `${what}, the head is #${head}`));
  if (truth.head !== head)
    found.push(one("log broken", "database", `head #${truth.head} after #${head} was the last`));
  for (const { who, seq, shown, fresh } of finals)
    if (seq === fresh.seq && shown !== fresh.digest)
      found.push(one("states that differ", who, `at #${seq} the screen is not what a fresh snapshot shows`));
  if (sockets && sockets.open !== sockets.expected)
    found.push(one("sockets left", "gateways", `${sockets.open} sockets for ${sockets.expected} screens`));
  if (sockets && sockets.afterClose !== 0)
    found.push(
      one("sockets left", "gateways", `${sockets.afterClose} sockets after every screen was closed`),
    );
  for (const [name, most] of memory)
    if (most > MEMORY_MOST_MIB) found.push(one("memory past its bound", name, `${Math.round(most)} MiB`));
  // While this process stood still it could not notice the end either.
  for (const { who, ms } of revocations)
    if (ms !== undefined && ms > REVOKED_WITHIN_MS + stoodStillMs)
      found.push(one("late revocations", who, `closed after ${Math.round(ms)} ms`));
  return found;
}

function one(zero: Zero, who: string, what: string): Violation {
  return { zero, who, what };
}
