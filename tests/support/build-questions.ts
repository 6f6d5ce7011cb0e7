import { randomUUID } from "node:crypto";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Client } from "./client.ts";
import type { Newsroom } from "./newsroom.ts";

export function buildQuestionAsk(
  reportId: string,
  overrides: Partial<CommandInput<"question.ask">> = {},
): CommandInput<"question.ask"> {
  const about = { version: 1, passage: "لم ترد أنباء عن ضحايا.", text: "من أكّد ذلك؟" };
  return { commandId: randomUUID(), id: randomUUID(), reportId, ...about, ...overrides };
}

export function buildQuestionAnswer(
  questionId: string,
  answer = "الدفاع المدني في حمص.",
): CommandInput<"question.answer"> {
  return { commandId: randomUUID(), questionId, answer };
}

export function buildQuestionClose(questionId: string, note?: string): CommandInput<"question.close"> {
  return { commandId: randomUUID(), questionId, ...(note !== undefined && { note }) };
}

export function buildCheckIn(
  overrides: Partial<CommandInput<"correspondent.check-in">> = {},
): CommandInput<"correspondent.check-in"> {
  return { commandId: randomUUID(), status: "safe", ...overrides };
}

export function buildWatch(
  personId: string,
  intervalMinutes: number | null = 60,
): CommandInput<"correspondent.watch"> {
  return { commandId: randomUUID(), personId, intervalMinutes };
}

/** Asks about a report and answers the question's id. */
export async function askAbout(
  by: Client,
  reportId: string,
  overrides: Partial<CommandInput<"question.ask">> = {},
): Promise<string> {
  const body = buildQuestionAsk(reportId, overrides);
  await by.run("question.ask", body);
  return body.id;
}

/** Puts somebody's next check-in at another time, as no command could: an interval is minutes long. */
export async function dueAt({ sql }: Newsroom, personId: string, at: Date): Promise<void> {
  await sql("UPDATE correspondents SET due_at = $2 WHERE person_id = $1", [personId, at]);
}

/** Has the alarm that the newsroom set for it go off at another time. Fails when there is none. */
export async function runAlarmAt({ sql }: Newsroom, personId: string, at: Date): Promise<void> {
  const moved = await sql(
    `UPDATE graphile_worker._private_jobs AS job
        SET run_at = $2::text::timestamptz, payload = jsonb_set(payload::jsonb, '{at}', to_jsonb($2::text))
       FROM correspondents WHERE person_id = $1 AND job.key = 'correspondent.miss ' || correspondents.id
     RETURNING job.key`,
    [personId, at.toISOString()],
  );
  if (moved.length !== 1) throw new Error("no alarm is set for this person");
}
