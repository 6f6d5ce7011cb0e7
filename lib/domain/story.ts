import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Story } from "../protocol/rows.ts";
import type { Actor } from "./policy.ts";

/** A new open story, owned by who opened it. */
export function open(input: CommandInput<"story.open">, wire: string, actor: Actor, at: string): Story {
  return {
    id: input.id,
    wire,
    slug: input.slug,
    headline: input.headline,
    state: "open",
    version: 1,
    ownerId: actor.id,
    ownerName: actor.name,
    openedAt: at,
    changedAt: at,
  };
}

/** The story after a report joined it. Fails with `story.closed`. */
export function grow(story: Story, at: string): Story {
  if (story.state === "closed") throw new AppError("story.closed", { state: story.state });
  return { ...story, version: story.version + 1, changedAt: at };
}
