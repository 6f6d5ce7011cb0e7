import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../lib/domain/actor.ts";
import { claim } from "../../lib/domain/claim.ts";
import { embargo } from "../../lib/domain/embargo.ts";
import { type Ability, authorize } from "../../lib/domain/policy.ts";
import { amend, change, file, link, move, publish } from "../../lib/domain/report.ts";
import { LIFE, type MoveName } from "../../lib/domain/report-life.ts";
import { isRewordedOnHold, withoutWords } from "../../lib/domain/told-words.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { type Flag, FlagKind, FlagState, Report, ReportState } from "../../lib/protocol/rows.ts";
import { readable } from "../../server/newsroom/readable.ts";
import { AT, build, flag, LATER, report } from "./arbitraries.ts";

const ID = "0198b000-0000-7000-8000-000000000001";
const base = { commandId: ID, reportId: ID };
const ADVISORY = "تصحيح: العدد 6";
const EVEN_LATER = "2026-02-03T06:00:00.000Z";

type State = Report["state"];
type Action = MoveName | "report.file" | "story.link";

/** What an action makes of a report at the version that somebody saw. */
const ACTIONS: Record<
  Action,
  (row: Report, version: number, flags: readonly Flag[], actor: Actor) => Report
> = {
  "report.file": (_row, _version, _flags, actor) =>
    file({ commandId: ID, id: ID, headline: "عنوان", body: "متن" }, "syria", actor, LATER),
  "report.amend": (row, version, flags) => amend(row, { ...base, version, urgency: 1 }, flags, LATER),
  "report.publish": (row, version, flags) => publish(row, version, flags, LATER),
  "report.hold": moved("report.hold"),
  "report.release": moved("report.release"),
  "report.kill": moved("report.kill"),
  "report.spike": moved("report.spike"),
  "report.restore": moved("report.restore"),
  "report.correct": changed("report.correct"),
  "report.update": changed("report.update"),
  "report.refile": changed("report.refile"),
  "report.embargo": (row, version) => embargo(row, { version, until: EVEN_LATER }, LATER),
  "report.claim": (row, _version, _flags, actor) => claim(row, {}, actor, LATER),
  "story.link": (row) => link(row, ID, LATER),
};

function moved(name: Parameters<typeof move>[0]): (typeof ACTIONS)[Action] {
  return (row, version, flags) => move(name, row, { version, reason: "سبب" }, flags, LATER);
}

function changed(name: Parameters<typeof change>[0]): (typeof ACTIONS)[Action] {
  return (row, version, flags) =>
    change(name, row, { ...base, version, advisory: ADVISORY, body: "متن آخر" }, flags, LATER);
}

const MOVES = Object.keys(LIFE) as MoveName[];
/** Nobody works on it and nothing keeps it from its readers. */
const FREE = { claimedById: null, claimedByName: null, claimedUntil: null, embargoUntil: null };
const inState = (state: State, fields: Partial<Report> = {}) =>
  build(report, { state, version: 3, storyId: null, correspondentId: "the-author", ...FREE, ...fields });

/**
 * Who may do what to a report in which state, and what it is then: its state, or
 * `role` (role.forbidden), `hidden` (report.not_found), `state` (report.wrong_state), `again` (report.published),
 * `hold` (report.held).
 */
