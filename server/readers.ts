import { FORMS_VERSION } from "../lib/text/forms.ts";
import { SKETCH_VERSION } from "../lib/text/similarity.ts";
import type { Commit } from "./newsroom/command.ts";
import { findDuplicates, keptSince } from "./newsroom/find-duplicates.ts";
import { indexReports } from "./newsroom/index-reports.ts";
import type { Task } from "./reader.ts";
import { seqBefore } from "./store/log-cursors.ts";
import { dropKeysBefore } from "./store/report-keys.ts";

const CLEAN_EVERY_MS = 3_600_000;

/** The name of the reader that keeps what reports are compared by. */
export const DUPLICATES_NAME = `duplicates-${SKETCH_VERSION}`;

/** Keeps what reports are compared by, and proposes what tells of the same event. */
export function duplicatesTask(commit: Commit): Task {
  let cleanedAt = 0;
  return {
    name: DUPLICATES_NAME,
    lock: 0x64757065,
    batch: 50,
    rest: 3,
    begin: (db, wire) => seqBefore(db, wire.id, keptSince(new Date())),
    async work(db, wire, changed) {
      const now = new Date();
      if (now.getTime() - cleanedAt > CLEAN_EVERY_MS) {
        await dropKeysBefore(db, keptSince(now));
        cleanedAt = now.getTime();
      }
      await findDuplicates(db, wire, changed, commit, now);
    },
  };
}

/** Keeps the words by which the whole archive is searched. */
export const WORDS_TASK: Task = {
  name: `words-${FORMS_VERSION}`,
  lock: 0x776f7264,
  batch: 100,
  rest: 1,
  begin: async () => 0,
  work: indexReports,
};
