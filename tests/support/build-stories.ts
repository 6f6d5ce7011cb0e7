import { randomUUID } from "node:crypto";
import type { CommandInput, CommandName } from "../../lib/protocol/commands.ts";
import type { Client } from "./client.ts";

type Body<N extends CommandName> = CommandInput<N>;

export function buildStoryUnlink(storyId: string, reportId: string): Body<"story.unlink"> {
  return { commandId: randomUUID(), storyId, reportId };
}

export function buildStoryAmend(
  storyId: string,
  overrides: Partial<Body<"story.amend">> = {},
): Body<"story.amend"> {
  return { commandId: randomUUID(), storyId, version: 1, headline: "عنوان آخر", ...overrides };
}

/** What close and reopen ask for. */
export function buildStoryMove(
  storyId: string,
  overrides: Partial<Body<"story.close">> = {},
): Body<"story.close"> {
  return { commandId: randomUUID(), storyId, version: 1, reason: "انتهت التغطية", ...overrides };
}

export function buildStoryMerge(
  storyId: string,
  intoId: string,
  overrides: Partial<Body<"story.merge">> = {},
): Body<"story.merge"> {
  return { commandId: randomUUID(), storyId, intoId, ...overrides };
}

/** Between four and seven dead, as this report says. */
export function buildFigureAdd(
  storyId: string,
  reportId: string,
  overrides: Partial<Body<"figure.add">> = {},
): Body<"figure.add"> {
  const said = { kind: "killed", low: 4, high: 7 } as const;
  return { commandId: randomUUID(), id: randomUUID(), storyId, reportId, ...said, ...overrides };
}

export function buildFigureWithdraw(
  storyId: string,
  figureId: string,
  overrides: Partial<Body<"figure.withdraw">> = {},
): Body<"figure.withdraw"> {
  return { commandId: randomUUID(), storyId, figureId, reason: "عدّله المشفى", ...overrides };
}

/** Adds a figure and answers its id. */
export async function addFigure(
  by: Client,
  storyId: string,
  reportId: string,
  overrides: Partial<Body<"figure.add">> = {},
): Promise<string> {
  const body = buildFigureAdd(storyId, reportId, overrides);
  await by.run("figure.add", body);
  return body.id;
}
