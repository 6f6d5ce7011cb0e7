import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFilter, type FilterContext } from "../../lib/domain/filter-verdict.ts";
import {
  CHOICES,
  countSet,
  FILTER_NAMES,
  NO_FILTER,
  type ReportFilter,
  readFilter,
  writeFilter,
} from "../../lib/domain/report-filter.ts";
import { URGENCY_WORDS, urgencyWord } from "../../lib/domain/urgency.ts";
import type { Flag, Report } from "../../lib/protocol/rows.ts";
import { AT, build, flag, LATER, report } from "./arbitraries.ts";

const NOW = Date.parse(LATER);
const HOUR_MS = 3_600_000;
const plain: FilterContext = {
  flagsOn: () => [],
  isUnread: () => false,
  personId: "me",
  now: NOW,
  spanOf: () => [NOW - HOUR_MS, Number.POSITIVE_INFINITY],
};
const row = (fields: Partial<Report> = {}) => build(report, fields);
const passes = (filter: Partial<ReportFilter>, of: Report, context: Partial<FilterContext> = {}) =>
  compileFilter({ ...NO_FILTER, ...filter }, { ...plain, ...context })(of);

const text = fc.string({ unit: "grapheme", maxLength: 30 });
const chosen = <Value extends string>(values: readonly Value[]) => fc.subarray([...values]);
/** What `readFilter` can answer: trimmed, without repeats, in the order in which it is offered. */
const filter: fc.Arbitrary<ReportFilter> = fc.record({
  q: text.map((value) => value.trim()),
  place: text.map((value) => value.trim()),
  story: fc.uniqueArray(fc.uuid(), { maxLength: 4 }),
  by: fc.uniqueArray(
    text.map((value) => value.trim()).filter((value) => value !== ""),
    { maxLength: 4 },
  ),
  since: fc.constantFrom("", AT),
  until: fc.constantFrom("", LATER),
  urgency: chosen(CHOICES.urgency),
  state: chosen(CHOICES.state),
  source: chosen(CHOICES.source),
  information: chosen(CHOICES.information),
  flag: chosen(CHOICES.flag),
  is: chosen(CHOICES.is),
  when: chosen(CHOICES.when),
});

describe("a filter in an address", () => {
  test("what is written is read again as it was, whatever stands beside it", () => {
    fc.assert(
      fc.property(filter, (one) => {
        const address = new URLSearchParams(`?report=x&${writeFilter(one)}&view=y`);
        expect(readFilter(address)).toEqual(one);
      }),
    );
  });

  test("equal filters are one address, in whatever order they were asked for", () => {
    const [one, other] = ["state=held&state=filed&q=حلب", "q=حلب&state=filed&state=held&state=held"].map(
      (query) => writeFilter(readFilter(new URLSearchParams(query))).toString(),
    );
    expect(one).toBe(other);
  });

  test("rubbish never fails, and what can be read of it is read", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...FILTER_NAMES, "x"), fc.string())), (pairs) => {
        const read = readFilter(new URLSearchParams(pairs));
        expect(readFilter(writeFilter(read))).toEqual(read);
        expect(() => compileFilter(read, plain)(row())).not.toThrow();
      }),
    );
    const read = readFilter(
      new URLSearchParams(
        "state=held&state=nowhere&urgency=9&since=tomorrow&by=&by=%20&by=مراسلنا&when=hour&%=%",
      ),
    );
    expect(read).toEqual({ ...NO_FILTER, state: ["held"], by: ["مراسلنا"], when: ["hour"] });
  });

  test("words of any length are cut to what an address holds", () => {
    expect(readFilter(new URLSearchParams({ q: "س".repeat(5_000) })).q).toHaveLength(200);
  });

  test("it counts the fields that say something", () => {
    expect(countSet(NO_FILTER)).toBe(0);
    expect(countSet({ ...NO_FILTER, q: "حلب", state: ["held", "filed"] })).toBe(2);
  });
});

const someFlag = (kind: Flag["kind"]) => () => [build(flag, { kind })];
const FLASH = { state: "confirmed" } as Report["flash"];

