import { z } from "zod";
import { WireEvent } from "./events.ts";
import { Id, WireSlug } from "./fields.ts";
import { Incident } from "./incidents.ts";
import { Flag, Report, Story, StoryState } from "./rows.ts";

export const StoryQuery = z.strictObject({ wire: WireSlug.optional(), id: Id });
export const StoryListQuery = z.strictObject({
  wire: WireSlug.optional(),
  state: StoryState.default("open"),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const StoryDetail = z.object({
  story: Story,
  /** The newest 500, newest first. */
  reports: z.array(Report),
  /** Every flag on the story itself, first to last. */
  flags: z.array(Flag),
  /** The last 1,000 things that happened in it, first to last; their reports come without their texts. */
  events: z.array(WireEvent),
  /** The last 500 that its reports tell of and that stand, the last changed first; the desk's alone. */
  incidents: z.array(Incident),
});

/** The stories in one state, the last changed first. */
export const StoryList = z.object({ stories: z.array(Story) });

export type StoryDetail = z.infer<typeof StoryDetail>;
export type StoryList = z.infer<typeof StoryList>;
