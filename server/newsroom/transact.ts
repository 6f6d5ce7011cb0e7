import type pg from "pg";
import { type LoggedEvent, project } from "../../lib/domain/project.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import type { Db } from "../store/database.ts";
import { appendEvents, type Entry, findEventsByCommand } from "../store/wire-log.ts";
import { saveWrites } from "../store/writes.ts";
import type { Change, Command } from "./command.ts";
import { allOf } from "./failure-of.ts";

/** What became of one command: its event (not fresh when it had committed before), or why it was refused. */
export type Verdict = { event: LoggedEvent; fresh: boolean } | { refusal: unknown };

/**
 * Carries out commands of one wire in one transaction, in two flights: everything is read and locked in one,
 * everything is written and committed in the other. Answers a verdict for each, in order. Fails, with nothing done,
 * when the database refuses a write or cannot be reached; only a lost answer to the commit leaves that open.
 */
export async function transact(
  commands: Command[],
  db: Db,
  client: pg.PoolClient,
  now: () => Date,
): Promise<Verdict[]> {
  const wire = commands[0]?.wire;
  if (!wire) return [];
  const [, done, decisions] = await allOf([
    client.query("BEGIN"),
    findDone(db, wire.id, commands),
    allOf(commands.map((command) => command.lock(db))),
  ]);
  const at = now().toISOString();
  const judged = commands.map((command, index) => decide(command, done, () => decisions[index]?.(at)));
  const decided = await reconsider(judged, commands, (refused) => findDone(db, wire.id, refused));
  const changes = decided.flatMap((one) => ("change" in one ? [one] : []));
  const writes = changes.map(({ change }) => change.write);
  const saved = saveWrites(db, wire, writes);
  const appended = appendEvents(db, wire, changes.map(entryOf));
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

function entryOf({ command, change }: { command: Command; change: Change }): Entry {
  const { kind, actor, commandId } = command;
  const { reportId, storyId, also, payload, write } = change;
  const ids = { ...(reportId !== undefined && { reportId }), ...(storyId !== undefined && { storyId }) };
  return { event: { kind, actorId: actor.id, commandId, ...ids, payload }, also, newReport: write.newReport };
}

/** Killed or not, whether anything of an event may be seen is the same. */
const NOBODY_KILLED: ReadonlySet<string> = new Set();

/** A command number belongs to whoever used it first, for what they used it (W11). */
function sameCommand(command: Command, before: LoggedEvent): LoggedEvent {
  const { actor, kind } = command;
  const same = before.actorId === actor.id && before.kind === kind;
  // That they used a report is told to others only; to themselves it is no secret.
  const isOwnUse = before.payload.use?.personId === actor.id;
  // Nothing at all is left of what was made of a killed report, but that it was done.
  const isGone = Object.keys(before.payload).length === 0;
  const isSeen = isOwnUse || isGone || project(before, actor, NOBODY_KILLED);
  if (!same || !isSeen) throw new AppError("command.reused");
  return before;
}
