import { describe, expect, test } from "vitest";
import type { Actor } from "../../lib/domain/actor.ts";
import { add, contradict, spanOf, standing, withdraw } from "../../lib/domain/figure.ts";
import { type Ability, authorize } from "../../lib/domain/policy.ts";
import { link, unlink } from "../../lib/domain/report.ts";
import * as stories from "../../lib/domain/story.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { FlagKind, FlagState, ReportState, Story, type StoryFigure } from "../../lib/protocol/rows.ts";
import { AT, build, flag, LATER, report, story } from "./arbitraries.ts";

const ID = "0198b000-0000-7000-8000-000000000001";
const OTHER_ID = "0198b000-0000-7000-8000-000000000002";
const COMMAND = { commandId: ID };

const figure: StoryFigure = {
  id: ID,
  kind: "killed",
  reportId: ID,
  low: 4,
  best: null,
  high: 7,
  byName: "محرر المناوبة",
  at: AT,
  withdrawn: null,
};
const thread = (fields: Partial<Story> = {}) =>
  build(story, { id: ID, state: "open", version: 3, figures: [figure], mergedIntoId: null, ...fields });
const inStory = (fields = {}) => build(report, { id: ID, state: "published", storyId: ID, ...fields });
const other = thread({ id: OTHER_ID, figures: [] });
const actor = (role: Role): Actor => ({ id: "u1", role, name: "محرر المناوبة", byline: "–" });
const editor = actor("editor");

const STATES = {
  open: thread(),
  closed: thread({ state: "closed" }),
  merged: thread({ state: "closed", mergedIntoId: OTHER_ID }),
};

/** What each command makes of a story; a merge is tried on the story as the one that goes and as the one that stays. */
const ACTIONS = {
  "story.link": (row) => stories.grow(row, LATER),
  "story.unlink": (row) => stories.grow(row, LATER),
  "story.amend": (row) => stories.amend(row, { version: 3, headline: "عنوان آخر" }, undefined, LATER),
  "story.close": (row) => stories.close(row, 3, LATER),
  "story.reopen": (row) => stories.reopen(row, 3, LATER),
  "story.merge": (row) => stories.merge(row, other, [], [], LATER).story,
  "story.merge (into)": (row) => stories.merge(other, row, [], [], LATER).into,
  "figure.add": (row) =>
    add(
      row,
      inStory(),
      { ...COMMAND, id: OTHER_ID, storyId: ID, reportId: ID, kind: "killed", best: 5 },
      editor,
      LATER,
    ),
  "figure.withdraw": (row) => withdraw(row, ID, "سبب", LATER),
} satisfies Record<string, (row: Story) => Story>;

function outcome(act: () => string): string {
  try {
    return act();
  } catch (error) {
    const { code, details } = error as AppError;
    return `${code}${details === undefined ? "" : ` ${JSON.stringify(details)}`}`;
  }
}

/** The story's state after each action, or how it is refused; the same for everybody of the desk. */
const MATRIX = [
  ["open", "story.link", "open"],
  ["open", "story.unlink", "open"],
  ["open", "story.amend", "open"],
  ["open", "story.close", "closed"],
  ["open", "story.reopen", 'story.open {"state":"open"}'],
  ["open", "story.merge", "closed"],
  ["open", "story.merge (into)", "open"],
  ["open", "figure.add", "open"],
  ["open", "figure.withdraw", "open"],
  ...(["closed", "merged"] as const).flatMap((state) => [
    ...(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])
      .filter((action) => action !== "story.reopen")
      .map((action) => [state, action, 'story.closed {"state":"closed"}'] as const),
    [state, "story.reopen", state === "closed" ? "open" : `story.merged {"intoId":"${OTHER_ID}"}`] as const,
  ]),
] as const;

