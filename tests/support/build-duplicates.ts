import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { SYSTEM } from "../../lib/domain/actor.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { commandOf } from "../../server/newsroom/commands.ts";
import { createCommitter } from "../../server/newsroom/committer.ts";
import { openDatabase } from "../../server/store/database.ts";
import { listWires, type Wire } from "../../server/store/wires.ts";
import type { Newsroom } from "./newsroom.ts";

/** A field report of eleven paragraphs: long enough to be compared with others. */
export const FIELD_REPORT = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");

/** The same report as another desk sends it: another source, some words changed, the last paragraph cut. */
export const COPIED_REPORT = ["وكالة أخرى", ...FIELD_REPORT.split("\n").slice(1, -1)]
  .join("\n")
  .replaceAll("مجهولة", "غير معروفة")
  .replaceAll("ليل أمس", "الليلة الماضية");

/** Other news with the same background under it. */
export const SAME_BACKGROUND = [
  "وصلت اليوم إلى مدينة الرقة قافلة تضم أدوية وأغذية ووقوداً للتدفئة لنحو ألف عائلة نازحة تقيم في المخيمات القريبة منها.",
  ...FIELD_REPORT.split("\n").slice(4),
].join("\n");

export function buildDuplicateConfirm(reportId: string, ofId: string): CommandInput<"duplicate.confirm"> {
  return { commandId: randomUUID(), reportId, ofId };
}

/** What refuse and detach ask for. */
export function buildDuplicateMove(reportId: string): CommandInput<"duplicate.refuse"> {
  return { commandId: randomUUID(), reportId };
}

/** Proposes a report as the same event as another, as the newsroom itself does; answers the event's seq. */
export async function proposeDuplicate(
  { databaseUrl }: Pick<Newsroom, "databaseUrl">,
  reportId: string,
  ofId: string,
): Promise<number> {
  const database = openDatabase(databaseUrl, { size: 2 });
  try {
    const [wire] = (await listWires(database.db)) as [Wire];
    const commit = createCommitter({ database, ring: () => {}, now: () => new Date() });
    const input = { commandId: randomUUID(), reportId, ofId, score: 0.9 };
    return (await commit(commandOf("duplicate.propose", { wire, actor: SYSTEM }, input))).seq;
  } finally {
    await database.close();
  }
}
