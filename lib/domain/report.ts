import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Flag, Report } from "../protocol/rows.ts";
import { guessLanguage } from "../text/language.ts";
import type { Actor } from "./actor.ts";
import { withoutClaim } from "./claim.ts";
import { flashIn } from "./flash.ts";
import { type MoveName, stateAfter } from "./report-life.ts";

/** The name under which a person's words stand. */
export function publicName(actor: Actor): string {
  return actor.role === "correspondent" ? actor.byline : actor.name;
}

/** A new report, version 1, in state `filed`; its wire number is given by the log. */
export function file(input: CommandInput<"report.file">, wire: string, actor: Actor, at: string): Report {
  return {
    id: input.id,
    wire,
    storyId: input.storyId ?? null,
    slug: input.slug ?? null,
    headline: input.headline,
    dateline: input.dateline || null,
    body: input.body,
    bodyLength: input.body.length,
    language: input.language ?? guessLanguage(input.body),
    byline: publicName(actor),
    correspondentId: actor.id,
    sourceNote: input.sourceNote ?? null,
    point: input.point ?? null,
    feed: input.feed ?? null,
    urgency: input.urgency ?? 4,
    version: 1,
    state: "filed",
    stateReason: null,
    stateAt: at,
    heldVersion: null,
    embargoUntil: null,
    claimedById: null,
    claimedByName: null,
    claimedUntil: null,
    openedAt: null,
    change: "original",
    advisory: null,
    sourceGrade: "F",
    informationGrade: 6,
    disputed: null,
    corroborations: [],
    duplicate: null,
    flash: null,
    filedSeq: 0,
    filedAt: at,
    changedAt: at,
    publishedAt: null,
    publishedVersion: null,
  };
}

/** The next version of a report in the state it is in. Fails as `stateAfter` does. */
export function amend(
  report: Report,
  input: CommandInput<"report.amend">,
  flags: readonly Flag[],
  at: string,
): Report {
  const state = stateAfter("report.amend", report, input.version, flags);
  return {
    ...inState(reworded(report, input, at), state, at),
    change: state === "filed" ? "original" : "update",
  };
}

/** The next version on the published wire, named for what it is. Fails as `stateAfter` does. */
export function change(
  move: keyof typeof CHANGES,
  report: Report,
  input: CommandInput<"report.correct"> & Partial<Pick<CommandInput<"report.update">, "change">>,
  flags: readonly Flag[],
  at: string,
): Report {
  const state = stateAfter(move, report, input.version, flags);
  return {
    ...inState(reworded(report, input, at), state, at),
    stateReason: null,
    change: input.change ?? CHANGES[move],
  };
}

/** The report in this state, with the moment in which it came into it. */
function inState(report: Report, state: Report["state"], at: string): Report {
  if (state === report.state) return report;
  const heldVersion = state === "held" ? report.version : null;
  return { ...report, state, stateAt: at, heldVersion, flash: flashIn(state, report.flash) };
}

const CHANGES = {
  "report.correct": "correction",
  "report.update": "update",
  "report.refile": "refile",
} as const satisfies Partial<Record<MoveName, Report["change"]>>;

function reworded(report: Report, input: CommandInput<"report.amend">, at: string): Report {
  const body = input.body ?? report.body;
  return {
    ...report,
    headline: input.headline ?? report.headline,
    body,
    bodyLength: body.length,
    slug: input.slug ?? report.slug,
    dateline: input.dateline === undefined ? report.dateline : input.dateline || null,
    urgency: input.urgency ?? report.urgency,
    advisory: input.advisory || null,
    version: report.version + 1,
    changedAt: at,
  };
}

/** The report on the published wire. Fails as `stateAfter` does. */
export function publish(report: Report, version: number, flags: readonly Flag[], at: string): Report {
  const state = stateAfter("report.publish", report, version, flags);
  const { version: publishedVersion } = report;
  return {
    ...inState(report, state, at),
    stateReason: null,
    publishedAt: at,
    publishedVersion,
    changedAt: at,
  };
}

/** The report in another state, with the reason for it. Fails as `stateAfter` does. */
export function move(
  name: "report.hold" | "report.release" | "report.kill" | "report.spike" | "report.restore",
  report: Report,
  { version, reason }: { version: number; reason?: string | undefined },
  flags: readonly Flag[],
  at: string,
): Report {
  const state = stateAfter(name, report, version, flags);
  // Nobody works on what is put away.
  const left = state === "killed" || state === "spiked" ? withoutClaim(report) : report;
  return { ...inState(left, state, at), stateReason: reason ?? null, changedAt: at };
}

/** The report inside a story. Fails with `story.linked` when it is there already. */
export function link(report: Report, storyId: string, at: string): Report {
  if (report.storyId === storyId) throw new AppError("story.linked", { storyId });
  return { ...report, storyId, changedAt: at };
}

/** The report out of a story. Fails with `story.not_linked` when it is not in it. */
export function unlink(report: Report, storyId: string, at: string): Report {
  refuseElsewhere(report, storyId);
  return { ...report, storyId: null, changedAt: at };
}

/** Fails with `story.not_linked` when the report is not in this story. */
export function refuseElsewhere(report: Report, storyId: string): void {
  if (report.storyId !== storyId) throw new AppError("story.not_linked", { storyId: report.storyId });
}
