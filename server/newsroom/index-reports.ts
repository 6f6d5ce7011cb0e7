import type { Db } from "../store/database.ts";
import { putWords, readWorded, type WordedReport } from "../store/report-words.ts";
import type { Wire } from "../store/wires.ts";

/** How many reports, and how many letters of them, are written at once. */
const STEP_REPORTS = 20;
const STEP_LETTERS = 100_000;

/**
 * Keeps the words by which these reports of a wire are found, as they now are; a killed one is found no more (W10).
 * Done again, it changes nothing. Fails when the newsroom cannot be reached.
 */
export async function indexReports(db: Db, wire: Wire, changed: string[]): Promise<void> {
  const found = await readWorded(db, wire.id, changed);
  for (const step of stepsOf(found)) {
    const killed = step.flatMap(({ id, state }) => (state === "killed" ? id : []));
    await putWords(
      db,
      wire.id,
      step.filter(({ state }) => state !== "killed"),
      killed,
    );
  }
}

function* stepsOf(found: WordedReport[]): Generator<WordedReport[]> {
  let step: WordedReport[] = [];
  let letters = 0;
  for (const report of found) {
    step.push(report);
    letters += report.body.length;
    if (step.length < STEP_REPORTS && letters < STEP_LETTERS) continue;
    yield step;
    step = [];
    letters = 0;
  }
  if (step.length > 0) yield step;
}