const MATRIX = `
                  correspondent       editor               supervisor           admin
                  own       other     own       other      own       other      own       other
filed
  report.file     filed     filed     filed     filed      filed     filed      filed     filed
  report.amend    filed     hidden    filed     filed      filed     filed      filed     filed
  report.publish  role      role      published published  published published  published published
  report.hold     role      role      state     state      state     state      state     state
  report.release  role      role      role      role       state     state      state     state
  report.kill     role      role      role      role       state     state      state     state
  report.spike    role      role      spiked    spiked     spiked    spiked     spiked    spiked
  report.restore  role      role      state     state      state     state      state     state
  report.correct  role      role      state     state      state     state      state     state
  report.update   role      role      state     state      state     state      state     state
  report.refile   role      role      role      role       state     state      state     state
  report.embargo  role      role      filed     filed      filed     filed      filed     filed
  report.claim    role      role      filed     filed      filed     filed      filed     filed
  story.link      role      role      filed     filed      filed     filed      filed     filed
published
  report.file     filed     filed     filed     filed      filed     filed      filed     filed
  report.amend    role      role      published published  published published  published published
  report.publish  role      role      again     again      again     again      again     again
  report.hold     role      role      held      held       held      held       held      held
  report.release  role      role      role      role       state     state      state     state
  report.kill     role      role      role      role       killed    killed     killed    killed
  report.spike    role      role      state     state      state     state      state     state
  report.restore  role      role      state     state      state     state      state     state
  report.correct  role      role      published published  published published  published published
  report.update   role      role      published published  published published  published published
  report.refile   role      role      role      role       published published  published published
  report.embargo  role      role      state     state      state     state      state     state
  report.claim    role      role      published published  published published  published published
  story.link      role      role      published published  published published  published published
held
  report.file     filed     filed     filed     filed      filed     filed      filed     filed
  report.amend    role      role      held      held       held      held       held      held
  report.publish  role      role      state     state      state     state      state     state
  report.hold     role      role      state     state      state     state      state     state
  report.release  role      role      role      role       published published  published published
  report.kill     role      role      role      role       killed    killed     killed    killed
  report.spike    role      role      state     state      state     state      state     state
  report.restore  role      role      state     state      state     state      state     state
  report.correct  role      role      hold      hold       published published  published published
  report.update   role      role      state     state      state     state      state     state
  report.refile   role      role      role      role       published published  published published
  report.embargo  role      role      state     state      state     state      state     state
  report.claim    role      role      held      held       held      held       held      held
  story.link      role      role      held      held       held      held       held      held
killed
  report.file     filed     filed     filed     filed      filed     filed      filed     filed
  report.amend    role      role      state     state      state     state      state     state
  report.publish  role      role      state     state      state     state      state     state
  report.hold     role      role      state     state      state     state      state     state
  report.release  role      role      role      role       state     state      state     state
  report.kill     role      role      role      role       state     state      state     state
  report.spike    role      role      state     state      state     state      state     state
  report.restore  role      role      state     state      state     state      state     state
  report.correct  role      role      state     state      state     state      state     state
  report.update   role      role      state     state      state     state      state     state
  report.refile   role      role      role      role       state     state      state     state
  report.embargo  role      role      state     state      state     state      state     state
  report.claim    role      role      state     state      state     state      state     state
  story.link      role      role      killed    killed     killed    killed     killed    killed
spiked
  report.file     filed     filed     filed     filed      filed     filed      filed     filed
  report.amend    role      hidden    state     state      state     state      state     state
  report.publish  role      role      state     state      state     state      state     state
  report.hold     role      role      state     state      state     state      state     state
  report.release  role      role      role      role       state     state      state     state
  report.kill     role      role      role      role       state     state      state     state
  report.spike    role      role      state     state      state     state      state     state
  report.restore  role      role      filed     filed      filed     filed      filed     filed
  report.correct  role      role      state     state      state     state      state     state
  report.update   role      role      state     state      state     state      state     state
  report.refile   role      role      role      role       state     state      state     state
  report.embargo  role      role      state     state      state     state      state     state
  report.claim    role      role      state     state      state     state      state     state
  story.link      role      role      spiked    spiked     spiked    spiked     spiked    spiked
`;

/** The matrix line by line: state, action, and what it says for each role, own report first. */
function linesOf(matrix: string): [State, Action, string[]][] {
  let state: State = "filed";
  return matrix
    .trim()
    .split("\n")
    .slice(2)
    .flatMap((line): [State, Action, string[]][] => {
      const [name = "", ...cells] = line.trim().split(/\s+/);
      if (cells.length > 0) return [[state, name as Action, cells]];
      state = name as State;
      return [];
    });
}

const LINES = linesOf(MATRIX);
const WORDS: Record<string, string> = {
  "role.forbidden": "role",
  "report.not_found": "hidden",
  "report.wrong_state": "state",
  "report.published": "again",
  "report.held": "hold",
};

/** What becomes of a command on a report, in the order in which the newsroom asks. */
function outcome(action: Action, row: Report, actor: Actor): string {
  try {
    authorize(actor, action);
    if (action === "report.file") return ACTIONS[action](row, row.version, [], actor).state;
    const found = readable(actor, row);
    authorize(actor, action as Ability, { report: found });
    return ACTIONS[action](found, found.version, [], actor).state;
  } catch (error) {
    const { code } = error as AppError;
    return WORDS[code] ?? code;
  }
}

describe("the life of a report", () => {
  test("the matrix names every state, every action and every role", () => {
    const states = [...new Set(LINES.map(([state]) => state))];
    expect(states.toSorted()).toEqual(ReportState.options.toSorted());
    for (const state of states) {
      const actions = LINES.filter(([of]) => of === state).map(([, action]) => action);
      expect(actions.toSorted()).toEqual(Object.keys(ACTIONS).toSorted());
    }
    expect(Object.keys(ACTIONS)).toEqual(expect.arrayContaining(MOVES));
    expect(Role.options).toEqual(["correspondent", "editor", "supervisor", "admin"]);
    for (const [, , cells] of LINES) expect(cells).toHaveLength(2 * Role.options.length);
  });

  test.each(LINES)("%s: %s", (state, action, cells) => {
    const actual = Role.options.flatMap((role) =>
      ["the-author", "another"].map((correspondentId) => {
        const actor: Actor = { id: "the-author", role, name: "الاسم", byline: "التوقيع" };
        return outcome(action, inState(state, { correspondentId }), actor);
      }),
    );
    expect(actual).toEqual(cells);
  });
});

