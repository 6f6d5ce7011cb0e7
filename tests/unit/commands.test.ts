import { expect, test } from "vitest";
import { COMMANDS, type CommandName } from "../../lib/protocol/commands.ts";
import { ChangeKind, FlagKind } from "../../lib/protocol/rows.ts";

const COMMAND = "0198b000-0000-7000-8000-00000000c0de";
const ID = "0198b000-0000-7000-8000-000000000001";
const OTHER = "0198b000-0000-7000-8000-000000000002";
const BASE = { commandId: COMMAND };

const REASONED = { ...BASE, reportId: ID, version: 1, reason: "سبب" };
const CHANGE = { ...BASE, reportId: ID, version: 1, advisory: "تصحيح", urgency: 2 };
const WHOLE_CHANGE = {
  ...CHANGE,
  wire: "syria",
  headline: "عنوان",
  body: "متن",
  slug: "S",
  dateline: "",
};

const PLACE = {
  ar: "الشحيل",
  en: "Al-Shuhayl",
  aliases: ["شحيل"],
  kind: "town",
  country: "SY",
  governorate: "SY-DY",
  point: { lat: 35.1, lon: 40.45 },
  source: "خريطة",
};
const PARTY = { ar: "قسد", en: "SDF", aliases: [], kind: "rebels", note: "بيان" };

const AT = { field: "body", start: 3, end: 9 };
const PLACE_REF = {
  precision: "governorate",
  ar: "دير الزور",
  en: null,
  country: "SY",
  governorate: "SY-DY",
  point: null,
  to: null,
  placeId: null,
  geonamesId: null,
};
const SPAN = { from: "2026-01-22T18:00:00Z", to: "2026-01-23T03:00:00+03:00" };
const MARK = { ...BASE, id: ID, reportId: ID, version: 1, at: AT };
const TOLD = { reportId: ID, reportVersion: 1, passages: [AT] };
const INCIDENT = {
  type: "arrests",
  place: PLACE_REF,
  span: SPAN,
  actors: [{ partyId: "sdf", ar: "قسد", en: "SDF" }],
  figures: [{ kind: "detained", low: 2, best: null, high: 3 }],
};

const ALERT = { sound: true, notify: false, badge: true };

/** What a command says when nothing is said of it. */
const UNSAID: Partial<Record<CommandName, object>> = { "report.update": { change: "update" } };

/** Where null says something of its own. */
const NULLABLE = new Set([
  "story.amend ownerId",
  "flag.reassign assigneeId",
  "correspondent.watch intervalMinutes",
  ...["en", "governorate", "point"].flatMap((key) => [`place.add ${key}`, `place.amend ${key}`]),
  "place.add geonamesId",
  "party.add slug",
  "party.add note",
  "party.amend note",
  ...["place", "span"].flatMap((key) => [`incident.confirm ${key}`, `incident.amend ${key}`]),
]);

