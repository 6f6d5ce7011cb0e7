import { authorize, may } from "../../lib/domain/policy.ts";
import type { CommandName } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { Flag } from "../../lib/protocol/rows.ts";
import type { Db } from "../store/database.ts";
import type { Due } from "../store/due.ts";
import { lockFlag } from "../store/flags.ts";
import { type Command, type CommandContext, command } from "./command.ts";

interface FlagMove<More> {
  kind: EventKind;
  ability: CommandName;
  /** The reason given, for the audit. */
  why?: string | undefined;
  alone?: boolean;
  /** Reads or holds what else it is decided by, before the flag is locked. */
  before?: ((db: Db) => Promise<More>) | undefined;
  move(flag: Flag, at: string, found: More | undefined): Flag;
  /** What becomes due by itself with the flag as it now is; nothing leaves the clock as it was. */
  due?(flag: Flag, at: string, found: More | undefined): readonly Due[];
}

/** A command that moves one flag from one state to the next. */
export function moveFlag<More>(
  context: CommandContext,
  input: { commandId: string; flagId: string },
  { kind, ability, why, alone = false, before, move, due }: FlagMove<More>,
): Command {
  const { wire, actor } = context;
  const { commandId, flagId } = input;
  return command(context, {
    kind,
    commandId,
    touches: [flagId],
    alone,
    lock: (db) => Promise.all([before?.(db), lockFlag(db, wire, flagId)]),
    decide([found, flag], at) {
      // Who may read no flags learns nothing of which there are, and gets their role's answer.
      if (!may(actor, "flag.read")) authorize(actor, ability);
      if (!flag) throw new AppError("flag.not_found");
      authorize(actor, ability, { flag });
      const next = move(flag, at, found);
      return {
        reportId: next.reportId ?? undefined,
        storyId: next.storyId ?? undefined,
        payload: { flag: next, ...(why !== undefined && { why }) },
        write: { flag: next, due: due?.(next, at, found) ?? [] },
      };
    },
  });
}

/** What makes a flag late by itself. */
export function escalationOf(flagId: string, at: string) {
  return { command: "flag.escalate", subjectId: flagId, at } as const;
}
