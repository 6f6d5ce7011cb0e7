import type { LoggedEvent } from "../../lib/domain/project.ts";
import { type Database, withConnection } from "../store/database.ts";
import type { Command, Commit } from "./command.ts";
import { failureOf, isConflict } from "./failure-of.ts";
import { transact, type Verdict } from "./transact.ts";

const BATCH_MOST = 64;
/** While one transaction holds the wire's head row, the next ones read, decide and write up to that row. */
const TRANSACTIONS_MOST = 2;
const ATTEMPTS_MOST = 3;

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
  await commitBatch(batch, parts);
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

async function commitBatch(batch: Waiting[], parts: CommitterParts, attempt = 1): Promise<void> {
  try {
    const verdicts = await withConnection(parts.database, (db, client) =>
      transact(
        batch.map(({ command }) => command),
        db,
        client,
        parts.now,
      ),
    );
    deliver(batch, verdicts, parts);
  } catch (error) {
    const failure = failureOf(error);
    // A write that the database refuses takes its whole transaction down: each command is tried once more, alone,
    // and again when another node's transaction is in its way there too.
    const isOthers = attempt === 1 && failure.code !== "newsroom.unavailable";
    if (isOthers || (attempt < ATTEMPTS_MOST && isConflict(error))) {
      for (const waiting of batch) await commitBatch([waiting], parts, attempt + 1);
    } else {
      for (const waiting of batch) waiting.refuse(failure);
    }
  }
}

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
