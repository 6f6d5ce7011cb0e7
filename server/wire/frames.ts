import type { Audience } from "../../lib/domain/actor.ts";
import { type LoggedEvent, project } from "../../lib/domain/project.ts";
import type { Frame } from "../../lib/protocol/frames.ts";
import type { Pump, Run } from "./pump.ts";

/** A frame is cut before it grows beyond this many characters, so that a slow line never holds much at once. */
const FRAME_LENGTH = 131_072;

/** A frame as JSON, with the number it reaches. */
export interface FrameText {
  to: number;
  text: string;
}

/**
 * The first frame of a run as one audience may see it (W2): what is hidden is absent, and the numbers still run on.
 * It holds at least one event of the run and stops before it grows too long; `now` dates it.
 */
export function firstFrame(
  { wire, killed }: Pick<Pump, "wire" | "killed">,
  { from, events }: Run,
  audience: Audience,
  now: Date,
): FrameText {
  const seen: string[] = [];
  let to = from;
  let length = 0;
  for (const event of events) {
    const text = textFor(event, audience, killed);
    if (to > from && length + text.length > FRAME_LENGTH) break;
    to = event.seq;
    length += text.length;
    if (text) seen.push(text);
  }
  const head = {
    wire: wire.slug,
    epoch: wire.epoch,
    from,
    to,
    at: now.toISOString(),
  } satisfies Partial<Frame>;
  return { to, text: `${JSON.stringify(head).slice(0, -1)},"events":[${seen.join(",")}]}` };
}

/** Joins runs that follow each other. */
export function joinRuns(first: Run | undefined, next: Run): Run {
  return first ? { from: first.from, to: next.to, events: [...first.events, ...next.events] } : next;
}

function textFor(event: LoggedEvent, audience: Audience, killed: ReadonlySet<string>): string {
  const seen = project(event, audience, killed);
  return seen ? JSON.stringify(seen) : "";
}
