import type pg from "pg";
import { type LoggedEvent, project } from "../../lib/domain/project.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { type Database, type Db, withConnection } from "../store/database.ts";
import { appendEvents, findEventsByCommand, type NewEvent } from "../store/wire-log.ts";
import type { Change, Command, Commit } from "./command.ts";
import { allOf, failureOf, isDeadlock } from "./failure-of.ts";

const BATCH_MOST = 64;
/** While one transaction holds the wire's head row, the next ones read, decide and write up to that row. */
const TRANSACTIONS_MOST = 2;

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
  const lines = new Map<number, Line>();
  return (command) =>
    new Promise((answer, refuse) => {
      let line = lines.get(command.wire.id);
      if (!line) {
        line = { waiting: [], touched: new Set(), running: 0, called: false };
        lines.set(command.wire.id, line);
      }
      line.waiting.push({ command, answer, refuse });
      call(line, parts);
    });
}

/** The commands of one wire on this node. */
interface Line {
  waiting: Waiting[];
  /** What the transactions under way have locked, or are about to. */
  touched: Set<string>;
  running: number;
  called: boolean;
}

/** Starts what can be started once everything that has arrived with this command is in line. */
function call(line: Line, parts: CommitterParts): void {
  if (line.called) return;
  line.called = true;
  setImmediate(() => {
    line.called = false;
    while (line.running < TRANSACTIONS_MOST) {
      const batch = takeApart(line);
      if (batch.length === 0) return;
      void run(line, batch, parts);
    }
  });
}

async function run(line: Line, batch: Waiting[], parts: CommitterParts): Promise<void> {
  line.running += 1;
  const keys = batch.flatMap(({ command }) => keysOf(command));
  for (const key of keys) line.touched.add(key);
  await commitBatch(batch, parts, "together");
  for (const key of keys) line.touched.delete(key);
  line.running -= 1;
  if (line.waiting.length > 0) call(line, parts);
}

/** A command sent twice waits for itself, too. */
const keysOf = ({ commandId, touches }: Command) => [commandId, ...touches];

/** The next commands in line that touch nothing in common with each other or with what is under way. */
function takeApart(line: Line): Waiting[] {
  const touched = new Set(line.touched);
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  for (const waiting of line.waiting) {
    const keys = keysOf(waiting.command);
    const room = batch[0]?.command.alone || waiting.command.alone ? 1 : BATCH_MOST;
    const isFree = batch.length < room && keys.every((key) => !touched.has(key));
    // What has to wait keeps its rows for itself, so that nothing overtakes it.
    for (const key of keys) touched.add(key);
    (isFree ? batch : later).push(waiting);
  }
  line.waiting = later;
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
    // have been taken by this very command, sent twice, on another node; and what waits for another node's batch in
    // a circle does not when it waits alone.
    if (round === "together" && (failure.code !== "newsroom.unavailable" || isDeadlock(error))) {
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
  const wireId = commands[0]?.wire.id ?? 0;
  const [, done, decisions] = await allOf([
    client.query("BEGIN"),
    findDone(db, wireId, commands),
    allOf(commands.map((command) => command.lock(db))),
  ]);
  const at = now().toISOString();
  const judged = commands.map((command, index) => decide(command, done, () => decisions[index]?.(at)));
  const decided = await reconsider(judged, commands, (refused) => findDone(db, wireId, refused));
  const changes = decided.flatMap((one) => ("change" in one ? [one] : []));
  const saved = allOf(changes.flatMap(({ change }) => change.save(db)));
  const appended = appendEvents(db, wireId, changes.map(newEvent));
  // Sent behind the append without waiting for it: the head row is held for the append and the commit alone.
  const [events, result] = await allOf([appended, client.query("COMMIT"), saved]);
  if (result.command !== "COMMIT") throw new Error("the transaction was rolled back");
  const fresh = events.values();
  return decided.map((one) => {
    if (!("change" in one)) return one;
    const { value: event } = fresh.next();
    return event ? { event, fresh: true } : { refusal: new AppError("newsroom.internal") };
  });
}

type Decided = Verdict | { command: Command; change: Change };

/** What a command comes to before anything is written. */
function decide(command: Command, done: LoggedEvent[], judge: () => Change | undefined): Decided {
  try {
    const before = done.find(({ commandId }) => commandId === command.commandId);
    if (before) return { event: sameCommand(command, before), fresh: false };
    const change = judge();
    return change ? { command, change } : { refusal: new AppError("newsroom.internal") };
  } catch (refusal) {
    return { refusal };
  }
}

/**
 * A refusal may be the doing of this very command, carried out on another node while this one waited for its rows:
 * what was not done when the transaction began is looked up once more now that the rows are held.
 */
async function reconsider(
  judged: Decided[],
  commands: Command[],
  find: (refused: Command[]) => Promise<LoggedEvent[]>,
): Promise<Decided[]> {
  const refused = commands.filter((_, index) => "refusal" in (judged[index] ?? {}));
  if (refused.length === 0) return judged;
  const done = await find(refused);
  return judged.map((one, index) => {
    const command = commands[index];
    return command && "refusal" in one ? decide(command, done, () => refuse(one.refusal)) : one;
  });
}

function refuse(reason: unknown): never {
  throw reason;
}

function findDone(db: Db, wireId: number, commands: Command[]): Promise<LoggedEvent[]> {
  return findEventsByCommand(
    db,
    wireId,
    commands.map(({ commandId }) => commandId),
  );
}

function newEvent({ command, change }: { command: Command; change: Change }): NewEvent {
  const { kind, actor, commandId } = command;
  const { reportId, storyId, payload } = change;
  const ids = { ...(reportId !== undefined && { reportId }), ...(storyId !== undefined && { storyId }) };
  return { kind, actorId: actor.id, commandId, ...ids, payload };
}

/** A command number belongs to whoever used it first, for what they used it (W11). */
function sameCommand(command: Command, before: LoggedEvent): LoggedEvent {
  const same = before.actorId === command.actor.id && before.kind === command.kind;
  if (!same || !project(before, command.actor)) throw new AppError("command.reused");
  return before;
}
