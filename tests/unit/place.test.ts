import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../lib/domain/actor.ts";
import { applyEvent, stateFromSnapshot } from "../../lib/domain/apply-event.ts";
import * as parties from "../../lib/domain/party.ts";
import { add, amend, merge } from "../../lib/domain/place.ts";
import { projectParty, projectPlace } from "../../lib/domain/project-rows.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { Party } from "../../lib/protocol/parties.ts";
import { OwnPlace } from "../../lib/protocol/places.ts";
import { EMPTY_WIRE } from "../support/snapshots.ts";
import { AT, LATER } from "./arbitraries.ts";

const ID = "0198b000-0000-7000-8000-000000000001";
const OTHER = "0198b000-0000-7000-8000-000000000002";
const THIRD = "0198b000-0000-7000-8000-000000000003";
const actor = (role: Role): Actor => ({ id: "u1", role, name: "محرر المناوبة", byline: "–" });
const editor = actor("editor");

const INPUT = {
  commandId: ID,
  id: ID,
  ar: "الشحيل",
  en: "Al-Shuhayl",
  aliases: ["شحيل", "شحيل", "الشحيل", "Al-Shuhayl", "Shahil"],
  kind: "town" as const,
  country: "SY",
  governorate: "SY-DY",
  point: { lat: 35.1, lon: 40.45 },
  source: "خريطة",
  geonamesId: null,
};
const place = (fields: Partial<OwnPlace> = {}): OwnPlace => ({
  ...add(INPUT, "syria", editor, AT),
  version: 3,
  ...fields,
});
const PARTY = {
  commandId: ID,
  id: ID,
  ar: "قوات سوريا الديمقراطية",
  en: "SDF",
  aliases: ["قسد", "قسد", "SDF"],
  kind: "rebels" as const,
  note: "بيان",
  slug: "sdf",
};
const party = (fields: Partial<Party> = {}): Party => ({
  ...parties.add(PARTY, "syria", editor, AT),
  version: 3,
  ...fields,
});

function failure(act: () => unknown): string {
  try {
    return JSON.stringify(act());
  } catch (error) {
    const { code, details } = error as AppError;
    return `${code}${details === undefined ? "" : ` ${JSON.stringify(details)}`}`;
  }
}

test("an added place is its newsroom's, in its first version, each other name once", () => {
  const added = add(INPUT, "syria", editor, AT);
  const { commandId: _number, ...said } = INPUT;
  expect(added).toEqual({
    ...said,
    aliases: ["شحيل", "Shahil"],
    wire: "syria",
    byName: "محرر المناوبة",
    mergedIntoId: null,
    version: 1,
    changedAt: AT,
  });
  expect(OwnPlace.parse(added)).toEqual(added);
});

test.each([
  [{ ar: "بلدة الشحيل" }],
  [{ en: null }],
  [{ aliases: ["شحيل"] }],
  [{ kind: "village" as const }],
  [{ governorate: null }],
  [{ country: "IQ", governorate: "IQ-AN" }],
  [{ point: null }],
  [{ source: "المراسل المحلي" }],
])("an amendment with %o leaves what it does not name, and makes one version", (change) => {
  const changed = { version: 4, changedAt: LATER, byName: "محرر المناوبة" };
  const was = place({ byName: "غيره" });
  expect(amend(was, { version: 3, ...change }, editor, LATER)).toEqual({ ...was, ...change, ...changed });
});

test("a name that another name becomes is no other name any more", () => {
  expect(amend(place(), { version: 3, ar: "شحيل" }, editor, LATER).aliases).toEqual(["Shahil"]);
});

test("a merged place keeps all that it was, as one of the other's names", () => {
  expect(merge(place(), place({ id: OTHER }), 3, editor, LATER)).toEqual({
    ...place(),
    mergedIntoId: OTHER,
    version: 4,
    changedAt: LATER,
  });
});

describe("what is refused", () => {
  test.each([2, 4])("a place seen at version %i is stale", (version) => {
    const stale = 'place.stale {"version":3}';
    expect(failure(() => amend(place(), { version, ar: "س" }, editor, LATER))).toBe(stale);
    expect(failure(() => merge(place(), place({ id: OTHER }), version, editor, LATER))).toBe(stale);
    expect(failure(() => parties.amend(party(), { version, en: "X" }, editor, LATER))).toBe(
      'party.stale {"version":3}',
    );
  });

  test("a place that went into another one is changed no more, and takes none in", () => {
    const gone = place({ mergedIntoId: THIRD });
    const merged = `place.merged {"intoId":"${THIRD}"}`;
    expect(failure(() => amend(gone, { version: 3, ar: "س" }, editor, LATER))).toBe(merged);
    expect(failure(() => merge(gone, place({ id: OTHER }), 3, editor, LATER))).toBe(merged);
    expect(failure(() => merge(place({ id: OTHER }), gone, 3, editor, LATER))).toBe(merged);
  });

  test("a governorate is one of its country", () => {
    expect(failure(() => add({ ...INPUT, country: "IQ" }, "syria", editor, AT))).toBe("place.elsewhere");
    expect(failure(() => amend(place(), { version: 3, country: "IQ" }, editor, AT))).toBe("place.elsewhere");
  });
});

test("places merged in any order never come back to themselves", () => {
  const ids = ["0", "1", "2", "3", "4"];
  const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 20 }), (merges) => {
      const known = new Map(ids.map((id) => [id, place({ id })]));
      for (const [from, to] of merges) {
        const [one, into] = [known.get(from) as OwnPlace, known.get(to) as OwnPlace];
        try {
          known.set(from, merge(one, into, one.version, editor, LATER));
        } catch (error) {
          expect((error as AppError).code).toBe("place.merged");
        }
      }
      for (const start of ids) {
        let [id, steps]: [string | null | undefined, number] = [start, 0];
        for (; id && steps <= ids.length; id = known.get(id)?.mergedIntoId) steps++;
        expect(steps).toBeLessThanOrEqual(ids.length);
      }
    }),
  );
});

test("a party keeps what an amendment does not name; null takes its note away", () => {
  expect(party()).toMatchObject({ aliases: ["قسد"], slug: "sdf", byName: "محرر المناوبة" });
  const amended = parties.amend(party(), { version: 3, aliases: ["قسد", "QSD"] }, editor, LATER);
  expect(amended).toEqual({ ...party(), aliases: ["قسد", "QSD"], version: 4, changedAt: LATER });
  expect(parties.amend(party(), { version: 3, note: null }, editor, LATER).note).toBeNull();
  expect(Party.parse(amended)).toEqual(amended);
});

test.each(Role.options)(
  "[W6] a %s is told of places and parties; from where they are known, the desk alone",
  (role) => {
    const isDesk = role !== "correspondent";
    expect(projectPlace(place(), actor(role))).toEqual(
      isDesk ? place() : { ...place(), source: null, byName: null },
    );
    expect(projectParty(party(), actor(role))).toEqual(
      isDesk ? party() : { ...party(), note: null, byName: null },
    );
  },
);

test("a merged place stays on the screen, another takes its place by id", () => {
  const state = stateFromSnapshot({ wire: "syria", epoch: ID, seq: 0, ...EMPTY_WIRE, places: [place()] });
  const gone = merge(place(), place({ id: OTHER }), 3, editor, LATER);
  applyEvent(state, { seq: 1, at: AT, kind: "place.merged", payload: { place: gone } });
  applyEvent(state, { seq: 2, at: AT, kind: "party.added", payload: { party: party() } });
  expect([[...state.places.values()], [...state.parties.values()]]).toEqual([[gone], [party()]]);
});
