import type { Flag, Report, Story } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { insertFlag, saveFlag } from "./flags.ts";
import { insertVersions, type NewVersion, saveReport } from "./reports.ts";
import { insertStory, saveStory } from "./stories.ts";
import type { Wire } from "./wires.ts";

/** The rows that a command adds, and those that it puts in place of the ones it locked. */
export interface Writes {
  /** Inserted by the log, with its number. */
  newReport?: Report;
  newVersion?: NewVersion;
  report?: Report;
  newStory?: Story;
  story?: Story;
  newFlag?: Flag;
  flag?: Flag;
}

/** Starts the writes of several commands without waiting for them; what most of them add travels together. */
export function startWrites(db: Db, wire: Wire, writes: Writes[]): Promise<unknown>[] {
  const versions = writes.flatMap(({ newVersion }) => newVersion ?? []);
  return [
    ...(versions.length > 0 ? [insertVersions(db, versions)] : []),
    ...writes.flatMap((one) => startChanges(db, wire, one)),
  ];
}

function startChanges(
  db: Db,
  wire: Wire,
  { report, newStory, story, newFlag, flag }: Writes,
): Promise<unknown>[] {
  return [
    ...(report ? [saveReport(db, wire, report)] : []),
    ...(newStory ? [insertStory(db, wire, newStory)] : []),
    ...(story ? [saveStory(db, wire, story)] : []),
    ...(newFlag ? [insertFlag(db, wire, newFlag)] : []),
    ...(flag ? [saveFlag(db, wire, flag)] : []),
  ];
}