/** The least and the most that each command may say. */
const GOOD: Record<CommandName, object[]> = {
  "report.file": [
    { ...BASE, id: ID, headline: "عنوان", body: "متن" },
    {
      ...BASE,
      wire: "syria",
      id: ID,
      headline: "عنوان",
      body: "متن",
      slug: "SYRIA-PRISON/ATTACK",
      dateline: "",
      language: "ar",
      urgency: 1,
      storyId: ID,
      sourceNote: "",
      point: { lat: 35.01, lon: 40.45 },
      feed: "الوكالة",
    },
  ],
  "report.amend": [
    { ...BASE, reportId: ID, version: 1, urgency: 3 },
    {
      ...BASE,
      reportId: ID,
      version: 1,
      headline: "عنوان",
      body: "متن",
      slug: "S",
      dateline: "د",
      advisory: "تصحيح",
    },
  ],
  "report.publish": [{ ...BASE, reportId: ID, version: 1 }],
  "report.hold": [REASONED, { ...REASONED, wire: "syria" }],
  "report.release": [{ ...BASE, reportId: ID, version: 1 }, REASONED],
  "report.kill": [REASONED],
  "report.spike": [REASONED],
  "report.restore": [{ ...BASE, reportId: ID, version: 1 }, REASONED],
  "report.correct": [CHANGE, WHOLE_CHANGE],
  "report.update": [CHANGE, { ...WHOLE_CHANGE, change: "writethru" }],
  "report.refile": [CHANGE, WHOLE_CHANGE],
  "story.open": [{ ...BASE, id: ID, slug: "SYRIA", headline: "عنوان" }],
  "story.link": [{ ...BASE, storyId: ID, reportId: ID }],
  "flag.raise": [
    { ...BASE, id: ID, reportId: ID, kind: "verify", reason: "سبب" },
    {
      ...BASE,
      id: ID,
      storyId: ID,
      kind: "legal",
      reason: "سبب",
      assigneeId: "u1",
      dueAt: "2026-02-03T04:05:06+03:00",
    },
  ],
  "flag.acknowledge": [
    { ...BASE, flagId: ID },
    { ...BASE, flagId: ID, note: "" },
  ],
  "flag.resolve": [
    { ...BASE, flagId: ID },
    { ...BASE, flagId: ID, note: "حُلّت" },
  ],
  "report.claim": [
    { ...BASE, reportId: ID },
    { ...BASE, reportId: ID, takeOver: true },
  ],
  "report.unclaim": [{ ...BASE, reportId: ID }],
  "report.embargo": [{ ...BASE, reportId: ID, version: 1, until: "2026-02-03T04:05:06+03:00" }],
  "report.lift": [
    { ...BASE, reportId: ID },
    { ...BASE, reportId: ID, reason: "سبب" },
  ],
  "report.use": [{ ...BASE, reportId: ID, version: 1, as: "copied" }],
  "report.grade": [{ ...REASONED, source: "B", information: 2 }],
  "report.dispute": [REASONED],
  "report.settle": [REASONED],
  "report.corroborate": [{ ...BASE, reportId: ID, otherId: OTHER, reason: "سبب", as: "independent" }],
  "report.uncorroborate": [{ ...BASE, reportId: ID, otherId: OTHER, reason: "سبب" }],
  "flash.ask": [REASONED],
  "flash.confirm": [{ ...BASE, reportId: ID, version: 1 }],
  "flash.refuse": [{ ...BASE, reportId: ID, reason: "سبب" }],
  "story.unlink": [{ ...BASE, storyId: ID, reportId: ID }],
  "story.amend": [
    { ...BASE, storyId: ID, version: 1, headline: "عنوان" },
    { ...BASE, storyId: ID, version: 1, ownerId: "u1", headline: "عنوان" },
  ],
  "story.close": [
    { ...BASE, storyId: ID, version: 1 },
    { ...BASE, storyId: ID, version: 1, reason: "سبب" },
  ],
  "story.reopen": [{ ...BASE, storyId: ID, version: 1 }],
  "story.merge": [
    { ...BASE, storyId: ID, intoId: OTHER },
    { ...BASE, storyId: ID, intoId: OTHER, reason: "سبب" },
  ],
  "figure.add": [
    { ...BASE, storyId: ID, id: ID, reportId: ID, kind: "killed", best: 4 },
    { ...BASE, storyId: ID, id: ID, reportId: ID, kind: "wounded", low: 0, best: 4, high: 7 },
  ],
  "figure.withdraw": [{ ...BASE, storyId: ID, figureId: ID, reason: "سبب" }],
  "flag.see": [{ ...BASE, flagId: ID }],
  "flag.reopen": [{ ...BASE, flagId: ID, reason: "سبب" }],
  "flag.escalate": [{ ...BASE, flagId: ID }],
  "notice.acknowledge": [{ ...BASE, noticeId: ID }],
  "duplicate.propose": [{ ...BASE, reportId: ID, ofId: OTHER, score: 0.5 }],
  "duplicate.confirm": [{ ...BASE, reportId: ID, ofId: OTHER }],
  "duplicate.refuse": [{ ...BASE, reportId: ID }],
  "duplicate.detach": [
    { ...BASE, reportId: ID },
    { ...BASE, reportId: ID, reason: "سبب" },
  ],
  "question.ask": [
    { ...BASE, id: ID, reportId: ID, version: 1, text: "من أكّد؟" },
    { ...BASE, id: ID, reportId: ID, version: 1, text: "من أكّد؟", passage: "أربعة قتلى" },
  ],
  "question.answer": [{ ...BASE, questionId: ID, answer: "الدفاع المدني" }],
  "question.close": [
    { ...BASE, questionId: ID },
    { ...BASE, questionId: ID, note: "" },
  ],
  "correspondent.check-in": [
    { ...BASE, status: "safe" },
    { ...BASE, status: "en-route", note: "", area: "ريف حمص", point: { lat: 34.7, lon: 36.7 } },
  ],
  "correspondent.miss": [{ ...BASE, correspondentId: ID }],
  "flag.reassign": [
    { ...BASE, flagId: ID, assigneeId: "u1" },
    { ...BASE, flagId: ID, assigneeId: "u1", dueAt: "2026-02-03T04:05:06Z", note: "" },
  ],
  "correspondent.watch": [{ ...BASE, personId: "u1", intervalMinutes: 60 }],
  "view.save": [
    { ...BASE, id: ID, name: "المحتجز", query: "", alert: ALERT, isShared: false },
    { ...BASE, wire: "syria", id: ID, name: "المحتجز", query: "state=held", alert: ALERT, isShared: true },
  ],
  "view.amend": [
    { ...BASE, viewId: ID, version: 1, name: "المحتجز" },
    { ...BASE, viewId: ID, version: 1, name: "المحتجز", query: "", alert: ALERT },
  ],
  "view.remove": [{ ...BASE, viewId: ID, version: 1 }],
  "place.add": [{ ...BASE, id: ID, ...PLACE, geonamesId: 170_063 }],
  "place.amend": [
    { ...BASE, placeId: ID, version: 1, ar: "بلدة الشحيل" },
    { ...BASE, wire: "syria", placeId: ID, version: 1, ...PLACE },
  ],
  "place.merge": [{ ...BASE, placeId: ID, version: 1, intoId: OTHER }],
  "party.add": [{ ...BASE, id: ID, ...PARTY, slug: "sdf" }],
  "party.amend": [
    { ...BASE, partyId: ID, version: 1, aliases: ["قسد"] },
    { ...BASE, partyId: ID, version: 1, ...PARTY },
  ],
  "aid.confirm": [
    { ...MARK, value: { kind: "hedge" } },
    { ...MARK, wire: "syria", value: { kind: "place", place: PLACE_REF } },
    { ...MARK, value: { kind: "attribution", source: null } },
    { ...MARK, value: { kind: "time", span: SPAN } },
  ],
  "aid.refuse": [{ ...MARK, kind: "incident" }],
  "incident.confirm": [
    { ...BASE, id: ID, type: "warning", place: null, span: null, actors: [], figures: [], ...TOLD },
    { ...BASE, wire: "syria", id: ID, ...INCIDENT, ...TOLD },
  ],
  "incident.amend": [
    { ...BASE, incidentId: ID, version: 1, type: "shelling" },
    { ...BASE, incidentId: ID, version: 1, ...INCIDENT },
  ],
  "incident.join": [{ ...BASE, incidentId: ID, version: 1, ...TOLD }],
  "incident.withdraw": [{ ...BASE, incidentId: ID, version: 1, reason: "سبب" }],
};
const CASES = (Object.keys(COMMANDS) as CommandName[]).flatMap((name) =>
  GOOD[name].map((body) => [name, body] as const),
);

