import type { Frame } from "../protocol/frames.ts";
import { applyEvent, type WireState } from "./apply-event.ts";

export type FrameOutcome = "applied" | "repeat" | "gap" | "epoch" | "other wire";

/**
 * Applies a frame by W2: overlap is dropped by seq, a frame that starts past the state is a `gap` and changes
 * nothing, a frame of another epoch or of another wire likewise. After `applied` the state is complete to `frame.to`.
 */
export function applyFrame(state: WireState, frame: Frame): FrameOutcome {
  if (frame.wire !== state.wire) return "other wire";
  if (frame.epoch !== state.epoch) return "epoch";
  if (frame.to <= state.seq) return "repeat";
  if (frame.from > state.seq) return "gap";
  for (const event of frame.events) if (event.seq > state.seq) applyEvent(state, event);
  state.seq = frame.to;
  return "applied";
}
