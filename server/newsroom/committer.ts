import type pg from "pg";
import { type LoggedEvent, project } from "../../lib/domain/project.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { type Database, type Db, withConnection } from "../store/database.ts";
import { appendEvent, findEventsByCommand } from "../store/wire-log.ts";
import type { Change, Command, Commit } from "./command.ts";
import { failureOf } from "./failure-of.ts";

const BATCH_MOST = 64;

interface Waiting {
  command: Command;
  answer(event: LoggedEvent): void;
  refuse(error: unknown): void;
}

interface CommitterParts {
  database: Database;
  /** Called after the commit with what it appended, in order; it must neither throw nor wait. */
  ring(wireId: number, events: LoggedEvent[]): void;
  now(): Date;
}

/**
 * Commits commands, many to a transaction when many come at once: the wire's head row lets only one transaction
 * commit at a time, so what arrives meanwhile shares the next one. Each command is decided alone; one that is
 * refused takes nothing with it. An answer is given only after the commit.
 */
export function createCommitter(parts: CommitterParts): Commit {
  const lanes = new Map<number, Lane>();
  return (command) =>
    new Promise((answer, refuse) => {
      let lane = lanes.get(command.wire.id);
      if (!lane) {
        lane = { waiting: [], busy: false };
        lanes.set(command.wire.id, lane);
      }
      lane.waiting.push({ command, answer, refuse });
      void drain(lane, parts);
    });
}

interface Lane {
  waiting: Waiting[];
  busy: boolean;
}

async function drain(lane: Lane, parts: CommitterParts): Promise<void> {
  if (lane.busy) return;
  lane.busy = true;
  try {
    while (lane.waiting.length > 0) await commitBatch(takeApart(lane), parts, "together");
  } finally {
    lane.busy = false;
  }
}

/** The next commands in line that touch nothing in common and are not the same command twice. */
function takeApart(lane: Lane): Waiting[] {
  const touched = new Set<string>();
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  for (const waiting of lane.waiting) {
    const keys = [waiting.command.commandId, ...waiting.command.touches];
    const free = batch.length < BATCH_MOST && keys.every((key) => !touched.has(key));
    // What has to wait keeps its rows for itself, so that nothing overtakes it.
    for (const key of keys) touched.add(key);
    (free ? batch : later).push(waiting);
  }
  lane.waiting = later;
  return batch;
}

async function commitBatch(
  batch: Waiting[],
  parts: CommitterParts,
  round: "together" | "alone",
): Promise<void> {
  try {
    const verdicts = await withConnection(parts.database, (db, client) =>
      transact(batch, db, client, parts.now),
    );
    deliver(batch, verdicts, parts);
  } catch (error) {
    const failure = failureOf(error);
    // A write that the database refuses takes its whole transaction down. Each is tried once more, alone: a key may
    // have been taken by this very command, sent twice, on another node.
    if (round === "together" && failure.code !== "newsroom.unavailable") {
      for (const waiting of batch) await commitBatch([waiting], parts, "alone");
    } else {
      for (const waiting of batch) waiting.refuse(failure);
    }
  }
}

/** What became of one command: its event (not fresh when it had committed before), or why it was refused. */
type Verdict = { event: LoggedEvent; fresh: boolean } | { refusal: unknown };

function deliver(batch: Waiting[], verdicts: Verdict[], parts: CommitterParts): void {
  const appended = verdicts.flatMap((verdict) =>
    "event" in verdict && verdict.fresh ? [verdict.event] : [],
  );
  const wireId = batch[0]?.command.wire.id;
  if (wireId !== undefined && appended.length > 0) parts.ring(wireId, appended);
  for (const [index, { answer, refuse }] of batch.entries()) {
    const verdict = verdicts[index];
    if (verdict && "event" in verdict) answer(verdict.event);
    else refuse(verdict?.refusal);
  }
}

/** Two flights: everything is read and locked in one, everything is written and committed in the other. */
async function transact(
  batch: Waiting[],
  db: Db,
  client: pg.PoolClient,
  now: () => Date,
): Promise<Verdict[]> {
  const commands = batch.map(({ command }) => command);
  const [, done, decisions] = await Promise.all([
    client.query("BEGIN"),
    findEventsByCommand(
      db,
      commands[0]?.wire.id ?? 0,
      commands.map(({ commandId }) => commandId),
    ),
    Promise.all(commands.map((command) => command.lock(db))),
  ]);
  const at = now().toISOString();
  const verdicts = commands.map((command, index) => {
    try {
      const before = done.find(({ commandId }) => commandId === command.commandId);
      if (before) return { event: sameCommand(command, before), fresh: false };
      const change = decisions[index]?.(at);
      return change && write(db, command, change);
    } catch (refusal) {
      return { refusal };
    }
  });
  // Sent behind the appends without waiting for them: the head row is held for the append and the commit alone.
  const committed = client.query("COMMIT");
  const [result, settled] = await Promise.all([committed, Promise.all(verdicts)]);
  if (result.command !== "COMMIT") throw new Error("the transaction was rolled back");
  return settled.map((verdict) => verdict ?? { refusal: new Error("a command was not decided") });
}

async function write(db: Db, command: Command, change: Change): Promise<Verdict> {
  const { kind, actor, commandId, wire } = command;
  const { reportId, storyId, payload, save } = change;
  const ids = { ...(reportId !== undefined && { reportId }), ...(storyId !== undefined && { storyId }) };
  const saved = Promise.all(save(db));
  const appended = appendEvent(db, wire.id, { kind, actorId: actor.id, commandId, ...ids, payload });
  const [event] = await Promise.all([appended, saved]);
  return { event, fresh: true };
}

/** A command number belongs to whoever used it first, for what they used it (W11). */
function sameCommand(command: Command, before: LoggedEvent): LoggedEvent {
  const same = before.actorId === command.actor.id && before.kind === command.kind;
  if (!same || !project(before, command.actor)) throw new AppError("command.reused");
  return before;
}
