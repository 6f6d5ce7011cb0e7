import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../lib/domain/actor.ts";
import { type Ability, authorize } from "../../lib/domain/policy.ts";
import { corroborate, dispute, grade, settle, uncorroborate } from "../../lib/domain/verification.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { type Report, ReportState, SourceGrade } from "../../lib/protocol/rows.ts";
import { readable } from "../../server/newsroom/readable.ts";
import { AT, build, LATER, report } from "./arbitraries.ts";

const ID = "0198b000-0000-7000-8000-000000000001";
const OTHER = "0198b000-0000-7000-8000-000000000002";
const base = { commandId: ID, reportId: ID, version: 3, reason: "السبب" };
const EDITOR = { name: "المحررة" };
const FRESH = { id: ID, version: 3, sourceGrade: "F", informationGrade: 6 } as const;

type Action =
  | "report.grade"
  | "report.dispute"
  | "report.settle"
  | "report.corroborate"
  | "report.uncorroborate";

const row = (fields: Partial<Report> = {}) =>
  build(report, { ...FRESH, state: "published", disputed: null, corroborations: [], ...fields });
const link = (reportId: string, as: "independent" | "same-source" = "independent") => ({
  reportId,
  as,
  byName: "الأول",
  reason: "سبب سابق",
  at: AT,
});
const other = (fields: Partial<Report> = {}) => row({ id: OTHER, ...fields });

/** What each action makes of a report that is ready for it. */
const ACTIONS: Record<Action, { ready: Partial<Report>; act(of: Report): Report }> = {
  "report.grade": {
    ready: {},
    act: (of) => grade(of, { ...base, source: "B", information: 2 }, EDITOR, LATER).report,
  },
  "report.dispute": { ready: {}, act: (of) => dispute(of, base) },
  "report.settle": { ready: { disputed: "نفي" }, act: (of) => settle(of, base) },
  "report.corroborate": {
    ready: {},
    act: (of) => corroborate([of, other()], { as: "independent", reason: "السبب" }, EDITOR, LATER)[0],
  },
  "report.uncorroborate": {
    ready: { corroborations: [link(OTHER)] },
    act: (of) => uncorroborate([of, other({ corroborations: [link(ID)] })])[0],
  },
};
const NAMES = Object.keys(ACTIONS) as Action[];

/** Who may do it to a report of another in which state: `ok`, or why not. Columns: the four roles. */
const MATRIX: Record<Action, Record<Report["state"], string>> = {
  "report.grade": life("role ok ok ok", "role state state state"),
  "report.dispute": life("role ok ok ok", "role state state state"),
  "report.settle": life("role ok ok ok", "role state state state"),
  "report.corroborate": life("role ok ok ok", "role state state state"),
  "report.uncorroborate": life("role ok ok ok", "role ok ok ok"),
};

function life(alive: string, killed: string): Record<Report["state"], string> {
  return { filed: alive, published: alive, held: alive, spiked: alive, killed };
}

const WORDS: Record<string, string> = { "role.forbidden": "role", "report.wrong_state": "state" };

function codeOf(attempt: () => unknown): string {
  try {
    attempt();
    return "ok";
  } catch (error) {
    return (error as AppError).code;
  }
}

describe("state × action × role", () => {
  const cases = NAMES.flatMap((name) => ReportState.options.map((state) => [name, state] as const));
  test.each(cases)("%s of a %s report", (name, state) => {
    const { ready, act } = ACTIONS[name];
    const outcomes = Role.options.map((role) => {
      const actor: Actor = { id: "somebody", role, name: "الاسم", byline: "التوقيع" };
      const code = codeOf(() => {
        authorize(actor, name as Ability);
        act(readable(actor, row({ ...ready, state, embargoUntil: null })));
      });
      return WORDS[code] ?? code;
    });
    expect(outcomes.join(" ")).toBe(MATRIX[name][state]);
  });
});

test("verification never touches the words, the version, when they changed, or the urgency", () => {
  fc.assert(
    fc.property(report, fc.constantFrom(...NAMES), (any, name) => {
      const { ready, act } = ACTIONS[name];
      const before: Report = {
        ...any,
        ...FRESH,
        state: "published",
        disputed: null,
        corroborations: [],
        ...ready,
      };
      const { sourceGrade, informationGrade, disputed, corroborations, ...rest } = act(before);
      expect({ ...before, sourceGrade, informationGrade, disputed, corroborations }).toEqual({
        ...rest,
        sourceGrade,
        informationGrade,
        disputed,
        corroborations,
      });
      expect(rest.urgency).toBe(before.urgency);
    }),
  );
});