/** What the matrix allows an admin on a report of their own. */
const allowed = (action: Action, state: State) =>
  LINES.some(
    ([from, name, cells]) =>
      from === state && name === action && ReportState.options.includes(cells[6] as never),
  );
const ALLOWED = MOVES.flatMap((name) =>
  ReportState.options.flatMap((state) => (allowed(name, state) ? [[name, state] as const] : [])),
);
const FORBIDDEN = MOVES.flatMap((name) =>
  ReportState.options.flatMap((state) => (allowed(name, state) ? [] : [[name, state] as const])),
);
const admin: Actor = { id: "admin", role: "admin", name: "الاسم", byline: "–" };
const act = (name: Action, row: Report, version = row.version, flags: readonly Flag[] = []) =>
  ACTIONS[name](row, version, flags, admin);

/** The code and the details of a failure; undefined when there is none. */
function failureOf(attempt: () => unknown): [code: string, details: unknown] | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    const { code, details } = error as AppError;
    return [code, details];
  }
}

/** A claim is on the report, whatever its version. */
const VERSIONED = ALLOWED.filter(([name]) => name !== "report.claim");

test.each(VERSIONED)("%s of a %s report at another version than its own is stale", (name, state) => {
  for (const version of [1, 2, 4, 99])
    expect(failureOf(() => act(name, inState(state), version))).toEqual(["report.stale", { version: 3 }]);
});

test.each(FORBIDDEN)("%s of a %s report fails with its state, whatever version was seen", (name, state) => {
  const code = name === "report.publish" && state === "published" ? "report.published" : "report.wrong_state";
  const flags = [build(flag, { kind: "legal", state: "raised" })];
  for (const version of [2, 3])
    expect(failureOf(() => act(name, inState(state), version, flags))).toEqual([code, { state }]);
});

describe("an open hold or legal flag", () => {
  const RELEASING = ["report.publish", "report.release", "report.correct", "report.update", "report.refile"];
  /** An amendment is read at once where the report is published, and only by the desk elsewhere. */
  const isReleasing = (name: MoveName, state: State) =>
    RELEASING.includes(name) || (name === "report.amend" && state === "published");
  const open = build(flag, { kind: "legal", state: "acknowledged" });
  const others = FlagKind.options.flatMap((kind) =>
    FlagState.options.flatMap((state) =>
      (kind === "hold" || kind === "legal") && state !== "resolved" ? [] : [build(flag, { kind, state })],
    ),
  );

  test.each(ALLOWED)("and %s of a %s report: in the way only of what releases words", (name, state) => {
    const blocked = failureOf(() => act(name, inState(state), 3, [...others, open]));
    const named = ["report.blocked", { flagId: open.id, kind: "legal" }];
    expect(blocked).toEqual(isReleasing(name, state) ? named : undefined);
    expect(failureOf(() => act(name, inState(state), 3, others))).toBeUndefined();
  });

  test("is named only to somebody who saw the newest version", () => {
    expect(failureOf(() => act("report.release", inState("held"), 2, [open]))?.[0]).toBe("report.stale");
  });
});

describe("a claim", () => {
  const claimed = { claimedById: "desk", claimedByName: "محررة", claimedUntil: EVEN_LATER };
  const moves = ALLOWED.filter(([name]) => name !== "report.claim");

  test.each(moves)(
    "and %s of a %s report: ended by what puts the report away, else left as it is",
    (name, state) => {
      const ends = name === "report.kill" || name === "report.spike";
      expect(act(name, inState(state, claimed))).toMatchObject(
        ends ? { claimedById: null, claimedByName: null, claimedUntil: null } : claimed,
      );
    },
  );
});