describe("every state of a story × every action × every role", () => {
  test("the matrix leaves nothing out", () => {
    expect(MATRIX.length).toBe(Object.keys(STATES).length * Object.keys(ACTIONS).length);
  });

  test.each(MATRIX.flatMap((line) => Role.options.map((role) => [...line, role] as const)))(
    "%s · %s → %s, for a %s of the desk",
    (state, action, expected, role) => {
      const [ability] = action.split(" ") as [Ability];
      const done = outcome(() => {
        authorize(actor(role), ability);
        return ACTIONS[action](STATES[state]).state;
      });
      const forbidden = `role.forbidden ${JSON.stringify({ ability })}`;
      expect(done).toBe(role === "correspondent" ? forbidden : expected);
    },
  );

  test.each(Object.entries(ACTIONS))(
    "%s makes one version, at its moment, and a whole row",
    (action, act) => {
      const next = act(action === "story.reopen" ? STATES.closed : STATES.open);
      expect(next).toMatchObject({ version: 4, changedAt: LATER });
      expect(Story.safeParse(next).success).toBe(true);
    },
  );
});

test.each([
  ["story.amend", (version: number) => stories.amend(thread(), { version, headline: "آخر" }, null, LATER)],
  ["story.close", (version: number) => stories.close(thread(), version, LATER)],
  ["story.reopen", (version: number) => stories.reopen(thread({ state: "closed" }), version, LATER)],
])("%s of a version that is not the story's own is stale, and says which is", (_name, act) => {
  for (const version of [2, 4]) expect(outcome(() => act(version).state)).toBe('story.stale {"version":3}');
});

test("an amendment changes the headline, the owner, or both, and leaves what it does not name", () => {
  const owned = thread({ ownerId: "u2", ownerName: "محررة", headline: "الأول" });
  const named = stories.amend(owned, { version: 3, headline: "الثاني" }, undefined, LATER);
  expect(named).toEqual({ ...owned, headline: "الثاني", version: 4, changedAt: LATER });
  const given = stories.amend(owned, { version: 3 }, { id: "u3", name: "مشرفة" }, LATER);
  expect(given).toEqual({ ...owned, ownerId: "u3", ownerName: "مشرفة", version: 4, changedAt: LATER });
  const left = stories.amend(owned, { version: 3 }, null, LATER);
  expect(left).toMatchObject({ ownerId: null, ownerName: null, headline: "الأول" });
});

test.each(ReportState.options)("a %s report goes out of its story, and out of no other", (state) => {
  const row = inStory({ state });
  expect(unlink(row, ID, LATER)).toEqual({ ...row, storyId: null, changedAt: LATER });
  expect(outcome(() => unlink(row, OTHER_ID, LATER).id)).toBe(`story.not_linked {"storyId":"${ID}"}`);
  expect(link(unlink(row, ID, AT), ID, row.changedAt)).toEqual(row);
});

describe("merging", () => {
  const reports = ReportState.options.map((state, index) =>
    inStory({ state, id: `0198b000-0000-7000-8000-00000000000${index}` }),
  );

  test("every report and figure goes over, whatever its state, and the old story is closed for good", () => {
    const kept = { ...figure, id: OTHER_ID };
    const merged = stories.merge(thread(), { ...other, figures: [kept] }, reports, [], LATER);
    expect(merged.reports).toEqual(reports.map((row) => ({ ...row, storyId: OTHER_ID, changedAt: LATER })));
    expect(merged.story).toMatchObject({ state: "closed", mergedIntoId: OTHER_ID, figures: [] });
    expect(merged.into).toMatchObject({ state: "open", mergedIntoId: null, figures: [kept, figure] });
  });

  test("200 reports may move, 201 not", () => {
    const many = (count: number) => Array.from({ length: count }, () => inStory());
    const moved = (count: number) => () =>
      String(stories.merge(thread(), other, many(count), [], LATER).reports.length);
    expect(outcome(moved(200))).toBe("200");
    expect(outcome(moved(201))).toBe('story.too_large {"limit":200}');
  });

  test("a figure never takes the place of another", () => {
    const merged = () => stories.merge(thread(), { ...other, figures: [figure] }, [], [], LATER).story.state;
    expect(outcome(merged)).toBe(`figure.exists {"figureId":"${ID}"}`);
  });

  const flags = FlagKind.options.flatMap((kind) => FlagState.options.map((state) => [kind, state] as const));

  test.each(flags)("a %s flag that is %s blocks it only where it would block a release", (kind, state) => {
    const blocks = (kind === "hold" || kind === "legal") && state !== "resolved";
    const raised = build(flag, { id: OTHER_ID, storyId: ID, reportId: null, kind, state });
    const merged = (row: typeof raised) =>
      outcome(() => stories.merge(thread(), other, [], [row], LATER).story.state);
    expect(merged(raised)).toBe(
      blocks ? `report.blocked ${JSON.stringify({ flagId: OTHER_ID, kind })}` : "closed",
    );
    expect(merged({ ...raised, storyId: OTHER_ID }), "on the other story").toBe("closed");
  });
});

