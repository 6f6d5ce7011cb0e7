import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import type { Flag, Report, Story } from "../../lib/protocol/rows.ts";
import { buildClaim, buildEmbargo, buildLift, buildUnclaim } from "./build-claims.ts";
import {
  buildFigureAdd,
  buildStoryAmend,
  buildStoryMerge,
  buildStoryMove,
  buildStoryUnlink,
} from "./build-stories.ts";
import {
  buildReportCorroborate,
  buildReportDispute,
  buildReportGrade,
  buildReportUncorroborate,
} from "./build-verification.ts";
import {
  buildFlagMove,
  buildFlagRaise,
  buildReportAmend,
  buildReportChange,
  buildReportFile,
  buildReportMove,
  buildReportPublish,
  buildStoryLink,
  buildStoryOpen,
} from "./builders.ts";
import type { PersonName } from "./people.ts";

/** One thing that somebody does, chosen by numbers that stand for whatever there is at that time. */
export interface Chore {
  what: number;
  on: number;
  other: number;
}

/** A run of a desk's work. */
export const work: fc.Arbitrary<Chore[]> = fc.array(
  fc.record({ what: fc.nat(999), on: fc.nat(999), other: fc.nat(999) }),
  { minLength: 80, maxLength: 80 },
);

type Send = [PersonName, CommandName, object];

/** The command that a chore comes to on this wire; undefined when there is nothing to do it to. */
export function commandFor(
  { what, on, other }: Chore,
  { reports, stories, flags }: Snapshot,
): Send | undefined {
  const report = pick(reports, on);
  const story = pick(stories, other);
  if (!report || what % 5 === 0)
    return ["correspondent", "report.file", { ...buildReportFile(), ...(story && { storyId: story.id }) }];
  const flag = pick(flags, other);
  const choices = [
    ...onReport(report),
    ...onPair(report, pick(reports, other)),
    ...(story ? onStory(story, report, pick(stories, on)) : []),
    ...(flag ? onFlag(flag) : []),
  ];
  return pick(choices, what);
}

function onReport({ id, version }: Report): Send[] {
  const moved = buildReportMove(id, { version });
  const changed = buildReportChange(id, { version });
  return [
    ["editor", "report.amend", buildReportAmend(id, { version })],
    ["editor", "report.publish", buildReportPublish(id, version)],
    ["editor", "report.hold", moved],
    ["supervisor", "report.release", moved],
    ["supervisor", "report.kill", moved],
    ["editor", "report.spike", moved],
    ["editor", "report.restore", moved],
    ["editor", "report.correct", changed],
    ["editor", "report.update", changed],
    ["editor", "report.claim", buildClaim(id)],
    ["supervisor", "report.unclaim", buildUnclaim(id)],
    ["editor", "report.embargo", buildEmbargo(id, { version })],
    ["supervisor", "report.lift", buildLift(id)],
    ["editor", "report.grade", buildReportGrade(id, { version })],
    ["editor", "report.dispute", buildReportDispute(id, { version })],
    ["editor", "story.open", buildStoryOpen()],
    ["supervisor", "flag.raise", buildFlagRaise({ reportId: id })],
  ];
}

function onPair({ id }: Report, other: Report | undefined): Send[] {
  if (!other || other.id === id) return [];
  const commandId = randomUUID();
  return [
    ["editor", "report.corroborate", buildReportCorroborate(id, other.id)],
    ["editor", "report.uncorroborate", buildReportUncorroborate(id, other.id)],
    ["editor", "duplicate.confirm", { commandId, reportId: id, ofId: other.id }],
    ["editor", "duplicate.detach", { commandId, reportId: id }],
  ];
}

function onStory({ id, version }: Story, report: Report, into: Story | undefined): Send[] {
  return [
    ["editor", "story.link", buildStoryLink(id, report.id)],
    ["editor", "story.unlink", buildStoryUnlink(id, report.id)],
    ["editor", "story.amend", buildStoryAmend(id, { version })],
    ["editor", "story.close", buildStoryMove(id, { version })],
    ["editor", "figure.add", buildFigureAdd(id, report.id)],
    ["supervisor", "flag.raise", buildFlagRaise({ storyId: id })],
    ...(into && into.id !== id ? [["editor", "story.merge", buildStoryMerge(id, into.id)] as Send] : []),
  ];
}

function onFlag({ id }: Flag): Send[] {
  return [
    ["supervisor", "flag.acknowledge", buildFlagMove(id)],
    ["supervisor", "flag.resolve", buildFlagMove(id)],
  ];
}

function pick<Row>(rows: Row[], number: number): Row | undefined {
  return rows.length === 0 ? undefined : rows[number % rows.length];
}
