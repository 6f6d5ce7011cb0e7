import { randomUUID } from "node:crypto";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { EventRun } from "../../lib/protocol/reads.ts";
import type { Client } from "./client.ts";
import type { Newsroom } from "./newsroom.ts";

export function buildClaim(reportId: string, takeOver?: boolean): CommandInput<"report.claim"> {
  return { commandId: randomUUID(), reportId, ...(takeOver !== undefined && { takeOver }) };
}

export function buildUnclaim(reportId: string): CommandInput<"report.unclaim"> {
  return { commandId: randomUUID(), reportId };
}

/** An embargo far ahead, or until another time. */
export function buildEmbargo(
  reportId: string,
  overrides: Partial<CommandInput<"report.embargo">> = {},
): CommandInput<"report.embargo"> {
  return { commandId: randomUUID(), reportId, version: 1, until: "2031-05-01T12:00:00+03:00", ...overrides };
}

export function buildLift(reportId: string, reason?: string): CommandInput<"report.lift"> {
  return { commandId: randomUUID(), reportId, ...(reason !== undefined && { reason }) };
}

/** This many milliseconds from now. */
export function soon(ms: number): string {
  return new Date(Date.now() + ms).toISOString();
}

/** Where the times stand by which something becomes due. */
const TIMES = {
  "report.unclaim": "reports SET claimed_until",
  "report.lift": "reports SET embargo_until",
  "flag.escalate": "flags SET due_at",
} as const;

/**
 * Puts the time of a claim, of an embargo or of a flag elsewhere, on the row and for the clock, as if hours had gone by:
 * a second ago, unless told otherwise. How fast a test comes to what it prepares is then of no matter.
 */
export async function bringDue(
  { sql }: Pick<Newsroom, "sql">,
  command: keyof typeof TIMES,
  subjectId: string,
  at = soon(-1_000),
): Promise<void> {
  await sql(`UPDATE ${TIMES[command]} = $2 WHERE id = $1`, [subjectId, at]);
  await sql(
    `UPDATE graphile_worker._private_jobs
       SET run_at = $2::text::timestamptz, payload = jsonb_set(payload::jsonb, '{at}', to_jsonb($2::text))
     WHERE key = $1`,
    [`${command} ${subjectId}`, at],
  );
}

/** Waits for the next event of this kind after a seq, and answers it as the client may see it. */
export async function nextEvent(
  client: Client,
  kind: EventRun["events"][number]["kind"],
  after: number,
): Promise<EventRun["events"][number]> {
  let from = after;
  for (;;) {
    const { body } = await client.get<EventRun>(`wire.events?after=${from}&wait=20`);
    const found = body.events.find((event) => event.kind === kind);
    if (found) return found;
    from = body.to;
  }
}
