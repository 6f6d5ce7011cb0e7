import type { Actor } from "../../lib/domain/actor.ts";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { EventKind, EventPayload } from "../../lib/protocol/events.ts";
import type { Db } from "../store/database.ts";
import type { Wire } from "../store/wires.ts";
import type { Writes } from "../store/writes.ts";

/** What a command changes once it is decided. */
export interface Change {
  reportId?: string | undefined;
  storyId?: string | undefined;
  /** Other rows that it is about without changing them. */
  also?: string[];
  payload: EventPayload;
  write: Writes;
}

/** For whom and on which wire a command is carried out. */
export interface CommandContext {
  wire: Wire;
  actor: Actor;
}

/**
 * One thing that somebody asks the newsroom to do, in the two halves between which it is decided:
 * `lock` reads and locks the rows in the order report, story, flag; `decide` is pure and throws an `AppError`.
 */
export interface Command {
  kind: EventKind;
  wire: Wire;
  actor: Actor;
  commandId: string;
  /** The rows it changes: two commands that touch the same never share a transaction. */
  touches: string[];
  /** Set when others are decided by what it changes without touching it: then it shares a transaction with none. */
  alone?: boolean;
  lock(db: Db): Promise<(at: string) => Change>;
}

interface Parts<Found> {
  kind: EventKind;
  commandId: string;
  touches: string[];
  alone?: boolean;
  lock(db: Db): Promise<Found>;
  decide(found: Found, at: string): Change;
}

/** A command whose `decide` gets what its `lock` found. */
export function command<Found>(context: CommandContext, parts: Parts<Found>): Command {
  const { lock, decide, ...rest } = parts;
  return {
    ...context,
    ...rest,
    async lock(db) {
      const found = await lock(db);
      return (at) => decide(found, at);
    },
  };
}

/** A newsroom's answer to a command: the event that it appended. */
export type Commit = (command: Command) => Promise<LoggedEvent>;
