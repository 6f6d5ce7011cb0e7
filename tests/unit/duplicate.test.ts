import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confirm, detach, GROUP_MOST, propose, refuse, standsFor } from "../../lib/domain/duplicate.ts";
import { type Ability, may } from "../../lib/domain/policy.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { type Report, ReportState } from "../../lib/protocol/rows.ts";
import { build, report } from "./arbitraries.ts";

const ids = Array.from({ length: 6 }, (_, index) => `0198b000-0000-7000-8000-00000000000${index}`);
const [ONE, OTHER, ROOT] = ids as [string, string, string];
const EDITOR = "the-editor";

type Duplicate = Report["duplicate"];
type Mark = NonNullable<Duplicate>["state"] | "none";
const MARKS: Mark[] = ["none", "proposed", "confirmed", "refused"];

const marked = (id: string, mark: Mark = "none", ofId = ROOT, state: Report["state"] = "filed") =>
  build(report, {
    id,
    state,
    duplicate: mark === "none" ? null : { ofId, state: mark, score: 0.9, byName: null },
  });

function outcome(act: () => Duplicate): string {
  try {
    const duplicate = act();
    return duplicate ? `${duplicate.state} ${duplicate.ofId === ROOT ? "root" : "other"}` : "none";
  } catch (error) {
    return (error as AppError).code;
  }
}

const ACTIONS = {
  "duplicate.propose": (one: Report) => propose(one, marked(OTHER), 0.8).duplicate,
  "duplicate.confirm": (one: Report) =>
    confirm(one, { of: marked(OTHER), root: undefined, followers: [] }, EDITOR).report.duplicate,
  "duplicate.refuse": (one: Report) => refuse(one, EDITOR).duplicate,
  "duplicate.detach": (one: Report) => detach(one, EDITOR).duplicate,
} as const;
type Action = keyof typeof ACTIONS;

const OUTCOMES: Record<Action, Record<Mark, string>> = {
  "duplicate.propose": {
    none: "proposed other",
    proposed: "duplicate.settled",
    confirmed: "duplicate.settled",
    refused: "duplicate.settled",
  },
  "duplicate.confirm": {
    none: "confirmed other",
    proposed: "confirmed other",
    confirmed: "duplicate.confirmed",
    refused: "confirmed other",
  },
  "duplicate.refuse": {
    none: "duplicate.none",
    proposed: "refused root",
    confirmed: "duplicate.settled",
    refused: "duplicate.settled",
  },
  "duplicate.detach": {
    none: "duplicate.none",
    proposed: "duplicate.none",
    confirmed: "refused root",
    refused: "duplicate.none",
  },
};

const actions = Object.keys(ACTIONS) as Action[];

describe.each(actions)("%s", (action) => {
  test.each(MARKS)("of a report that is marked %s", (mark) => {
    expect(outcome(() => ACTIONS[action](marked(ONE, mark)))).toBe(OUTCOMES[action][mark]);
  });

  test.each(ReportState.options)("of a report that is %s", (state) => {
    const gone = state === "killed" && (action === "duplicate.propose" || action === "duplicate.confirm");
    const mark = { "duplicate.refuse": "proposed", "duplicate.detach": "confirmed" } as const;
    const from = action in mark ? mark[action as keyof typeof mark] : "none";
    const expected = gone ? "report.wrong_state" : OUTCOMES[action][from];
    expect(outcome(() => ACTIONS[action](marked(ONE, from, ROOT, state)))).toBe(expected);
  });

  test.each(Role.options)("is %s's only at the desk, and no proposal is a person's", (role) => {
    const isDesk = role !== "correspondent" && action !== "duplicate.propose";
    expect(may({ id: "x", role }, action as Ability)).toBe(isDesk);
  });
});

describe("a proposal", () => {
  test.each(MARKS)("to be the same as a report that is itself marked %s", (mark) => {
    const stands = mark === "none" || mark === "refused";
    const other = marked(OTHER, mark);
    expect(outcome(() => propose(marked(ONE), other, 0.8).duplicate)).toBe(
      stands ? "proposed other" : "duplicate.settled",
    );
  });

  test("keeps how alike the texts are, and is nobody's", () => {
    expect(propose(marked(ONE), marked(OTHER), 0.8).duplicate).toEqual({
      ofId: OTHER,
      state: "proposed",
      score: 0.8,
      byName: null,
    });
  });

  test("needs another report, which is not killed", () => {
    expect(outcome(() => propose(marked(ONE), undefined, 1).duplicate)).toBe("duplicate.not_found");
    expect(outcome(() => propose(marked(ONE), marked(ONE), 1).duplicate)).toBe("duplicate.itself");
    const killed = marked(OTHER, "none", ROOT, "killed");
    expect(outcome(() => propose(marked(ONE), killed, 1).duplicate)).toBe("report.wrong_state");
  });
});

