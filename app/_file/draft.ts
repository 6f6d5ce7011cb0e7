import { uuidv7 } from "../_wire/uuid.ts";

export interface DraftFields {
  headline: string;
  slug: string;
  dateline: string;
  body: string;
  urgency: number;
  storyId: string;
  sourceNote: string;
}

/** A report on this device: being written, on its way with nobody having said that it arrived, or what is left of it. */
export interface Draft {
  fields: DraftFields;
  reportId: string;
  commandId: string;
  /** `arrived` when the newsroom has the report, and these are words that found no place with it. */
  phase: "writing" | "kept" | "arrived";
  /** The wire that it was sent to; null is the newsroom's first. */
  wire: string | null;
  /** When it was last kept; null while it never was. */
  at: string | null;
}

const NOTHING: DraftFields = {
  headline: "",
  slug: "",
  dateline: "",
  body: "",
  urgency: 4,
  storyId: "",
  sourceNote: "",
};

/** An empty draft with the ids it will keep. */
export function newDraft(): Draft {
  return { fields: NOTHING, reportId: uuidv7(), commandId: uuidv7(), phase: "writing", wire: null, at: null };
}

/** The draft this device keeps for a person; a new one when there is none or it cannot be read. */
export function loadDraft(userId: string): Draft {
  const fresh = newDraft();
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(userId)) ?? "null") as Partial<Draft> | null;
    return kept?.fields ? { ...fresh, ...kept, fields: { ...fresh.fields, ...kept.fields } } : fresh;
  } catch {
    return fresh;
  }
}

/** Keeps a draft; false when this browser keeps nothing. */
export function saveDraft(userId: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets this draft: the newsroom has it, or its writer threw it away. Another one begun meanwhile stays. */
export function dropDraft(userId: string, reportId: string): void {
  try {
    if (loadDraft(userId).reportId === reportId) localStorage.removeItem(keyOf(userId));
  } catch {
    // Then it was never kept either.
  }
}

/** What is left of a draft whose report the newsroom has, and whose words are kept as a change to it: its source note. */
export function sourceNoteOf(draft: Draft): Draft {
  return { ...draft, fields: { ...NOTHING, sourceNote: draft.fields.sourceNote } };
}

/** The body of `report.file` for a draft: what was left empty is not sent. */
export function filingOf({ reportId, fields, wire }: Draft) {
  const given = (name: "slug" | "dateline" | "storyId" | "sourceNote") =>
    fields[name].trim() === "" ? {} : { [name]: fields[name].trim() };
  return {
    id: reportId,
    ...(wire !== null && { wire }),
    headline: fields.headline.trim(),
    body: fields.body,
    urgency: fields.urgency,
    ...given("slug"),
    ...given("dateline"),
    ...given("storyId"),
    ...given("sourceNote"),
  };
}

function keyOf(userId: string): string {
  return `barq.draft.${userId}`;
}
