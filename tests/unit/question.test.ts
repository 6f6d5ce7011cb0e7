import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../lib/domain/actor.ts";
import { may } from "../../lib/domain/policy.ts";
import { answer, ask, close } from "../../lib/domain/question.ts";
import { Question, QuestionState } from "../../lib/protocol/correspondents.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { type Report, ReportState } from "../../lib/protocol/rows.ts";
import { AT, build, LATER, report } from "./arbitraries.ts";

const ID = "0198b000-0000-7000-8000-000000000001";
const AUTHOR = "the-author";
const ABOUT = { commandId: ID, id: ID, reportId: ID, version: 2, text: "من أكّد؟", passage: "كلمات" };
const SEEN = { headline: "عنوان", body: "هذه\nكلمات التقرير." };
const EDITOR: Actor = { id: "the-editor", role: "editor", name: "المحرر", byline: "خط المحرر" };

const reportIn = (state: Report["state"]) => build(report, { state, version: 3, correspondentId: AUTHOR });

function questionIn(state: Question["state"]): Question {
  const asked = ask(ABOUT, reportIn("filed"), SEEN, EDITOR, AT);
  const answered = answer(asked, "الدفاع المدني", EDITOR, AT);
  return { asked, answered, closed: close(asked, "انتهى", AT) }[state];
}

function outcome(act: () => Question): string {
  try {
    return Question.parse(act()).state;
  } catch (error) {
    return (error as AppError).code;
  }
}

test.each([
  ["filed", "asked"],
  ["published", "asked"],
  ["held", "asked"],
  ["killed", "report.wrong_state"],
  ["spiked", "report.wrong_state"],
] as const)("the author of a report that is %s: %s", (state, expected) => {
  expect(outcome(() => ask(ABOUT, reportIn(state), SEEN, EDITOR, AT))).toBe(expected);
});

test("every state of a report has its answer above", () => {
  expect(ReportState.options).toEqual(["filed", "published", "held", "killed", "spiked"]);
});

test.each([
  [1, "asked"],
  [3, "asked"],
  [4, "report.stale"],
] as const)("version %i of a report at version 3: %s", (version, expected) => {
  expect(outcome(() => ask({ ...ABOUT, version }, reportIn("filed"), SEEN, EDITOR, AT))).toBe(expected);
});

test.each([
  ["هذه كلمات", "asked"],
  ["هذه\n\n  كلمات التقرير.", "asked"],
  ["\u2068عنوان\u2069", "asked"],
  ["كلمات أخرى", "request.invalid"],
  ["عنوان هذه", "request.invalid"],
])("the passage %j of what was seen: %s", (passage, expected) => {
  expect(outcome(() => ask({ ...ABOUT, passage }, reportIn("filed"), SEEN, EDITOR, AT))).toBe(expected);
});

test("a new question is whom it asks, who asks, and the version that they saw", () => {
  const { passage: _none, ...whole } = ABOUT;
  const row = build(report, { state: "held", version: 3, correspondentId: AUTHOR, storyId: ID });
  expect(ask(whole, row, SEEN, EDITOR, AT)).toEqual({
    id: ID,
    wire: row.wire,
    reportId: row.id,
    storyId: ID,
    version: 2,
    passage: null,
    text: ABOUT.text,
    state: "asked",
    askedById: EDITOR.id,
    askedByName: EDITOR.name,
    askedAt: AT,
    toId: AUTHOR,
    answer: null,
    answeredByName: null,
    answeredAt: null,
    closedAt: null,
    note: null,
  });
});

const ACTIONS = {
  answer: (question: Question, actor: Actor) => answer(question, "جواب", actor, LATER),
  close: (question: Question) => close(question, undefined, LATER),
};
type Action = keyof typeof ACTIONS;

/** What becomes of a question in each state; who may is the policy's. */
const LIFE: Record<Action, Record<Question["state"], string>> = {
  answer: { asked: "answered", answered: "question.answered", closed: "question.closed" },
  close: { asked: "closed", answered: "closed", closed: "question.closed" },
};
/** For whom, by role: whom it asks, and somebody else. */
const MAY: Record<Action, Record<Role, [toThem: boolean, toAnother: boolean]>> = {
  answer: {
    correspondent: [true, false],
    editor: [true, true],
    supervisor: [true, true],
    admin: [true, true],
  },
  close: {
    correspondent: [false, false],
    editor: [true, true],
    supervisor: [true, true],
    admin: [true, true],
  },
};
const CASES = (Object.keys(ACTIONS) as Action[]).flatMap((action) =>
  QuestionState.options.flatMap((state) => Role.options.map((role) => [action, state, role] as const)),
);

describe("state × action × role", () => {
  test.each(CASES)("%s, a question that is %s, by a %s", (action, state, role) => {
    const actor: Actor = { id: AUTHOR, role, name: "الاسم", byline: "التوقيع" };
    const question = questionIn(state);
    expect([
      may(actor, `question.${action}`, { question }),
      may(actor, `question.${action}`, { question: { ...question, toId: "another" } }),
    ]).toEqual(MAY[action][role]);
    const before = structuredClone(question);
    expect(outcome(() => ACTIONS[action](question, actor))).toBe(LIFE[action][state]);
    expect(question).toEqual(before);
  });
});

test("an answer stands under a correspondent's byline, and under the name of a desk that gives it for them", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Role.options), (role) => {
      const actor: Actor = { id: "x", role, name: "الاسم", byline: "التوقيع" };
      const answered = answer(questionIn("asked"), "جواب", actor, LATER);
      const by = role === "correspondent" ? "التوقيع" : "الاسم";
      expect(answered).toMatchObject({ answer: "جواب", answeredByName: by, answeredAt: LATER });
    }),
  );
});

test("a closed question keeps its answer, and the note of whoever closed it", () => {
  const closed = close(questionIn("answered"), "واضح", LATER);
  expect(closed).toMatchObject({ answer: "الدفاع المدني", note: "واضح", closedAt: LATER });
  expect(close(questionIn("asked"), "", LATER).note).toBeNull();
});
