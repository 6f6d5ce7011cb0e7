import type { CommandAnswer } from "../../lib/protocol/reads.ts";
import type { Flag, Report, Story } from "../../lib/protocol/rows.ts";

/** What the writers know of the newsroom, from the answers they got: enough to write something sensible next. */
export interface Desk {
  reports: Map<string, Pick<Report, "id" | "version" | "state"> & { author: string }>;
  stories: string[];
  flags: Map<string, Flag["state"]>;
  learn(answer: CommandAnswer, actorId: string): void;
}

/** A desk that knows nothing yet. */
export function emptyDesk(): Desk {
  const desk: Desk = {
    reports: new Map(),
    stories: [],
    flags: new Map(),
    learn({ event }, actorId) {
      const { report, story, flag } = event.payload;
      if (report) {
        const author = desk.reports.get(report.id)?.author ?? actorId;
        desk.reports.set(report.id, { id: report.id, version: report.version, state: report.state, author });
      }
      if (event.kind === "story.opened" && story) desk.stories.push((story as Story).id);
      if (flag) desk.flags.set(flag.id, flag.state);
    },
  };
  return desk;
}
