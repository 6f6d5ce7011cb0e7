import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import type { Command, CommandContext } from "./command.ts";
import { lockPair } from "./lock-pair.ts";
import { readable } from "./readable.ts";
import { revise } from "./revise-report.ts";

interface Parts {
  name: CommandName;
  kind: EventKind;
  input: { commandId: string; reportId: string; otherId: string; reason: string };
  /** The two as they shall be, in the same order, or why not. */
  next(pair: readonly [Report, Report], at: string): [Report, Report];
}

/** A command that changes two reports by what they are to each other. Fails with `report.not_found` for either. */
export function revisePair(context: CommandContext, { name, kind, input, next }: Parts): Command {
  const { reportId, otherId } = input;
  return revise(context, {
    name,
    kind,
    input,
    touches: [otherId],
    lock: (db, wire) => lockPair(db, wire, reportId, otherId),
    next(one, found, at) {
      const [report, other] = next([one, readable(context.actor, found.other)], at);
      return { report, payload: { reports: [wireReport(other)] }, write: { reports: [other] } };
    },
  });
}
