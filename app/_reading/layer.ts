import { carryOver } from "@/lib/domain/carry-over.ts";
import { MarkKey } from "./mark-key.tsx";
import { MarkPopover } from "./mark-popover.tsx";
import { MarkedText } from "./marked-text.tsx";
import { readBody } from "./read-body.ts";
import { ReadingSection } from "./reading-section.tsx";

/** All that the aids need, in one piece that is loaded when somebody wants them. */
export const LAYER = { readBody, carryOver, MarkedText, MarkKey, MarkPopover, ReadingSection };

export type Layer = typeof LAYER;