/** Of each field: a filter, a report that it shows, and one that it does not. */
const TABLE: [
  keyof ReportFilter,
  Partial<ReportFilter>,
  Partial<Report>,
  Partial<Report>,
  Partial<FilterContext>?,
][] = [
  ["q", { q: "حلب" }, { headline: "قصف على حلب" }, { headline: "قصف على حمص", slug: null, dateline: null }],
  ["q", { q: "prison" }, { slug: "SYRIA-PRISON/ATTACK" }, { slug: null, headline: "خبز" }],
  ["place", { place: "حمص" }, { dateline: "ريف حمص" }, { dateline: null, headline: "حمص" }],
  ["story", { story: ["s1", "s2"] }, { storyId: "s2" }, { storyId: "s3" }],
  ["story", { story: ["s1"] }, { storyId: "s1" }, { storyId: null }],
  ["by", { by: ["مراسلنا", "رنا"] }, { byline: "رنا" }, { byline: "سلمى" }],
  ["since", { since: AT }, { filedAt: AT }, { filedAt: "2026-02-03T04:05:05.999Z" }],
  ["until", { until: LATER }, { filedAt: AT }, { filedAt: LATER }],
  ["when", { when: ["hour"] }, { filedAt: LATER }, { filedAt: new Date(NOW - HOUR_MS - 1).toISOString() }],
  ["urgency", { urgency: ["urgent", "low"] }, { urgency: 3 }, { urgency: 4 }],
  ["urgency", { urgency: ["bulletin"] }, { urgency: 1 }, { urgency: 2 }],
  ...CHOICES.state.map((state): (typeof TABLE)[number] => [
    "state",
    { state: [state] },
    { state },
    { state: CHOICES.state.find((one) => one !== state) as Report["state"] },
  ]),
  ["source", { source: ["A", "B"] }, { sourceGrade: "B" }, { sourceGrade: "F" }],
  ["information", { information: ["1", "6"] }, { informationGrade: 6 }, { informationGrade: 2 }],
  [
    "flag",
    { flag: ["any"] },
    { id: "flagged" },
    { id: "other" },
    { flagsOn: ({ id }) => (id === "flagged" ? someFlag("lead")() : []) },
  ],
  [
    "flag",
    { flag: ["legal", "hold"] },
    { id: "hold" },
    { id: "lead" },
    { flagsOn: ({ id }) => someFlag(id as "hold")() },
  ],
  ["is", { is: ["unread"] }, { id: "new" }, { id: "old" }, { isUnread: ({ id }) => id === "new" }],
  [
    "is",
    { is: ["unclaimed"] },
    { state: "filed", claimedUntil: null },
    { state: "published", claimedUntil: null },
  ],
  [
    "is",
    { is: ["unclaimed"] },
    { state: "filed", claimedUntil: LATER },
    { state: "filed", claimedUntil: "2026-02-03T06:00:00.000Z" },
  ],
  ["is", { is: ["mine"] }, { claimedById: "me" }, { claimedById: "other", correspondentId: "other" }],
  ["is", { is: ["mine"] }, { correspondentId: "me" }, { claimedById: null, correspondentId: "other" }],
  ["is", { is: ["disputed"] }, { disputed: "محلّ خلاف" }, { disputed: null }],
  ["is", { is: ["embargoed"] }, { embargoUntil: LATER }, { embargoUntil: null }],
  ["is", { is: ["flash"] }, { flash: FLASH }, { flash: null }],
];

describe("what a filter shows", () => {
  test.each(TABLE)("%s: %o shows %o and not %o", (_field, one, shown, hidden, context) => {
    expect(passes(one, row(shown), context)).toBe(true);
    expect(passes(one, row(hidden), context)).toBe(false);
  });

  test("the table leaves no field out, and no mark", () => {
    expect(new Set(TABLE.map(([field]) => field))).toEqual(new Set(FILTER_NAMES));
    expect(new Set(TABLE.flatMap(([, { is = [] }]) => is))).toEqual(new Set(CHOICES.is));
  });

  test("without anything said it shows all; every field that says something must agree", () => {
    fc.assert(fc.property(report, (one) => passes({}, one)));
    const both: Partial<ReportFilter> = { state: ["held"], by: ["رنا"] };
    expect(passes(both, row({ state: "held", byline: "رنا" }))).toBe(true);
    expect(passes(both, row({ state: "held", byline: "سلمى" }))).toBe(false);
  });

  test.each([
    ["المَدرسة", "قصف قرب مدرسةٍ في إدلب"],
    ["مدرسه", "المدرسة"],
    ["احمد", "أحمد"],
    ["قتلى", "القتلى"],
    ["القتلى", "قتلى وجرحى"],
    ["حلـــب", "حلب"],
    ["حل", "في حلب"],
    ["السوق حلب", "حلب: حريق في السوق القديم"],
    ["٢٠٢٦", "عام 2026"],
    ["على", "علي"],
  ])("the words «%s» find «%s», in whatever form", (q, headline) => {
    expect(passes({ q }, row({ headline, slug: null, dateline: null }))).toBe(true);
  });

  test.each([
    ["لب", "حلب"],
    ["حلب حمص", "حلب"],
  ])("the words «%s» do not find «%s»", (q, headline) => {
    expect(passes({ q }, row({ headline, slug: null, dateline: null }))).toBe(false);
  });

  test("every urgency has one word", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(urgencyWord)).toEqual(
      [0, 1, 1, 2, 2, 3, 3, 3, 3].map((index) => URGENCY_WORDS[index]),
    );
  });
});