/** The paths of what a body gets wrong. */
function wrong(name: CommandName, body: unknown): string[] {
  const result = COMMANDS[name].safeParse(body);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
}

test.each(CASES)("%s takes %o", (name, body) => {
  expect(COMMANDS[name].parse(body)).toEqual({ ...UNSAID[name], ...body });
});

test.each(CASES)("%s refuses a field that it does not know", (name, body) => {
  const result = COMMANDS[name].safeParse({ ...body, author: "u1" });
  expect(result.error?.issues).toMatchObject([{ code: "unrecognized_keys", keys: ["author"] }]);
});

test.each(CASES)("%s names every field that has the wrong type", (name, body) => {
  for (const [key, value] of Object.entries(body)) {
    expect(wrong(name, { ...body, [key]: Array.isArray(value) ? "x" : ["x"] })).toContain(key);
    if (!NULLABLE.has(`${name} ${key}`)) expect(wrong(name, { ...body, [key]: null })).toContain(key);
  }
});

test.each(CASES.filter(([name, body]) => body === GOOD[name][0]))(
  "%s refuses its least body less a field",
  (name, body) => {
    for (const key of Object.keys(body)) {
      const { [key]: _left, ...rest } = body as Record<string, unknown>;
      expect(wrong(name, rest), `without ${key}`).not.toEqual([]);
    }
  },
);

