import { randomUUID } from "node:crypto";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Newsroom } from "./newsroom.ts";

export function buildFlagReopen(flagId: string, reason = "عاد الخلاف"): CommandInput<"flag.reopen"> {
  return { commandId: randomUUID(), flagId, reason };
}

/** A flag put to this person, or to nobody. */
export function buildFlagReassign(
  flagId: string,
  assigneeId: string | null,
  overrides: Partial<CommandInput<"flag.reassign">> = {},
): CommandInput<"flag.reassign"> {
  return { commandId: randomUUID(), flagId, assigneeId, ...overrides };
}

/** The time this far from now. */
export function inMs(ms: number): string {
  return new Date(Date.now() + ms).toISOString();
}

/** Lets a flag's due time be past, and nobody has noticed it. */
export async function letPass({ sql }: Newsroom, flagId: string): Promise<void> {
  await sql("UPDATE flags SET due_at = date_trunc('second', now()) - interval '1 minute' WHERE id = $1", [
    flagId,
  ]);
}

/**
 * Puts the job that a flag's due time makes into the queue, for this very moment, as a job of its own; or the one that
 * another due time has made.
 */
export async function putJob({ sql }: Newsroom, flagId: string, dueAt?: string): Promise<void> {
  await sql(
    `SELECT graphile_worker.add_job('due', json_build_object('command', 'flag.escalate', 'subjectId', id, 'at',
       coalesce($2, to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'wireId', wire_id))
     FROM flags WHERE id = $1`,
    [flagId, dueAt ?? null],
  );
}
