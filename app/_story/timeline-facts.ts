import { SYSTEM } from "@/lib/domain/actor.ts";
import type { WireEvent } from "@/lib/protocol/events.ts";
import type { Report, Story, StoryFigure } from "@/lib/protocol/rows.ts";

/** A name for each person whom the reader may know. */
export interface Names {
  people: ReadonlyMap<string, string>;
  /** Of what nobody did in person. */
  system: string;
  /** Whether the reader may know what the desk knows. */
  isDesk: boolean;
}

/** Who did it, as far as the event shows: by name, by byline, or undefined. */
export function whoDid({ kind, actorId, payload }: WireEvent, names: Names): string | undefined {
  const { report } = payload;
  if (actorId === SYSTEM.id) return names.system;
  const named = actorId === undefined ? undefined : names.people.get(actorId);
  if (named !== undefined) return named;
  // Whom the desk may not know by account is the author, who has a byline.
  const isAuthor = actorId === undefined ? names.isDesk : actorId === report?.correspondentId;
  return kind === "report.filed" || isAuthor ? report?.byline : undefined;
}

/** How an event stands to the story in whose timeline it is. */
export type Part = "own" | "movedOut" | "mergedHere";

export function partOf({ kind, storyId }: WireEvent, id: string): Part {
  if (storyId === undefined || storyId === id) return "own";
  return kind === "story.merged" ? "mergedHere" : "movedOut";
}

/** What the desk, or whoever wrote it, said with it: a reason, an advisory line, a question. */
export function saidWith({ kind, payload }: WireEvent): string | undefined {
  const { why, report, question, flag } = payload;
  if (kind === "question.answered") return question?.answer ?? undefined;
  if (kind === "question.asked") return question?.text;
  const said = why ?? (kind === "flag.raised" ? flag?.reason : flag?.note) ?? heldBecause(kind, report);
  return said ?? (REWORDS.has(kind) ? report?.advisory : undefined) ?? undefined;
}

const REWORDS: ReadonlySet<WireEvent["kind"]> = new Set([
  "report.amended",
  "report.corrected",
  "report.updated",
  "report.refiled",
]);
const WITHHOLDS: ReadonlySet<WireEvent["kind"]> = new Set(["report.held", "report.killed", "report.spiked"]);

function heldBecause(kind: WireEvent["kind"], report: Report | undefined): string | null | undefined {
  return WITHHOLDS.has(kind) ? report?.stateReason : undefined;
}

/** The figure that an event is about; only the desk is told. */
export function figureIn({ kind, payload }: WireEvent): StoryFigure | undefined {
  const figures = payload.story?.figures ?? [];
  if (kind === "figure.added") return figures.at(-1);
  if (kind !== "figure.withdrawn") return undefined;
  return figures.find(({ withdrawn }) => withdrawn !== null && withdrawn === payload.why);
}

/** What an amendment changed in a story; nothing is said of what it was before. */
export interface Amendment {
  headline?: string;
  /** Null is nobody. */
  owner?: string | null;
}

/** The amendments of a story by their seq, each against what the story was before. */
export function amendmentsIn(events: readonly WireEvent[], storyId: string): ReadonlyMap<number, Amendment> {
  const amendments = new Map<number, Amendment>();
  let before: Story | undefined;
  for (const event of events) {
    const { story, stories = [] } = event.payload;
    const now = [story, ...stories].find((one) => one?.id === storyId);
    if (!now) continue;
    if (event.kind === "story.amended" && before) {
      amendments.set(event.seq, {
        ...(now.headline !== before.headline && { headline: now.headline }),
        ...(now.ownerName !== before.ownerName && { owner: now.ownerName }),
      });
    }
    before = now;
  }
  return amendments;
}