test.each(Object.keys(COMMANDS) as CommandName[])("%s refuses what is no object", (name) => {
  for (const body of [undefined, null, 1, "{}", [], [{}]]) expect(wrong(name, body)).toEqual([""]);
});

test("an amendment changes something, and an advisory alone is nothing", () => {
  expect(wrong("report.amend", { ...BASE, reportId: ID, version: 1 })).toEqual(["body"]);
  expect(wrong("report.amend", { ...BASE, reportId: ID, version: 1, advisory: "تصحيح" })).toEqual(["body"]);
});

test.each(["report.correct", "report.update", "report.refile"] as const)(
  "%s changes something, and says what in a line that can be read",
  (name) => {
    const { urgency: _changed, ...nothing } = CHANGE;
    expect(wrong(name, nothing)).toEqual(["body"]);
    for (const advisory of ["", " ", "\u200b\u202e"])
      expect(wrong(name, { ...CHANGE, advisory })).toEqual(["advisory"]);
    expect(wrong(name, { ...CHANGE, advisory: "سطر\nآخر" })).toEqual(["advisory"]);
  },
);

test("an update is an update, an add or a writethru, and no other kind of change", () => {
  const taken = ChangeKind.options.filter(
    (change) => wrong("report.update", { ...CHANGE, change }).length === 0,
  );
  expect(taken).toEqual(["update", "add", "writethru"]);
  for (const name of ["report.correct", "report.refile"] as const)
    expect(COMMANDS[name].safeParse({ ...CHANGE, change: "update" }).success).toBe(false);
});

test("an amendment of a view changes its name, its filter or its alert rule", () => {
  const nothing = { ...BASE, viewId: ID, version: 1 };
  expect(wrong("view.amend", nothing)).toEqual(["name"]);
  for (const change of [{ name: "المحتجز" }, { query: "" }, { alert: ALERT }])
    expect(wrong("view.amend", { ...nothing, ...change })).toEqual([]);
});

test("a view has a name that can be read, and an alert rule that says all it is asked", () => {
  const view = { ...BASE, id: ID, query: "", alert: ALERT, isShared: false };
  for (const name of ["", " ", "\u200b", "سطر\nآخر", "س".repeat(81)])
    expect(wrong("view.save", { ...view, name })).toEqual(["name"]);
  expect(wrong("view.save", { ...view, name: "س", alert: { sound: true } })).toEqual([
    "alert.notify",
    "alert.badge",
  ]);
  expect(wrong("view.save", { ...view, name: "س", query: "q".repeat(2_001) })).toEqual(["query"]);
});

test.each(["report.hold", "report.kill", "report.spike"] as const)("%s says why", (name) => {
  for (const reason of ["", " \n", "\u200b"])
    expect(wrong(name, { ...REASONED, reason })).toEqual(["reason"]);
});

test("a flag is on a report or on a story, never on both or neither", () => {
  const flag = { ...BASE, id: ID, kind: "verify", reason: "سبب" };
  expect(wrong("flag.raise", flag)).toEqual(["reportId"]);
  expect(wrong("flag.raise", { ...flag, reportId: ID, storyId: ID })).toEqual(["reportId"]);
});

test("a flag has a kind of the list and a reason", () => {
  const flag = { ...BASE, id: ID, reportId: ID, reason: "سبب" };
  for (const kind of FlagKind.options) expect(wrong("flag.raise", { ...flag, kind })).toEqual([]);
  expect(wrong("flag.raise", { ...flag, kind: "flash" })).toEqual(["kind"]);
  expect(wrong("flag.raise", { ...flag, kind: "lead", reason: " \u200b" })).toEqual(["reason"]);
});

