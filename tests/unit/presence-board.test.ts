import fc from "fast-check";
import { expect, test } from "vitest";
import { type Claim, isSameClaim, isSamePlace, PresenceBoard } from "../../server/gateway/presence-board.ts";

const REPORT = "019a0000-0000-7000-8000-000000000001";
const OTHER = "019a0000-0000-7000-8000-000000000002";

const claim = (id: string, turn = 0, more: Partial<Claim> = {}): Claim => ({
  id,
  name: `The ${id}`,
  role: "editor",
  reportId: null,
  editing: false,
  turn,
  ...more,
});
const open = () => new PresenceBoard<string>(isSamePlace);

test("[W13] who comes is told once, and who has gone too", () => {
  const board = open();
  board.put("tab", claim("ann"));
  expect(board.changes()).toEqual({ here: [claim("ann")], gone: [] });
  expect(board.changes()).toBeUndefined();
  expect(board.all()).toEqual([claim("ann")]);
  board.remove("tab", "ann");
  expect(board.changes()).toEqual({ here: [], gone: ["ann"] });
  expect([board.changes(), board.all()]).toEqual([undefined, []]);
});

test("[W13] a coming and going, or the same place again, is no change; another board would want the turn", () => {
  for (const [isSame, isTold] of [
    [isSamePlace, false],
    [isSameClaim, true],
  ] as const) {
    const board = new PresenceBoard<string>(isSame);
    board.put("tab", claim("ann", 1, { reportId: REPORT }));
    board.changes();
    board.put("tab 2", claim("bob"));
    board.remove("tab 2", "bob");
    board.remove("tab", "ann");
    board.put("tab", claim("ann", 2, { reportId: REPORT }));
    expect(board.changes() !== undefined).toBe(isTold);
  }
});

test("[W13] of several screens the last wish stands, editing above reading above nothing, and the last to go takes the person along", () => {
  const board = open();
  const place = () => {
    board.changes();
    return board.all().map(({ reportId, editing }) => [reportId, editing]);
  };
  board.put("one", claim("ann", 1, { reportId: REPORT }));
  board.put("two", claim("ann"));
  expect(place()).toEqual([[REPORT, false]]);
  board.put("two", claim("ann", 2, { reportId: OTHER }));
  expect(place()).toEqual([[OTHER, false]]);
  board.put("two", claim("ann", 3));
  expect(place()).toEqual([[REPORT, false]]);
  board.put("one", claim("ann", 4, { reportId: REPORT, editing: true }));
  board.put("two", claim("ann", 5, { reportId: OTHER }));
  expect(place()).toEqual([[REPORT, true]]);
  board.remove("one", "ann");
  expect(place()).toEqual([[OTHER, false]]);
  board.remove("two", "ann");
  expect(place()).toEqual([]);
});

test("the whole of a source takes the place of what it said, and of nobody else's", () => {
  const board = open();
  board.put("a", claim("ann"));
  board.put("a", claim("bob"));
  board.put("b", claim("bob", 1));
  board.changes();
  board.replace("a", [claim("cyd")]);
  expect(board.changes()).toEqual({ here: [claim("cyd")], gone: ["ann"] });
  expect(board.all().map(({ id }) => id)).toEqual(["bob", "cyd"]);
});

test("boards that were told the same in another order show the same, and the changes add up to it", () => {
  const ids = fc.constantFrom("ann", "bob", "cyd");
  const place = fc.record({
    id: ids,
    source: fc.constantFrom("a", "b", "c"),
    turn: fc.integer({ min: 0, max: 3 }),
    reportId: fc.constantFrom(null, REPORT, OTHER),
    editing: fc.boolean(),
  });
  const byId = (claims: Iterable<Claim>) => {
    const shown = [...claims].map(({ id, reportId, editing }) => [id, reportId, editing] as const);
    return shown.sort(([one], [other]) => (one < other ? -1 : 1));
  };
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { selector: ({ id, source }) => id + source }),
      fc.nat(),
      (places, cut) => {
        const [straight, shuffled] = [open(), open()];
        const seen = new Map<string, Claim>();
        const look = () => {
          const change = straight.changes();
          for (const one of change?.here ?? []) seen.set(one.id, one);
          for (const id of change?.gone ?? []) seen.delete(id);
        };
        for (const [index, { id, source, ...rest }] of places.entries()) {
          straight.put(source, claim(id, rest.turn, rest));
          if (index % 3 === cut % 3) look();
        }
        for (const { id, source, ...rest } of places.toReversed())
          shuffled.put(source, claim(id, rest.turn, rest));
        look();
        shuffled.changes();
        expect(byId(straight.all())).toEqual(byId(shuffled.all()));
        expect(byId(seen.values())).toEqual(byId(straight.all()));
      },
    ),
  );
});
