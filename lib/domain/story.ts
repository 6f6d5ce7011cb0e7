import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Flag, Report, Story } from "../protocol/rows.ts";
import type { Actor } from "./actor.ts";
import { isInTheWay } from "./report-life.ts";

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
    figures: [],
    mergedIntoId: null,
    openedAt: at,
    changedAt: at,
  };
}

/** The story after a report joined it or left it. Fails with `story.closed`. */
export function grow(story: Story, at: string): Story {
  refuseClosed(story);
  return next(story, at);
}

/** The story with another working headline or owner. Fails with `story.closed` or `story.stale`. */
export function amend(
  story: Story,
  { version, headline }: Pick<CommandInput<"story.amend">, "version" | "headline">,
  owner: Pick<Actor, "id" | "name"> | null | undefined,
  at: string,
): Story {
  refuseClosed(story);
  refuseStale(story, version);
  return {
    ...next(story, at),
    headline: headline ?? story.headline,
    ...(owner !== undefined && { ownerId: owner?.id ?? null, ownerName: owner?.name ?? null }),
  };
}

/** The story closed: nothing goes into it any more. Fails with `story.closed` or `story.stale`. */
export function close(story: Story, version: number, at: string): Story {
  refuseClosed(story);
  refuseStale(story, version);
  return { ...next(story, at), state: "closed" };
}

/** The story open again. Fails with `story.merged` when it went into another, with `story.open` or `story.stale`. */
export function reopen(story: Story, version: number, at: string): Story {
  refuseMerged(story);
  if (story.state === "open") throw new AppError("story.open", { state: story.state });
  refuseStale(story, version);
  return { ...next(story, at), state: "open" };
}

/** How many reports a story may bring into another one. */
export const MERGE_MOST = 200;

/** Two stories after the one went into the other. */
export interface Merged {
  story: Story;
  into: Story;
  reports: Report[];
}

/**
 * Every report and figure of a story in another one, and the story closed for good. Its flags stay on it, and bind its
 * former reports no more: so it fails with `report.blocked`, naming the flag, while one of them is in the way of a
 * release. Fails with `story.closed` when either is, `story.too_large`, or `figure.exists` when both hold one id.
 */
export function merge(
  story: Story,
  into: Story,
  reports: readonly Report[],
  flags: readonly Flag[],
  at: string,
): Merged {
  refuseClosed(story);
  refuseClosed(into);
  if (reports.length > MERGE_MOST) throw new AppError("story.too_large", { limit: MERGE_MOST });
  refuseBlocked(story, flags);
  const twice = story.figures.find(({ id }) => into.figures.some((one) => one.id === id));
  if (twice) throw new AppError("figure.exists", { figureId: twice.id });
  return {
    story: { ...next(story, at), state: "closed", mergedIntoId: into.id, figures: [] },
    into: { ...next(into, at), figures: [...into.figures, ...story.figures] },
    reports: reports.map((report) => ({ ...report, storyId: into.id, changedAt: at })),
  };
}

/** Fails with `report.blocked` while an open flag on the story holds its reports back: they do not leave it before. */
export function refuseBlocked({ id }: Pick<Story, "id">, flags: readonly Flag[]): void {
  const block = flags.find((flag) => flag.storyId === id && isInTheWay(flag));
  if (block) throw new AppError("report.blocked", { flagId: block.id, kind: block.kind });
}

/** Fails with `story.merged`, naming the other story, when this one went into it. */
export function refuseMerged({ mergedIntoId }: Pick<Story, "mergedIntoId">): void {
  if (mergedIntoId !== null) throw new AppError("story.merged", { intoId: mergedIntoId });
}

/** Fails with `story.closed`: nothing joins it or leaves it. */
export function refuseClosed({ state }: Pick<Story, "state">): void {
  if (state === "closed") throw new AppError("story.closed", { state });
}

function refuseStale(story: Story, version: number): void {
  if (story.version !== version) throw new AppError("story.stale", { version: story.version });
}

function next(story: Story, at: string): Story {
  return { ...story, version: story.version + 1, changedAt: at };
}
