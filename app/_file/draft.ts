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

/** A report on this device: being written, or on its way with nobody having said that it arrived. */
export interface Draft {
  fields: DraftFields;
  reportId: string;
  commandId: string;
  phase: "writing" | "kept";
}

/** An empty draft with the ids it will keep. */
export function newDraft(): Draft {
  const fields = { headline: "", slug: "", dateline: "", body: "", urgency: 4, storyId: "", sourceNote: "" };
  return { fields, reportId: uuidv7(), commandId: uuidv7(), phase: "writing" };
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

/** Forgets a draft: the newsroom has it, or its writer threw it away. */
export function dropDraft(userId: string): void {
  try {
    localStorage.removeItem(keyOf(userId));
  } catch {
    // Then it was never kept either.
  }
}

/** The body of `report.file` for a draft: what was left empty is not sent. */
export function filingOf({ reportId, fields }: Draft) {
  const given = (name: "slug" | "dateline" | "storyId" | "sourceNote") =>
    fields[name].trim() === "" ? {} : { [name]: fields[name].trim() };
  return {
    id: reportId,
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
