import { describe, expect, test } from "vitest";
import type { Actor } from "../../lib/domain/actor.ts";
import { applyEvent, stateFromSnapshot } from "../../lib/domain/apply-event.ts";
import { authorize, may } from "../../lib/domain/policy.ts";
import { projectView } from "../../lib/domain/project-rows.ts";
import { amend, remove, save, VIEWS_MOST } from "../../lib/domain/view.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { View } from "../../lib/protocol/views.ts";
import { EMPTY_WIRE } from "../support/snapshots.ts";
import { AT, LATER } from "./arbitraries.ts";

const ID = "0198b000-0000-7000-8000-000000000001";
const ALERT = { sound: true, notify: false, badge: true };
const INPUT = {
  commandId: ID,
  id: ID,
  name: "المحتجز",
  query: "state=held",
  isShared: false,
  alert: ALERT,
};
const NONE = { own: 0, shared: 0 };
const actor = (role: Role): Actor => ({ id: "u1", role, name: "محرر المناوبة", byline: "–" });
const view = (fields: Partial<View> = {}): View => ({
  ...save(INPUT, "syria", actor("editor"), NONE, AT),
  version: 3,
  ...fields,
});

const WHOSE = {
  own: { ownerId: "u1", isShared: false },
  "own, shared": { ownerId: "u1", isShared: true },
  "another's": { ownerId: "u2", isShared: false },
  "another's, shared": { ownerId: "u2", isShared: true },
} as const;

const YES = ["allowed", "allowed", "allowed", "allowed"];
const NO = ["not found", "not found", "not found", "not found"];
/** For a correspondent, an editor, a supervisor, an admin. */
const MATRIX = [
  ["view.amend", "own", YES],
  ["view.amend", "own, shared", YES],
  ["view.amend", "another's", NO],
  ["view.amend", "another's, shared", ["not found", "forbidden", "allowed", "allowed"]],
  ["view.remove", "own", YES],
  ["view.remove", "own, shared", YES],
  ["view.remove", "another's", NO],
  ["view.remove", "another's, shared", ["not found", "forbidden", "allowed", "allowed"]],
] as const;

const ACTIONS = {
  "view.amend": (row: View) => amend(row, { version: 3, name: "اسم آخر" }, LATER),
  "view.remove": (row: View) => remove(row, 3, LATER),
};

function outcome(act: () => string): string {
  try {
    return act();
  } catch (error) {
    const { code, details } = error as AppError;
    return `${code}${details === undefined ? "" : ` ${JSON.stringify(details)}`}`;
  }
}

describe("every action on a view × whose it is × every role", () => {
  test("the matrix leaves nothing out", () => {
    expect(MATRIX.length).toBe(Object.keys(ACTIONS).length * Object.keys(WHOSE).length);
  });

  const cases = MATRIX.flatMap(([ability, whose, verdicts]) =>
    Role.options.map((role, index) => [ability, whose, role, verdicts[index]] as const),
  );

  test.each(cases)("%s · %s · %s → %s", (ability, whose, role, verdict) => {
    const row = view(WHOSE[whose]);
    const done = outcome(() => {
      if (!may(actor(role), "view.read", { view: row })) return "not found";
      authorize(actor(role), ability, { view: row });
      ACTIONS[ability](row);
      return "allowed";
    });
    expect(done.startsWith("role.forbidden") ? "forbidden" : done).toBe(verdict);
  });
});

test.each(Role.options)("a %s keeps views for themself; the desk alone keeps them for everybody", (role) => {
  expect(may(actor(role), "view.save")).toBe(true);
  expect(may(actor(role), "view.share")).toBe(role !== "correspondent");
});

test.each([true, false])("one more than there is room for is refused: shared %s", (isShared) => {
  const most = isShared ? VIEWS_MOST.shared : VIEWS_MOST.own;
  const kept = (count: number) =>
    isShared ? { own: VIEWS_MOST.own, shared: count } : { own: count, shared: VIEWS_MOST.shared };
  const tried = (count: number) =>
    outcome(() => save({ ...INPUT, isShared }, "syria", actor("editor"), kept(count), AT).state);
  expect([tried(most - 1), tried(most)]).toEqual([
    "saved",
    `view.too_many ${JSON.stringify({ most, isShared })}`,
  ]);
});

test("a saved view is its keeper's, in its first version", () => {
  expect(save(INPUT, "syria", actor("editor"), NONE, AT)).toEqual({
    id: ID,
    wire: "syria",
    name: "المحتجز",
    query: "state=held",
    isShared: false,
    alert: ALERT,
    ownerId: "u1",
    ownerName: "محرر المناوبة",
    state: "saved",
    version: 1,
    changedAt: AT,
  });
});

test.each([[{ name: "آخر" }], [{ query: "" }], [{ alert: { sound: false, notify: true, badge: false } }]])(
  "an amendment with %o leaves what it does not name, and makes one version",
  (change) => {
    const next = amend(view(), { version: 3, ...change }, LATER);
    expect(next).toEqual({ ...view(), ...change, version: 4, changedAt: LATER });
    expect(View.safeParse(next).success).toBe(true);
  },
);

test("a removed view says so and keeps the rest", () => {
  expect(remove(view(), 3, LATER)).toEqual({ ...view(), state: "removed", version: 4, changedAt: LATER });
});

test.each(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])(
  "%s of a version that is not the view's own is stale, and says which is",
  (name) => {
    for (const version of [2, 4])
      expect(outcome(() => ACTIONS[name](view({ version })).id)).toBe(`view.stale {"version":${version}}`);
  },
);

test.each(Role.options)(
  "[W6] a %s is told of their own views, and of shared ones only if they are of the desk",
  (role) => {
    const told = Object.values(WHOSE).map((whose) => projectView(view(whose), actor(role)) !== undefined);
    expect(told).toEqual([true, true, false, role !== "correspondent"]);
  },
);

test("a removed view goes from the screen, another takes its place by id", () => {
  const state = stateFromSnapshot({ wire: "syria", epoch: ID, seq: 0, ...EMPTY_WIRE });
  const event = (row: View) =>
    applyEvent(state, { seq: 1, at: AT, kind: "view.saved", payload: { view: row } });
  event(view());
  event(view({ name: "آخر", version: 4 }));
  expect([...state.views.values()]).toEqual([view({ name: "آخر", version: 4 })]);
  event(view({ state: "removed", version: 5 }));
  expect(state.views.size).toBe(0);
});
