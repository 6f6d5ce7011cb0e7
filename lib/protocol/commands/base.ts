import { z } from "zod";
import { Id, Note, Reason, Version, WireSlug } from "../fields.ts";

/** Every command names itself once: sent again with the same `commandId` it is answered, not repeated (W11). */
export const command = { commandId: Id, wire: WireSlug.optional() };

/** What is asked of a report as it was seen at this version. */
export const onReport = { ...command, reportId: Id, version: Version };

/** The same with the reason why. */
export const reasoned = { ...onReport, reason: Reason };

export const OnFlag = z.strictObject({ ...command, flagId: Id, note: Note.optional() });
