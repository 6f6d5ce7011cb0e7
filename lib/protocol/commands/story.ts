import { z } from "zod";
import { Figure, Headline, Id, PersonId, Reason, Slug, say, Version } from "../fields.ts";
import { FigureKind } from "../rows.ts";
import { command } from "./base.ts";

const onStory = { ...command, storyId: Id };
const seenStory = { ...onStory, version: Version };

const StoryAmend = z
  .strictObject({ ...seenStory, headline: Headline.optional(), ownerId: PersonId.nullable().optional() })
  .refine(({ headline, ownerId }) => headline !== undefined || ownerId !== undefined, {
    error: say("no_change"),
    path: ["headline"],
  });

const StoryMerge = z
  .strictObject({ ...onStory, intoId: Id, reason: Reason.optional() })
  .refine(({ storyId, intoId }) => storyId !== intoId, { error: say("itself"), path: ["intoId"] });

/** At least one number; those that are given in their order. */
const FigureAdd = z
  .strictObject({
    ...onStory,
    id: Id,
    reportId: Id,
    kind: FigureKind,
    low: Figure.optional(),
    best: Figure.optional(),
    high: Figure.optional(),
  })
  .refine(({ low, best, high }) => [low, best, high].some((one) => one !== undefined), {
    error: say("type"),
    path: ["best"],
  })
  .refine(
    ({ low = 0, best, high = Number.MAX_SAFE_INTEGER }) =>
      low <= (best ?? low) && (best ?? low) <= high && low <= high,
    { error: say("range"), path: ["best"] },
  );

export const STORY_COMMANDS = {
  "story.open": z.strictObject({ ...command, id: Id, slug: Slug, headline: Headline }),
  "story.link": z.strictObject({ ...onStory, reportId: Id }),
  "story.unlink": z.strictObject({ ...onStory, reportId: Id }),
  "story.amend": StoryAmend,
  "story.close": z.strictObject({ ...seenStory, reason: Reason.optional() }),
  "story.reopen": z.strictObject({ ...seenStory, reason: Reason.optional() }),
  /** Every report of the story goes into another one, and the story is closed. */
  "story.merge": StoryMerge,
  "figure.add": FigureAdd,
  "figure.withdraw": z.strictObject({ ...onStory, figureId: Id, reason: Reason }),
} as const;
