import { setTimeout as wait } from "node:timers/promises";
import { SYSTEM } from "../../lib/domain/actor.ts";
import type { DueCommand, DueJob } from "../store/due.ts";
import type { Wire } from "../store/wires.ts";
import type { Command, CommandContext, Commit } from "./command.ts";
import { commandIdOf } from "./command-id.ts";
import { commandOf } from "./commands.ts";
import { commitUnlessOvertaken } from "./commit-unless-overtaken.ts";

interface DueParts {
  wires: readonly Wire[];
  commit: Commit;
}

type Make = (context: CommandContext, commandId: string, subjectId: string) => Command;

/** How each command that becomes due names its subject. */
const MAKERS: Record<DueCommand, Make> = {
  "report.lift": (context, commandId, reportId) => commandOf("report.lift", context, { commandId, reportId }),
  "report.unclaim": (context, commandId, reportId) =>
    commandOf("report.unclaim", context, { commandId, reportId }),
  "flag.escalate": (context, commandId, flagId) => commandOf("flag.escalate", context, { commandId, flagId }),
  "correspondent.miss": (context, commandId, correspondentId) =>
    commandOf("correspondent.miss", context, { commandId, correspondentId }),
};

/**
 * Carries out what has become due, once, however often and on however many nodes it is run (W11). What has been
 * overtaken meanwhile is refused by the newsroom's own rules, and that is the end of it. Fails, to be tried again,
 * when the newsroom cannot be reached, or on a node that has not heard of the wire yet.
 */
export async function runDue(job: DueJob, { wires, commit }: DueParts): Promise<void> {
  const wire = wires.find(({ id }) => id === job.wireId);
  if (!wire) throw new Error(`${job.command} is due on wire ${job.wireId}, which this node does not know`);
  await untilDue(job);
  const commandId = commandIdOf(`${job.command} ${job.subjectId} ${job.at}`);
  const command = MAKERS[job.command]({ wire, actor: SYSTEM }, commandId, job.subjectId);
  await commitUnlessOvertaken(commit, command);
}

/** How far the clocks of the database and of a node are taken to be apart. */
const SKEW_MOST_MS = 5_000;

/**
 * The database says when something is due, and the newsroom's rules judge it by the clock of this machine: one that
 * is behind waits, because what is judged too early would be refused for good. Fails when it is far behind.
 */
async function untilDue({ command, at }: DueJob): Promise<void> {
  const earlyMs = Date.parse(at) - Date.now();
  if (earlyMs > SKEW_MOST_MS)
    throw new Error(`${command} is due at ${at}, which this machine's clock is far from`);
  if (earlyMs > 0) await wait(earlyMs);
}
