import type { Flag, Report, Story } from "@/lib/protocol/rows.ts";
import { countRepeats } from "@/lib/text/paragraphs.ts";

/** Open flags by the id of the report or story they stand on. */
export type OpenFlags = ReadonlyMap<string, Flag[]>;

const BLOCKING: ReadonlySet<Flag["kind"]> = new Set(["hold", "legal"]);
const repeatsOf = new WeakMap<Report, number>();
const rowsOf = new WeakMap<ReadonlyMap<string, unknown>, unknown[]>();

/** The rows of a table that is changed in place: the same array, not to be changed, while it holds the same rows. */
export function rowsIn<Row>(table: ReadonlyMap<string, Row>): Row[] {
  const known = rowsOf.get(table) as Row[] | undefined;
  if (known?.length === table.size && isMadeOf(table.values(), known)) return known;
  const rows = [...table.values()];
  rowsOf.set(table, rows);
  return rows;
}

function isMadeOf<Row>(rows: Iterable<Row>, known: readonly Row[]): boolean {
  let at = 0;
  for (const row of rows) if (row !== known[at++]) return false;
  return true;
}

/** Stories by their last change, the latest first. */
export function storiesByChange(stories: Iterable<Story>): Story[] {
  return [...stories].sort((one, other) => other.changedAt.localeCompare(one.changedAt));
}

/** Gathers the flags that are not resolved under their report or story. */
export function flagsBySubject(flags: Iterable<Flag>): OpenFlags {
  const bySubject = new Map<string, Flag[]>();
  for (const flag of flags) {
    const subject = flag.reportId ?? flag.storyId;
    if (flag.state === "resolved" || subject === null) continue;
    const known = bySubject.get(subject);
    if (known) known.push(flag);
    else bySubject.set(subject, [flag]);
  }
  return bySubject;
}

/** The open flags on a report and on the story that it is in. */
export function flagsOn({ id, storyId }: Pick<Report, "id" | "storyId">, flags: OpenFlags): Flag[] {
  const onStory = storyId === null ? undefined : flags.get(storyId);
  return [...(flags.get(id) ?? []), ...(onStory ?? [])];
}

/** Open flags by due time: the earliest first, those without one last, then the oldest first. */
export function byDue(flags: Iterable<Flag>): Flag[] {
  return [...flags].sort((one, other) => {
    if (one.dueAt !== other.dueAt) return (one.dueAt ?? "9999").localeCompare(other.dueAt ?? "9999");
    return one.raisedAt.localeCompare(other.raisedAt);
  });
}

/** Whether a flag of this kind keeps a report from being published while it is open. */
export function isBlocking(flag: Pick<Flag, "kind">): boolean {
  return BLOCKING.has(flag.kind);
}

/** Whether the flag should have been dealt with by now. */
export function isLate(flag: Flag, now: number): boolean {
  return flag.state !== "resolved" && flag.dueAt !== null && Date.parse(flag.dueAt) < now;
}

/** How many paragraphs of a report were pasted twice; counted once for each row object. */
export function repeats(report: Report): number {
  const known = repeatsOf.get(report);
  if (known !== undefined) return known;
  const counted = countRepeats(report.body);
  repeatsOf.set(report, counted);
  return counted;
}