describe("a confirmation", () => {
  const none = { root: undefined, followers: [] };

  test("takes who stands for the other one, and says who confirmed", () => {
    const found = { of: marked(OTHER, "confirmed"), root: marked(ROOT), followers: [] };
    const { duplicate } = confirm(marked(ONE), found, EDITOR).report;
    expect(duplicate).toEqual({ ofId: ROOT, state: "confirmed", score: null, byName: EDITOR });
  });

  test("keeps the score of the proposal that it confirms, and of no other", () => {
    const toRoot = { of: marked(ROOT), ...none };
    expect(confirm(marked(ONE, "proposed"), toRoot, EDITOR).report.duplicate?.score).toBe(0.9);
    const elsewhere = { of: marked(OTHER), ...none };
    expect(confirm(marked(ONE, "proposed"), elsewhere, EDITOR).report.duplicate?.score).toBeNull();
  });

  test("takes along those for whom the report stood", () => {
    const followers = [marked(ids[3] as string, "confirmed", ONE), marked(ids[4] as string, "proposed", ONE)];
    const { reports } = confirm(marked(ONE), { of: marked(OTHER), root: undefined, followers }, EDITOR);
    expect(reports.map(({ duplicate }) => [duplicate?.ofId, duplicate?.state])).toEqual([
      [OTHER, "confirmed"],
      [OTHER, "proposed"],
    ]);
  });

  test("answers the proposal that was made the other way round", () => {
    const of = marked(OTHER, "proposed", ONE);
    const { report: one, reports } = confirm(marked(ONE), { of, root: undefined, followers: [of] }, EDITOR);
    expect(standsFor(one)).toBe(OTHER);
    expect(reports).toEqual([{ ...of, duplicate: null }]);
  });

  test("of a report under one of its own is refused: they are one event already", () => {
    const of = marked(OTHER, "confirmed", ONE);
    const found = { of, root: marked(ONE), followers: [of] };
    expect(outcome(() => confirm(marked(ONE), found, EDITOR).report.duplicate)).toBe("duplicate.confirmed");
  });

  test("needs another report, and one who stands for it, neither of them killed", () => {
    const tried = (of: Report | undefined, root?: Report) =>
      outcome(() => confirm(marked(ONE), { of, root, followers: [] }, EDITOR).report.duplicate);
    expect(tried(undefined)).toBe("duplicate.not_found");
    expect(tried(marked(ONE))).toBe("duplicate.itself");
    expect(tried(marked(OTHER, "none", ROOT, "killed"))).toBe("report.wrong_state");
    expect(tried(marked(OTHER, "confirmed"), marked(ROOT, "none", ONE, "killed"))).toBe("report.wrong_state");
  });

  test("is of at most 200 who go along", () => {
    const many = Array.from({ length: GROUP_MOST + 1 }, () => marked(ids[3] as string, "confirmed", ONE));
    const tried = (followers: Report[]) =>
      outcome(
        () =>
          confirm(marked(ONE), { of: marked(OTHER), root: undefined, followers }, EDITOR).report.duplicate,
      );
    expect(tried(many)).toBe("duplicate.too_many");
    expect(tried(many.slice(1))).toBe("confirmed other");
  });
});

describe("whatever is proposed, confirmed, refused and detached, in any order", () => {
  const act = fc.record({
    action: fc.constantFrom(...actions),
    one: fc.constantFrom(...ids),
    other: fc.constantFrom(...ids),
  });

  function carryOut(
    rows: Map<string, Report>,
    { action, one, other }: typeof act extends fc.Arbitrary<infer A> ? A : never,
  ) {
    const [report, of] = [rows.get(one) as Report, rows.get(other) as Report];
    const put = (row: Report) => rows.set(row.id, row);
    const followers = [...rows.values()].filter(
      ({ duplicate }) => duplicate?.ofId === one && duplicate.state !== "refused",
    );
    const root = rows.get(standsFor(of) ?? "");
    if (action === "duplicate.propose") put(propose(report, of, 0.9));
    if (action === "duplicate.refuse") put(refuse(report, EDITOR));
    if (action === "duplicate.detach") put(detach(report, EDITOR));
    if (action !== "duplicate.confirm") return;
    const next = confirm(report, { of, root, followers }, EDITOR);
    for (const row of [next.report, ...next.reports]) put(row);
  }

  /** Who is to stand for others was itself proposed as one of those. */
  const CIRCLE = [
    { action: "duplicate.propose", one: ids[5], other: ids[1] },
    { action: "duplicate.propose", one: ids[1], other: ids[2] },
    { action: "duplicate.confirm", one: ids[2], other: ids[5] },
  ] as (typeof act extends fc.Arbitrary<infer A> ? A : never)[];

  test("who stands for others stands itself, and nobody follows in a circle", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const rows = new Map(ids.map((id) => [id, marked(id)]));
        for (const one of acts) {
          try {
            carryOut(rows, one);
          } catch (error) {
            expect((error as AppError).name).toBe("AppError");
          }
          for (const row of rows.values()) {
            const root = standsFor(row);
            if (root !== undefined) expect(standsFor(rows.get(root) as Report)).toBeUndefined();
            expect(lengthOfWay(rows, row)).toBeLessThan(ids.length);
          }
        }
      }),
      { examples: [[CIRCLE]] },
    );
  });

  function lengthOfWay(rows: Map<string, Report>, from: Report): number {
    let [at, steps]: [Report | undefined, number] = [from, 0];
    while (at?.duplicate && at.duplicate.state !== "refused" && steps < ids.length) {
      at = rows.get(at.duplicate.ofId);
      steps += 1;
    }
    return steps;
  }
});
