import type { Aid, AidKind, AidValue, Passages, TimeSpan } from "../protocol/aids.ts";
import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { ReportVersion } from "../protocol/rows.ts";
import type { Actor } from "./actor.ts";

/** The text that offsets are into. */
export type Text = Pick<ReportVersion, "headline" | "body">;

/** Whether the span is in this text. */
export function isInside({ field, start, end }: Passages, text: Text): boolean {
  return start < end && end <= text[field].length;
}

/** The span with both ends in UTC. */
export function utc({ from, to }: TimeSpan): TimeSpan {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** Which mark of which version is meant: one decision stands for each. */
export type Mark = Pick<Aid, "reportId" | "version" | "kind" | "at">;

/** What a decision is made about, and the one that stands for the same mark. */
export interface Before {
  wire: string;
  text: Text;
  known: Aid | undefined;
}

/** The mark as confirmed. Fails with `aid.outside` for words, or a source of theirs, that are not in the version. */
export function confirm(
  input: CommandInput<"aid.confirm">,
  before: Before,
  actor: Actor,
  changedAt: string,
): Aid {
  const { value } = input;
  if (value.kind === "attribution" && value.source !== null)
    refuseOutside({ ...value.source, field: input.at.field }, before.text);
  const mark = { ...input, kind: value.kind };
  return decided(mark, { state: "confirmed", value: inUtc(value) }, before, actor, changedAt);
}

/** The mark as refused. Fails with `aid.outside` for words that are not in the version. */
export function refuse(
  input: CommandInput<"aid.refuse">,
  before: Before,
  actor: Actor,
  changedAt: string,
): Aid {
  return decided(input, { state: "refused", value: null }, before, actor, changedAt);
}

function decided(
  { id, reportId, version, kind, at }: Mark & { id: string; kind: AidKind },
  decision: Pick<Aid, "state" | "value">,
  { wire, text, known }: Before,
  actor: Actor,
  changedAt: string,
): Aid {
  refuseOutside(at, text);
  const mark = { reportId, version, kind, at };
  return { id: known?.id ?? id, wire, ...mark, ...decision, byName: actor.name, changedAt };
}

function refuseOutside(at: Passages, text: Text): void {
  if (!isInside(at, text)) throw new AppError("aid.outside");
}

function inUtc(value: AidValue): AidValue {
  return value.kind === "time" ? { ...value, span: utc(value.span) } : value;
}
