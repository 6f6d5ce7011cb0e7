import type { Actor } from "../../lib/domain/actor.ts";
import { authorize } from "../../lib/domain/policy.ts";
import { publicName } from "../../lib/domain/report.ts";
import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { Flag, Report } from "../../lib/protocol/rows.ts";
import type { Db } from "../store/database.ts";
import { lockReport } from "../store/reports.ts";
import type { Wire } from "../store/wires.ts";
import { type Change, type Command, type CommandContext, command } from "./command.ts";
import { lockWithFlags } from "./lock-with-flags.ts";
import { readable } from "./readable.ts";

/** A report in place of the one that stands, and what comes with it. */
export interface Revised {
  report: Report;
  payload?: Partial<Change["payload"]>;
  write?: Partial<Change["write"]>;
}

interface Found {
  report: Report | undefined;
}

interface Parts<More extends Found> {
  name: CommandName;
  kind: EventKind;
  input: { commandId: string; reportId: string; reason?: string | undefined };
  /** Other rows that it changes. */
  touches?: string[];
  /** Set when it is decided by rows that it does not change. */
  alone?: boolean;
  /** Reads and locks, the report first. */
  lock(db: Db, wire: Wire, reportId: string): Promise<More>;
  /** The report as it shall be, or why not. */
  next(report: Report, found: More, at: string): Report | Revised;
}

/** A command that puts a report in place of the one that stands. Fails with `report.not_found` or `role.forbidden`. */
export function revise<More extends Found>(context: CommandContext, parts: Parts<More>): Command {
  const { name, kind, input, touches = [], alone = false, lock, next } = parts;
  const { wire, actor } = context;
  const { commandId, reportId } = input;
  return command(context, {
    kind,
    commandId,
    touches: [reportId, ...touches],
    alone,
    lock: (db) => lock(db, wire, reportId),
    decide(found, at) {
      const report = readable(actor, found.report);
      authorize(actor, name, { report });
      return revision(actor, report, next(report, found, at), input.reason);
    },
  });
}

interface Alone extends Omit<Parts<Found>, "lock" | "next"> {
  next(report: Report, at: string): Report | Revised;
}

/** The same where nothing but the report itself decides. */
export function reviseAlone(context: CommandContext, { next, ...parts }: Alone): Command {
  return revise(context, {
    ...parts,
    lock: async (db, wire, reportId) => ({ report: await lockReport(db, wire, reportId) }),
    next: (report, _found, at) => next(report, at),
  });
}

interface WithFlags extends Omit<Parts<Awaited<ReturnType<typeof lockWithFlags>>>, "lock" | "next"> {
  next(report: Report, flags: readonly Flag[], at: string): Report | Revised;
}

/** The same with the flags before its eyes that may be in the way. */
export function reviseReport(context: CommandContext, { next, ...parts }: WithFlags): Command {
  return revise(context, {
    ...parts,
    lock: lockWithFlags,
    next: (report, { flags }, at) => next(report, flags, at),
  });
}

/** What changes when one report takes another's place; with other words it is a version of its own. */
export function revision(actor: Actor, before: Report, next: Report | Revised, why?: string): Change {
  const { report, payload, write }: Revised = "report" in next ? next : { report: next };
  const isNewVersion = report.version !== before.version;
  return {
    reportId: report.id,
    storyId: report.storyId ?? undefined,
    payload: { report: wireReport(report), ...(why !== undefined && { why }), ...payload },
    write: {
      report,
      ...(isNewVersion && { newVersion: { report, actorId: actor.id, by: publicName(actor) } }),
      ...write,
    },
  };
}
