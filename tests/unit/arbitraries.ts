import fc from "fast-check";
import type { Actor } from "../../lib/domain/actor.ts";
import { Role } from "../../lib/protocol/fields.ts";
import {
  ChangeKind,
  type Flag,
  FlagKind,
  FlagState,
  type Report,
  ReportState,
  type Story,
  StoryState,
} from "../../lib/protocol/rows.ts";

/** Letters, marks, forms, digits, joiners and controls in which Arabic text goes wrong, beside plain ones. */
const TROUBLE = [
  ..."ابتةهىيئؤأإآٱءکڪیكلمنس  ٠٣٩۰۳۹ـًَُِّْٰٓٔﷲﻻﺍﻟﺴﯿﺪﹳ",
  ..."eE\u0301İıΣσςßK½™𝒜🙂ﬁ\uac00\u1100\u1161\u11a8“”«»–—،؛؟",
  ..."\u0000\n\r\t\u00ad\u200b\u200c\u200d\u200e\u200f\u202e\u2028\u2066\u2069\ufeff\u061c",
];

/** Any UTF-16 at all, lone surrogates too, leaning to what Arabic text is made of. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...TROUBLE) },
      { weight: 2, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

export const AT = "2026-02-03T04:05:06.000Z";
export const LATER = "2026-02-03T05:00:00.000Z";

/** Ids that occur in no other text, so that finding one in JSON is proof that it leaked. */
export const PEOPLE = ["person-aaaa", "person-bbbb", "person-cccc"] as const;
export const SOURCE_NOTE = "the-secret-source-note";

const person = fc.constantFrom(...PEOPLE);
const id = fc.uuid();
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** A place that rounds to another one. */
export const POINT = { lat: 35.012345, lon: 40.567891 };
const CORROBORATION = {
  reportId: "0198b000-0000-7000-8000-00000000cccc",
  as: "independent",
  byName: "desk-corroborator",
  reason: "سبب",
  at: AT,
} as const;
const FIGURE = {
  id: "0198b000-0000-7000-8000-0000000f1905",
  kind: "killed",
  reportId: "0198b000-0000-7000-8000-00000000cccc",
  low: 4,
  best: null,
  high: 7,
  byName: "desk-figure-name",
  at: AT,
  withdrawn: null,
} as const;

const anyRow: fc.Arbitrary<Report> = fc.record({
  id,
  wire: fc.constant("syria"),
  storyId: orNull(id),
  slug: orNull(fc.constantFrom("SYRIA-PRISON/ATTACK", "حمص/خبز")),
  headline: fc.constantFrom("عنوان", "SDF: عنوان"),
  dateline: orNull(fc.constant("حمص – سوريا")),
  body: fc.constantFrom("متن", "متن\nفقرة"),
  bodyLength: fc.constantFrom(3, 20_000),
  language: fc.constantFrom("ar", "en"),
  byline: fc.constant("مراسلنا"),
  correspondentId: person,
  sourceNote: fc.constant(SOURCE_NOTE),
  point: orNull(fc.constant(POINT)),
  feed: orNull(fc.constant("الوكالة")),
  urgency: fc.integer({ min: 1, max: 9 }),
  version: fc.integer({ min: 1, max: 9 }),
  state: fc.constantFrom(...ReportState.options),
  stateReason: orNull(fc.constant("سبب")),
  stateAt: fc.constant(AT),
  heldVersion: orNull(fc.integer({ min: 1, max: 9 })),
  embargoUntil: fc.option(fc.constant(LATER), { nil: null, freq: 2 }),
  claimedById: orNull(fc.constant("desk-claimant")),
  claimedByName: orNull(fc.constant("desk-claimant-name")),
  claimedUntil: orNull(fc.constant(LATER)),
  openedAt: orNull(fc.constant(AT)),
  change: fc.constantFrom(...ChangeKind.options),
  advisory: orNull(fc.constant("تصحيح")),
  sourceGrade: fc.constantFrom("A", "F"),
  informationGrade: fc.constantFrom(1, 6),
  disputed: orNull(fc.constant("محلّ خلاف")),
  corroborations: fc.constantFrom([], [CORROBORATION]),
  duplicate: orNull(
    fc.record({
      ofId: id,
      state: fc.constantFrom("proposed", "confirmed", "refused"),
      score: fc.constant(0.9),
      byName: fc.constant("desk-duplicate-name"),
    }),
  ),
  flash: orNull(
    fc.record({
      state: fc.constantFrom("asked", "confirmed"),
      reason: fc.constant("flash-reason"),
      askedById: fc.constant("desk-flash"),
      askedByName: fc.constant("محرر"),
      askedAt: fc.constant(AT),
      confirmedByName: fc.constant(null),
      confirmedAt: fc.constant(null),
    }),
  ),
  filedSeq: fc.nat(),
  filedAt: fc.constant(AT),
  changedAt: fc.constant(AT),
  publishedAt: orNull(fc.constant(AT)),
  publishedVersion: orNull(fc.constant(1)),
});

/** Any stored report: every protected field is there. */
export const report: fc.Arbitrary<Report> = anyRow.map((row) =>
  row.state === "held" ? row : { ...row, heldVersion: null },
);

export const story: fc.Arbitrary<Story> = fc.record({
  id,
  wire: fc.constant("syria"),
  slug: fc.constant("SYRIA-PRISON/ATTACK"),
  headline: fc.constant("القصة"),
  state: fc.constantFrom(...StoryState.options),
  version: fc.integer({ min: 1, max: 9 }),
  ownerId: fc.constant("desk-owner"),
  ownerName: fc.constant("محرر المناوبة"),
  figures: fc.constantFrom([], [FIGURE]),
  mergedIntoId: orNull(id),
  openedAt: fc.constant(AT),
  changedAt: fc.constant(AT),
});

export const flag: fc.Arbitrary<Flag> = fc.record({
  id,
  wire: fc.constant("syria"),
  storyId: orNull(id),
  reportId: orNull(id),
  kind: fc.constantFrom(...FlagKind.options),
  reason: fc.constant("flag-reason"),
  state: fc.constantFrom(...FlagState.options),
  version: fc.integer({ min: 1, max: 9 }),
  raisedById: fc.constant("desk-supervisor"),
  raisedByName: fc.constant("مشرفة النشرة"),
  assigneeId: orNull(person),
  assigneeName: fc.constant(null),
  dueAt: orNull(fc.constant(AT)),
  raisedAt: fc.constant(AT),
  seenByName: fc.constant(null),
  seenAt: fc.constant(null),
  previousAssigneeId: fc.constant(null),
  previousAssigneeName: fc.constant(null),
  reassignedAt: fc.constant(null),
  escalatedAt: orNull(fc.constant(AT)),
  reopenedByName: fc.constant(null),
  reopenedAt: fc.constant(null),
  acknowledgedByName: fc.constant(null),
  acknowledgedAt: fc.constant(null),
  resolvedByName: fc.constant(null),
  resolvedAt: fc.constant(null),
  note: orNull(fc.constant("note")),
});

export const actor: fc.Arbitrary<Actor> = fc.record({
  id: person,
  role: fc.constantFrom(...Role.options),
  name: fc.constant("الاسم"),
  byline: fc.constant("التوقيع"),
});

/** One value of an arbitrary, the same every time, with the fields a test is about. */
export function build<Row extends object>(of: fc.Arbitrary<Row>, fields: Partial<Row> = {}): Row {
  const [row] = fc.sample(of, { numRuns: 1, seed: 1 });
  if (!row) throw new Error("an arbitrary without values");
  return { ...row, ...fields };
}