describe("a grade", () => {
  test("has two axes that know nothing of each other, and every pair of them is possible", () => {
    for (const source of SourceGrade.options) {
      for (const information of [1, 2, 3, 4, 5, 6]) {
        if (source === "F" && information === 6) continue;
        const made = grade(row(), { ...base, source, information }, EDITOR, LATER);
        expect(made.report).toEqual(row({ sourceGrade: source, informationGrade: information }));
        expect(made.grade).toEqual({ source, information, reason: "السبب", byName: "المحررة", at: LATER });
      }
    }
  });

  test("never makes a report louder: the urgency is what it was, for every grade and urgency", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...SourceGrade.options),
        fc.integer({ min: 1, max: 6 }),
        (urgency, source, information) => {
          fc.pre(source !== "F" || information !== 6);
          const made = grade(row({ urgency }), { ...base, source, information }, EDITOR, LATER);
          expect(made.report.urgency).toBe(urgency);
        },
      ),
    );
  });

  test("is refused when it is the one that stands, and when an older version was seen", () => {
    const same = { ...base, source: "F", information: 6 } as const;
    expect(codeOf(() => grade(row(), same, EDITOR, LATER))).toBe("report.graded");
    expect(codeOf(() => grade(row(), { ...same, information: 5 }, EDITOR, LATER))).toBe("ok");
    expect(codeOf(() => grade(row(), { ...same, source: "E" }, EDITOR, LATER))).toBe("ok");
    expect(codeOf(() => grade(row(), { ...same, source: "A", version: 2 }, EDITOR, LATER))).toBe(
      "report.stale",
    );
    expect(codeOf(() => grade(row({ state: "killed" }), { ...same, version: 2 }, EDITOR, LATER))).toBe(
      "report.wrong_state",
    );
  });
});

describe("a dispute", () => {
  test("stands with its reason until it is settled, once each", () => {
    const disputed = dispute(row(), base);
    expect(disputed.disputed).toBe("السبب");
    expect(codeOf(() => dispute(disputed, base))).toBe("report.disputed");
    expect(settle(disputed, base)).toEqual(row());
    expect(codeOf(() => settle(row(), base))).toBe("report.not_disputed");
  });

  test("is about the version that was seen", () => {
    expect(codeOf(() => dispute(row(), { ...base, version: 2 }))).toBe("report.stale");
    expect(codeOf(() => settle(row({ disputed: "نفي" }), { ...base, version: 4 }))).toBe("report.stale");
  });
});

describe("a corroboration", () => {
  const said = { as: "independent", reason: "السبب" } as const;
  const made = { as: "independent", reason: "السبب", byName: "المحررة", at: LATER };

  test("stands on both reports, each naming the other, beside those that were there", () => {
    const third = link("0198b000-0000-7000-8000-000000000003");
    const [one, two] = corroborate([row({ corroborations: [third] }), other()], said, EDITOR, LATER);
    expect(one.corroborations).toEqual([third, { reportId: OTHER, ...made }]);
    expect(two.corroborations).toEqual([{ reportId: ID, ...made }]);
  });

  test("of another kind takes the place of the one before; the same again is refused", () => {
    const pair = [row({ corroborations: [link(OTHER)] }), other({ corroborations: [link(ID)] })] as const;
    expect(codeOf(() => corroborate(pair, said, EDITOR, LATER))).toBe("report.corroborated");
    const [one, two] = corroborate(pair, { ...said, as: "same-source" }, EDITOR, LATER);
    expect(one.corroborations).toEqual([{ reportId: OTHER, ...made, as: "same-source" }]);
    expect(two.corroborations).toEqual([{ reportId: ID, ...made, as: "same-source" }]);
  });

  test("with a killed report is refused, on either side; one that stands can still be taken away", () => {
    const killed = other({ state: "killed" });
    expect(codeOf(() => corroborate([row(), killed], said, EDITOR, LATER))).toBe("report.wrong_state");
    expect(codeOf(() => corroborate([killed, row()], said, EDITOR, LATER))).toBe("report.wrong_state");
    const [one, two] = uncorroborate([
      row({ corroborations: [link(OTHER)] }),
      { ...killed, corroborations: [link(ID)] },
    ]);
    expect([one.corroborations, two.corroborations]).toEqual([[], []]);
  });

  test("that is not there cannot be taken away", () => {
    const third = link("0198b000-0000-7000-8000-000000000003");
    const pair = [row({ corroborations: [third] }), other()] as const;
    expect(codeOf(() => uncorroborate(pair))).toBe("report.not_corroborated");
  });
});
