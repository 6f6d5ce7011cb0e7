import { randomUUID } from "node:crypto";
import type { CommandInput, CommandName } from "../../lib/protocol/commands.ts";
import type { Client } from "./client.ts";

type Body<N extends CommandName> = CommandInput<N>;

/** A report as a correspondent types it. */
export function buildReportFile(overrides: Partial<Body<"report.file">> = {}): Body<"report.file"> {
  return {
    commandId: randomUUID(),
    id: randomUUID(),
    headline: "انفجار خط الغاز شرق حمص",
    body: "أفاد مراسلنا بوقوع انفجار في خط الغاز.\nلم ترد أنباء عن ضحايا.",
    ...overrides,
  };
}

export function buildReportAmend(
  reportId: string,
  overrides: Partial<Body<"report.amend">> = {},
): Body<"report.amend"> {
  return { commandId: randomUUID(), reportId, version: 1, body: "نص معدّل.", ...overrides };
}

export function buildReportPublish(reportId: string, version = 1): Body<"report.publish"> {
  return { commandId: randomUUID(), reportId, version };
}

/** What hold, release, kill, spike and restore ask for. */
export function buildReportMove(
  reportId: string,
  overrides: Partial<Body<"report.hold">> = {},
): Body<"report.hold"> {
  return { commandId: randomUUID(), reportId, version: 1, reason: "بانتظار التأكيد", ...overrides };
}

/** What correct, update and refile ask for. */
export function buildReportChange(
  reportId: string,
  overrides: Partial<Body<"report.correct">> = {},
): Body<"report.correct"> {
  const said = { advisory: "يصحح الحصيلة في الفقرة الثانية", body: "نص مصحح." };
  return { commandId: randomUUID(), reportId, version: 1, ...said, ...overrides };
}

export function buildStoryOpen(overrides: Partial<Body<"story.open">> = {}): Body<"story.open"> {
  const id = randomUUID();
  return { commandId: randomUUID(), id, slug: `HOMS/${id.slice(0, 8)}`, headline: "خط الغاز", ...overrides };
}

export function buildStoryLink(storyId: string, reportId: string): Body<"story.link"> {
  return { commandId: randomUUID(), storyId, reportId };
}

/** A flag on what `overrides` name by `reportId` or `storyId`. */
export function buildFlagRaise(overrides: Partial<Body<"flag.raise">>): Body<"flag.raise"> {
  return { commandId: randomUUID(), id: randomUUID(), kind: "verify", reason: "مصدر واحد فقط", ...overrides };
}

export function buildFlagMove(flagId: string, note?: string): Body<"flag.resolve"> {
  return { commandId: randomUUID(), flagId, ...(note !== undefined && { note }) };
}

/** Files a report and answers its id. */
export async function file(by: Client, overrides: Partial<Body<"report.file">> = {}): Promise<string> {
  const body = buildReportFile(overrides);
  await by.run("report.file", body);
  return body.id;
}

/** How a filed report comes into each state, by whoever may do all of it. */
const WAY_TO = {
  filed: [],
  published: ["report.publish"],
  held: ["report.publish", "report.hold"],
  killed: ["report.publish", "report.kill"],
  spiked: ["report.spike"],
} as const;

/** Takes a filed report of version 1 into this state. */
export async function bring(by: Client, id: string, state: keyof typeof WAY_TO): Promise<void> {
  for (const move of WAY_TO[state])
    await by.run(move, move === "report.publish" ? buildReportPublish(id) : buildReportMove(id));
}

/** Opens a story and answers its id. */
export async function openStory(by: Client, overrides: Partial<Body<"story.open">> = {}): Promise<string> {
  const body = buildStoryOpen(overrides);
  await by.run("story.open", body);
  return body.id;
}

/** Raises a flag and answers its id. */
export async function raiseFlag(by: Client, overrides: Partial<Body<"flag.raise">>): Promise<string> {
  const body = buildFlagRaise(overrides);
  await by.run("flag.raise", body);
  return body.id;
}