describe("the reason", () => {
  test.each([
    ["report.hold", "published"],
    ["report.release", "held"],
    ["report.kill", "held"],
    ["report.spike", "filed"],
    ["report.restore", "spiked"],
  ] as const)(
    "of %s stands on the report, in place of the one before, and nothing else changes",
    (name, from) => {
      const row = inState(from, { stateReason: "السبب السابق" });
      const { state } = act(name, row);
      expect(move(name, row, { version: 3, reason: "السبب" }, [], LATER)).toEqual({
        ...row,
        state,
        stateReason: "السبب",
        heldVersion: state === "held" ? 3 : null,
        stateAt: LATER,
        changedAt: LATER,
      });
      expect(move(name, row, { version: 3 }, [], LATER).stateReason).toBeNull();
    },
  );

  test("of a hold stays while the held report is amended", () => {
    const row = inState("held", { stateReason: "بانتظار رد الوزارة" });
    expect(act("report.amend", row)).toMatchObject({ state: "held", stateReason: "بانتظار رد الوزارة" });
  });

  test("which version is on hold is known until the hold ends, however it is reworded meanwhile", () => {
    const held = move("report.hold", inState("published"), { version: 3 }, [], LATER);
    expect(isRewordedOnHold(held)).toBe(false);
    const reworded = act("report.amend", held);
    expect(reworded).toMatchObject({ version: 4, heldVersion: 3 });
    expect(isRewordedOnHold(reworded)).toBe(true);
    const released = move("report.release", reworded, { version: 4 }, [], LATER);
    expect(released.heldVersion).toBeNull();
    expect(isRewordedOnHold(released)).toBe(false);
    // A row of an older program does not say which: what it says had been told by then.
    expect(isRewordedOnHold({ ...reworded, heldVersion: null })).toBe(false);
  });

  test.each(["report.correct", "report.refile"] as const)(
    "of a hold is gone once %s has put it on the wire again",
    (name) => {
      const row = inState("held", { stateReason: "بانتظار رد الوزارة" });
      expect(act(name, row)).toMatchObject({ state: "published", stateReason: null });
    },
  );

  test("of a restored report was the desk's own: it is not published with it", () => {
    const restored = move("report.restore", inState("spiked"), { version: 3, reason: "سبب" }, [], LATER);
    expect(publish(restored, 3, [], LATER)).toMatchObject({ state: "published", stateReason: null });
  });
});

describe("a change on the wire", () => {
  const input = { ...base, version: 3, advisory: ADVISORY, headline: "عنوان آخر" };

  test.each([
    ["report.correct", undefined, "correction"],
    ["report.update", undefined, "update"],
    ["report.update", "update", "update"],
    ["report.update", "add", "add"],
    ["report.update", "writethru", "writethru"],
    ["report.refile", undefined, "refile"],
  ] as const)("%s as %s is called %s", (name, asked, called) => {
    const kind = asked && { change: asked };
    expect(change(name, inState("published"), { ...input, ...kind }, [], LATER).change).toBe(called);
  });

  test.each([
    ["report.correct", "published"],
    ["report.correct", "held"],
    ["report.update", "published"],
    ["report.refile", "published"],
    ["report.refile", "held"],
  ] as const)(
    "%s of a %s report is its next version, and leaves when it was first published",
    (name, state) => {
      const publication = { publishedAt: AT, publishedVersion: 1 };
      const row = inState(state, { ...publication, advisory: null, change: "original" });
      const next = change(name, row, input, [], LATER);
      expect(next).toEqual({
        ...row,
        state: "published",
        stateReason: null,
        stateAt: state === "published" ? AT : LATER,
        change: next.change,
        headline: input.headline,
        bodyLength: row.body.length,
        advisory: ADVISORY,
        version: 4,
        changedAt: LATER,
      });
      expect(next).toMatchObject(publication);
      expect(Report.safeParse(next).success).toBe(true);
    },
  );
});

test("[W10] without its words a report holds none of them, and keeps its slug, its place and its reason", () => {
  const secret = fc
    .tuple(fc.constantFrom("قسد-", "secret-"), fc.uuid())
    .map(([before, rest]) => `${before}${rest}`);
  const words = fc.record({
    headline: secret,
    body: fc.tuple(secret, secret).map((lines) => lines.join("\n")),
    dateline: secret,
    advisory: secret,
    sourceNote: secret,
  });
  fc.assert(
    fc.property(report, words, (row, said) => {
      const killed: Report = { ...row, ...said, bodyLength: said.body.length, state: "killed" };
      const left = withoutWords(killed);
      const json = JSON.stringify(left);
      for (const word of Object.values(said).flatMap((text) => text.split("\n")))
        expect(json).not.toContain(word);
      const { slug, filedSeq, stateReason, state, version, byline, publishedAt } = killed;
      expect(left).toMatchObject({ slug, filedSeq, stateReason, state, version, byline, publishedAt });
      expect(left).toMatchObject({ headline: "", body: "", bodyLength: 0, dateline: null, advisory: null });
      expect("sourceNote" in left).toBe(false);
      expect(Report.safeParse(left).success).toBe(true);
    }),
  );
});

test("no decision changes the row or the flags that it was given", () => {
  fc.assert(
    fc.property(report, fc.constantFrom(...(Object.keys(ACTIONS) as Action[])), flag, (row, name, mark) => {
      const before = structuredClone({ row, mark });
      failureOf(() => act(name, row, row.version, [mark]));
      withoutWords(row);
      expect({ row, mark }).toEqual(before);
    }),
    { numRuns: 500 },
  );
});
