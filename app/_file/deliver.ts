import { keepText } from "../_report/kept-text.ts";
import { ApiFailure, isPassing, isSignedOut, withoutFields } from "../_wire/api-failure.ts";
import { sendCommand } from "../_wire/send-command.ts";
import { type Draft, filingOf, sourceNoteOf } from "./draft.ts";

/** How far a report is on its way from this device. */
export type Delivery =
  | { status: "writing"; failure: unknown }
  | { status: "sending" }
  /** Not known to have arrived; goes out again by itself, and does so just now while `trying`; `out` wants a sign-in. */
  | { status: "kept"; trying: boolean; out: boolean }
  | { status: "sent"; seq: number; reportId: string }
  /** An earlier sending had arrived; these words, which may differ, are kept as a change to it. */
  | { status: "arrived"; reportId: string };

/** Sends a report and answers what became of that; never fails. */
export async function deliver(draft: Draft): Promise<Delivery> {
  try {
    const { seq } = await sendCommand("report.file", filingOf(draft), draft.commandId);
    return { status: "sent", seq, reportId: draft.reportId };
  } catch (failure) {
    const out = isSignedOut(failure);
    if (out || isPassing(failure)) return { status: "kept", trying: false, out };
    if (failure instanceof ApiFailure && failure.code === "report.exists") {
      return { status: "arrived", reportId: draft.reportId };
    }
    return { status: "writing", failure };
  }
}

/** What was wrong with a field is not said of its new words. */
export function withoutProblems(delivery: Delivery, fields: readonly string[]): Delivery {
  if (delivery.status !== "writing") return delivery;
  const failure = withoutFields(delivery.failure, fields);
  return failure === delivery.failure ? delivery : { status: "writing", failure };
}

/**
 * The report holds the words of the sending that arrived; those typed since are found where it is opened. Answers what
 * found no place there: a source note, or all of it where this device keeps nothing; null when that is nothing.
 */
export function keepAsChange(userId: string, draft: Draft): Draft | null {
  const { reportId, fields } = draft;
  const { headline, body, slug, dateline, urgency } = fields;
  const changes = { headline, body, slug, dateline, urgency };
  const isKept = keepText(userId, reportId, {
    version: 1,
    as: "amend",
    changes,
    advisory: null,
    at: new Date().toISOString(),
  });
  if (!isKept) return { ...draft, phase: "arrived" };
  return fields.sourceNote.trim() === "" ? null : { ...sourceNoteOf(draft), phase: "arrived" };
}
