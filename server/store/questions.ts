import { and, asc, eq, getTableColumns, ne } from "drizzle-orm";
import type { Question } from "../../lib/protocol/correspondents.ts";
import type { Db } from "./database.ts";
import { withIsoDates } from "./rows.ts";
import { questions } from "./schema/correspondents.ts";
import { reports } from "./schema/reports.ts";
import type { Wire } from "./wires.ts";

/** A question, and whether the report that it is about was killed. */
export interface AskedQuestion {
  question: Question;
  isKilled: boolean;
}

/** The question of this wire, or undefined; its row stays locked until the transaction ends. */
export async function lockQuestion(db: Db, wire: Wire, id: string): Promise<Question | undefined> {
  const rows = await db
    .select()
    .from(questions)
    .where(and(eq(questions.id, id), eq(questions.wireId, wire.id)))
    .for("update");
  return rows[0] && toQuestion(rows[0], wire);
}

/** Every question about a report, first to last. */
export async function questionsOnReport(db: Db, wire: Wire, reportId: string): Promise<Question[]> {
  const rows = await db
    .select()
    .from(questions)
    .where(and(eq(questions.wireId, wire.id), eq(questions.reportId, reportId)))
    .orderBy(asc(questions.askedAt), asc(questions.id));
  return rows.map((row) => toQuestion(row, wire));
}

/** The wire's questions that are not closed, first to last; with `reader`, those that were put to them. */
export async function openQuestions(db: Db, wire: Wire, reader?: string): Promise<AskedQuestion[]> {
  const rows = await db
    .select({ question: getTableColumns(questions), state: reports.state })
    .from(questions)
    .innerJoin(reports, eq(reports.id, questions.reportId))
    .where(
      and(
        eq(questions.wireId, wire.id),
        ne(questions.state, "closed"),
        reader === undefined ? undefined : eq(questions.toId, reader),
      ),
    )
    .orderBy(asc(questions.askedAt), asc(questions.id));
  return rows.map(({ question, state }) => ({
    question: toQuestion(question, wire),
    isKilled: state === "killed",
  }));
}

function toQuestion(row: typeof questions.$inferSelect, wire: Wire): Question {
  const { wireId: _wire, ...rest } = row;
  return { ...withIsoDates(rest), wire: wire.slug };
}