describe("figures", () => {
  const input = { ...COMMAND, id: OTHER_ID, storyId: ID, reportId: ID, kind: "killed" as const, best: 5 };

  test("a new one stands beside those that disagree, with its report, by whom and when", () => {
    expect(add(thread(), inStory(), input, editor, LATER).figures).toEqual([
      figure,
      { ...figure, id: OTHER_ID, low: null, best: 5, high: null, at: LATER },
    ]);
  });

  test.each([
    ["its id is taken", { ...input, id: ID }, inStory(), "figure.exists"],
    [
      "the report is elsewhere",
      input,
      inStory({ storyId: OTHER_ID }),
      `story.not_linked {"storyId":"${OTHER_ID}"}`,
    ],
    ["the report is in no story", input, inStory({ storyId: null }), 'story.not_linked {"storyId":null}'],
    ["the report is killed", input, inStory({ state: "killed" }), 'report.wrong_state {"state":"killed"}'],
  ])("none is added when %s", (_why, said, row, refusal) => {
    expect(outcome(() => add(thread(), row, said, editor, LATER).state)).toBe(refusal);
  });

  test("one that is withdrawn stays with its numbers and the reason, and is withdrawn once", () => {
    const next = withdraw(thread(), ID, "عدّله المشفى", LATER);
    expect(next.figures).toEqual([{ ...figure, withdrawn: "عدّله المشفى" }]);
    expect(outcome(() => withdraw(next, ID, "مرة أخرى", LATER).state)).toBe("figure.withdrawn");
    expect(outcome(() => withdraw(next, OTHER_ID, "سبب", LATER).state)).toBe("figure.not_found");
  });
});

describe("figures that disagree", () => {
  const says = (
    low: number | null,
    best: number | null,
    high: number | null,
    fields: Partial<StoryFigure> = {},
  ) => ({
    ...figure,
    low,
    best,
    high,
    ...fields,
  });

  test.each([
    [says(4, null, 7), says(5, 6, 9), false],
    [says(4, null, 7), says(7, null, 9), false],
    [says(4, null, 7), says(8, null, 9), true],
    [says(null, 5, null), says(null, 5, null), false],
    [says(null, 5, null), says(null, 6, null), true],
    [says(8, null, null), says(null, 9, null), false],
    [says(8, null, null), says(null, 7, null), true],
    [says(null, null, 7), says(null, 0, null), false],
    [says(null, null, 7), says(8, null, null), true],
    [says(4, 5, null), says(6, null, null), true],
    [says(null, 5, null), says(null, 6, null, { kind: "wounded" }), false],
  ])("%o and %o contradict each other: %s", (one, other, expected) => {
    expect([contradict(one, other), contradict(other, one)]).toEqual([expected, expected]);
  });

  test("the span goes from the lowest to the highest number that is named", () => {
    expect(spanOf([says(4, null, 7), says(null, 12, null), says(null, null, 9)])).toEqual({
      low: 4,
      high: 12,
    });
    expect(spanOf([says(null, 0, null)])).toEqual({ low: 0, high: 0 });
    expect(spanOf([])).toBeUndefined();
  });

  test("what is withdrawn and what a killed report says counts no more", () => {
    const counts = says(1, null, null, { reportId: OTHER_ID });
    const gone = says(2, null, null, { withdrawn: "سبب", reportId: OTHER_ID });
    expect(standing([figure, counts, gone], new Set([ID]))).toEqual([counts]);
  });
});