test("what the newsroom knows is amended in at least one thing", () => {
  expect(wrong("place.amend", { ...BASE, placeId: ID, version: 1 })).toEqual(["ar"]);
  expect(wrong("party.amend", { ...BASE, partyId: ID, version: 1 })).toEqual(["ar"]);
  for (const key of Object.keys(PLACE))
    expect(
      wrong("place.amend", { ...BASE, placeId: ID, version: 1, [key]: PLACE[key as keyof typeof PLACE] }),
    ).toEqual([]);
});

test("a place has a name and a source that can be read, a country, and lies on the globe", () => {
  const place = { ...BASE, id: ID, ...PLACE, geonamesId: null };
  for (const unreadable of ["", " ", "\u200b", "سطر\nآخر"]) {
    expect(wrong("place.add", { ...place, ar: unreadable })).toEqual(["ar"]);
    expect(wrong("place.add", { ...place, source: unreadable })).toEqual(["source"]);
    expect(wrong("place.add", { ...place, aliases: [unreadable] })).toEqual(["aliases.0"]);
  }
  expect(wrong("place.add", { ...place, country: "sy" })).toEqual(["country"]);
  expect(wrong("place.add", { ...place, point: { lat: 91, lon: -181 } })).toEqual(["point.lat", "point.lon"]);
  expect(wrong("place.add", { ...place, aliases: Array.from({ length: 41 }, String) })).toEqual(["aliases"]);
});

test("a place is not merged into itself", () => {
  expect(wrong("place.merge", { ...BASE, placeId: ID, version: 1, intoId: ID })).toEqual(["intoId"]);
});

test("a mark is words of the headline or the body, and at least one unit long", () => {
  const refuse = (at: object) => wrong("aid.refuse", { ...MARK, kind: "place", at });
  expect(refuse({ ...AT, field: "slug" })).toEqual(["at.field"]);
  expect(refuse({ ...AT, start: 9 })).toEqual(["at.end"]);
  expect(refuse({ ...AT, start: -1 })).toEqual(["at.start"]);
  expect(refuse({ ...AT, end: 100_001 })).toEqual(["at.end"]);
});

test("a confirmed figure has a number, and its numbers stand in their order", () => {
  const figure = (low: number | null, best: number | null, high: number | null) =>
    wrong("aid.confirm", { ...MARK, value: { kind: "figure", figure: { kind: "killed", low, best, high } } });
  expect(figure(null, null, null)).toEqual(["value.figure"]);
  expect(figure(5, null, 4)).toEqual(["value.figure"]);
  expect(figure(5, 4, null)).toEqual(["value.figure"]);
  for (const good of [figure(0, null, null), figure(2, 2, 3), figure(null, null, 7)])
    expect(good).toEqual([]);
});

test("a confirmed time ends after it begins, of whatever zones its ends are told in", () => {
  const time = (from: string, to: string) =>
    wrong("aid.confirm", { ...MARK, value: { kind: "time", span: { from, to } } });
  expect(time("2026-01-22T18:00:00Z", "2026-01-22T20:00:00+03:00")).toEqual(["value.span"]);
  expect(time("2026-01-22T18:00:00+03:00", "2026-01-22T18:00:00Z")).toEqual([]);
});

test("an incident rests on at least one passage and on twenty at the most", () => {
  const join = (count: number) =>
    wrong("incident.join", {
      ...BASE,
      incidentId: ID,
      version: 1,
      ...TOLD,
      passages: Array.from({ length: count }, () => AT),
    });
  expect([join(0), join(21)]).toEqual([["passages"], ["passages"]]);
  expect(join(20)).toEqual([]);
});

test("an amendment of an incident changes one of its facts", () => {
  const nothing = { ...BASE, incidentId: ID, version: 1 };
  expect(wrong("incident.amend", nothing)).toEqual(["type"]);
  for (const [key, value] of Object.entries({ ...INCIDENT, place: null, span: null, figures: [] }))
    expect(wrong("incident.amend", { ...nothing, [key]: value })).toEqual([]);
});
