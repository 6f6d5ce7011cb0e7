import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Flag, Report } from "../protocol/rows.ts";
import { guessLanguage } from "../text/language.ts";
import type { Actor } from "./policy.ts";

const BLOCKING: ReadonlySet<Flag["kind"]> = new Set(["hold", "legal"]);

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
    urgency: input.urgency ?? 4,
    version: 1,
    state: "filed",
    advisory: null,
    sourceGrade: "F",
    informationGrade: 6,
    filedSeq: 0,
    filedAt: at,
    changedAt: at,
    publishedAt: null,
    publishedVersion: null,
  };
}

/** The next version of a report. Fails with `report.stale` if the person saw an older one. */
export function amend(report: Report, input: CommandInput<"report.amend">, at: string): Report {
  refuseStale(report, input.version);
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

/** The report on the published wire. Fails with `report.stale`, `report.published` or, naming the flag, `report.blocked`. */
export function publish(report: Report, version: number, flags: Flag[], at: string): Report {
  if (report.state === "published") throw new AppError("report.published", { state: report.state });
  refuseStale(report, version);
  const block = flags.find((flag) => BLOCKING.has(flag.kind) && flag.state !== "resolved");
  if (block) throw new AppError("report.blocked", { flagId: block.id, kind: block.kind });
  return { ...report, state: "published", publishedAt: at, publishedVersion: report.version, changedAt: at };
}

/** The report inside a story. Fails with `story.linked` when it is there already. */
export function link(report: Report, storyId: string, at: string): Report {
  if (report.storyId === storyId) throw new AppError("story.linked", { storyId });
  return { ...report, storyId, changedAt: at };
}

function refuseStale(report: Report, seen: number): void {
  if (report.version !== seen) throw new AppError("report.stale", { version: report.version });
}
