import type { Actor } from "../../lib/domain/actor.ts";
import { acknowledge, raise, resolve } from "../../lib/domain/flag.ts";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import { amend, file, link, publish } from "../../lib/domain/report.ts";
import { grow, open } from "../../lib/domain/story.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { Flag, Report, Story } from "../../lib/protocol/rows.ts";
import { AUTHORS, DESK } from "./support-people.ts";

/** What shall happen in the newsroom; `by` and `on` choose among the people and rows that there are. */
export interface Recipe {
  kind: EventKind;
  by: number;
  on: number;
  /** With as long a body as travels. */
  isLong?: boolean;
}

/** The newsroom's rows as they now are, nothing left out. */
export interface Rows {
  reports: Map<string, Report>;
  stories: Map<string, Story>;
  flags: Map<string, Flag>;
}

type Decided = Omit<LoggedEvent, "seq" | "at" | "commandId">;

const WIRE = "syria";
const LONG_BODY = "خبر".repeat(2_700);
const SHORT_BODY = "متن";
const COMMAND = { commandId: "" };

/** What the newsroom's own rules make of a recipe; where they refuse it, a report is filed instead. */
export function decide(recipe: Recipe, rows: Rows, seq: number, at: string): Decided {
  try {
    return attempt(recipe, rows, seq, at) ?? fileOne(recipe, seq, at);
  } catch (error) {
    if (error instanceof AppError) return fileOne(recipe, seq, at);
    throw error;
  }
}

function attempt(recipe: Recipe, rows: Rows, seq: number, at: string): Decided | undefined {
  const { kind, by, on, isLong } = recipe;
  const report = choose([...rows.reports.values()], on);
  const story = choose([...rows.stories.values()], by);
  const flag = choose([...rows.flags.values()], on);
  const desk = chosen(DESK, by);
  if (kind === "story.opened") {
    const input: CommandInput<"story.open"> = {
      ...COMMAND,
      id: `s${seq}`,
      slug: `S/${seq}`,
      headline: "قصة",
    };
    return { kind, actorId: desk.id, storyId: input.id, payload: { story: open(input, WIRE, desk, at) } };
  }
  if (kind === "flag.acknowledged" && flag)
    return flagMoved(kind, acknowledge(flag, desk, undefined, at), desk);
  if (kind === "flag.resolved" && flag) return flagMoved(kind, resolve(flag, desk, undefined, at), desk);
  if (!report || kind === "report.filed") return undefined;
  const input = { ...COMMAND, reportId: report.id, version: report.version };
  if (kind === "report.amended") {
    const author = AUTHORS.find(({ id }) => id === report.correspondentId) ?? desk;
    const next = amend(report, { ...input, body: isLong ? LONG_BODY : SHORT_BODY }, [], at);
    return reportChanged(kind, next, by % 2 ? author : desk);
  }
  if (kind === "report.published") {
    return reportChanged(kind, publish(report, report.version, [...rows.flags.values()], at), desk);
  }
  if (kind === "story.linked" && story) {
    const payload = { report: link(report, story.id, at), story: grow(story, at) };
    return { kind, actorId: desk.id, reportId: report.id, storyId: story.id, payload };
  }
  if (kind !== "flag.raised") return undefined;
  const subject = story && on % 2 ? { storyId: story.id } : { reportId: report.id };
  const raised = raise(
    { ...COMMAND, id: `f${seq}`, kind: "verify", reason: "r", ...subject },
    WIRE,
    desk,
    undefined,
    at,
  );
  return flagMoved(kind, raised, desk);
}

function fileOne({ by, isLong }: Recipe, seq: number, at: string): Decided {
  const author = chosen(AUTHORS, by);
  const body = isLong ? LONG_BODY : SHORT_BODY;
  const input = { ...COMMAND, id: `r${seq}`, headline: `عنوان ${seq}`, body, sourceNote: "secret" };
  const report = { ...file(input, WIRE, author, at), filedSeq: seq };
  return { kind: "report.filed", actorId: author.id, reportId: report.id, payload: { report } };
}

function reportChanged(kind: EventKind, report: Report, actor: Actor): Decided {
  return { kind, actorId: actor.id, reportId: report.id, payload: { report } };
}

function flagMoved(kind: EventKind, flag: Flag, { id: actorId }: Actor): Decided {
  const { reportId, storyId } = flag;
  return { kind, actorId, ...(reportId && { reportId }), ...(storyId && { storyId }), payload: { flag } };
}

function choose<Row>(rows: readonly Row[], by: number): Row | undefined {
  return rows[by % rows.length];
}

function chosen<Row>(rows: readonly Row[], by: number): Row {
  return rows[by % rows.length] as Row;
}
