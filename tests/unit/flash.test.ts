import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../lib/domain/actor.ts";
import {
  ask,
  confirm,
  coolingUntil,
  FLASH_REST_MS,
  FLASH_WINDOW_MS,
  FLASHES_MOST,
  flashIn,
  refuse,
} from "../../lib/domain/flash.ts";
import { authorize } from "../../lib/domain/policy.ts";
import { projectReport } from "../../lib/domain/project-report.ts";
import { amend, change, file, move } from "../../lib/domain/report.ts";
import { withoutWords } from "../../lib/domain/told-words.ts";
import type { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { type Flag, FlagKind, FlagState, type Report, ReportState } from "../../lib/protocol/rows.ts";
import { readable } from "../../server/newsroom/readable.ts";
import { AT, build, flag, LATER, report } from "./arbitraries.ts";

const ID = "0198b000-0000-7000-8000-000000000001";
const base = { commandId: ID, reportId: ID, version: 3, reason: "السبب" };
const ASKER = { id: "asker", name: "من طلب" };
const SECOND = { id: "second", name: "من أكّد" };
const NO_BOUNDS = { flags: [], confirmed: [], writers: [] };
const ASKED: NonNullable<Report["flash"]> = {
  state: "asked",
  version: 3,
  reason: "السبب",
  askedById: "asker",
  askedByName: "من طلب",
  askedAt: AT,
  confirmedByName: null,
  confirmedAt: null,
};
const CONFIRMED = { ...ASKED, state: "confirmed", confirmedByName: "من أكّد", confirmedAt: AT } as const;

const row = (fields: Partial<Report> = {}) =>
  build(report, {
    id: ID,
    version: 3,
    state: "published",
    embargoUntil: null,
    feed: null,
    flash: null,
    urgency: 4,
    ...fields,
  });

function failureOf(attempt: () => unknown): [code: string, details?: unknown] {
  try {
    attempt();
    return ["ok"];
  } catch (error) {
    const { code, details } = error as AppError;
    return details === undefined ? [code] : [code, details];
  }
}
const codeOf = (attempt: () => unknown) => failureOf(attempt)[0];

type Action = "flash.ask" | "flash.confirm" | "flash.refuse";
const ACTIONS: Record<Action, (of: Report) => Report> = {
  "flash.ask": (of) => ask(of, base, ASKER, LATER),
  "flash.confirm": (of) => confirm(of, base, SECOND, NO_BOUNDS, LATER),
  "flash.refuse": refuse,
};
const FLASHES = { none: null, asked: ASKED, confirmed: CONFIRMED };

/**
 * What becomes of an action: for each state of a report, and for each of its FLASH (none, asked, confirmed), by the
 * desk. A correspondent gets `role` everywhere.
 */
const MATRIX: Record<Action, Record<Report["state"], string>> = {
  "flash.ask": {
    filed: "state state state",
    published: "ok asked confirmed",
    held: "state state state",
    killed: "state state state",
    spiked: "state state state",
  },
  "flash.confirm": {
    filed: "state state state",
    published: "not_asked ok confirmed",
    held: "state state state",
    killed: "state state state",
    spiked: "state state state",
  },
  "flash.refuse": {
    filed: "not_asked ok confirmed",
    published: "not_asked ok confirmed",
    held: "not_asked ok confirmed",
    killed: "not_asked ok confirmed",
    spiked: "not_asked ok confirmed",
  },
};

describe("state × action × role", () => {
  const cases = (Object.keys(ACTIONS) as Action[]).flatMap((name) =>
    ReportState.options.map((state) => [name, state] as const),
  );
  test.each(cases)("%s of a %s report", (name, state) => {
    for (const role of Role.options) {
      const actor: Actor = { id: "somebody", role, name: "الاسم", byline: "التوقيع" };
      const outcomes = Object.values(FLASHES).map((flash) => {
        const code = codeOf(() => {
          authorize(actor, name);
          ACTIONS[name](readable(actor, row({ state, flash })));
        });
        const word = code === "report.wrong_state" ? "state" : code.replace("flash.", "");
        return word === "role.forbidden" ? "role" : word;
      });
      const expected = role === "correspondent" ? "role role role" : MATRIX[name][state];
      expect(outcomes.join(" "), role).toBe(expected);
    }
  });
});

describe("asking", () => {
  test("says who, when and why, and leaves everything else as it is", () => {
    expect(ask(row(), base, ASKER, AT)).toEqual(row({ flash: ASKED }));
  });

  test("is refused to what was ingested, whatever its urgency, and to an older version", () => {
    for (const urgency of [1, 4, 9])
      expect(codeOf(() => ask(row({ feed: "الوكالة", urgency }), base, ASKER, AT))).toBe("flash.ingested");
    expect(failureOf(() => ask(row(), { ...base, version: 2 }, ASKER, AT))).toEqual([
      "report.stale",
      { version: 3 },
    ]);
  });

  test("is refused while an embargo keeps the report from its readers", () => {
    const embargoed = row({ embargoUntil: LATER });
    const said = ["report.wrong_state", { state: "published", embargoUntil: LATER }];
    expect(failureOf(() => ask(embargoed, base, ASKER, AT))).toEqual(said);
    expect(failureOf(() => confirm({ ...embargoed, flash: ASKED }, base, SECOND, NO_BOUNDS, AT))).toEqual(
      said,
    );
  });
});

describe("confirming", () => {
  test("makes it loudest of all, with the second person's name, and no new version", () => {
    const before = row({ flash: ASKED, urgency: 4 });
    const flash = { ...ASKED, state: "confirmed", confirmedByName: "من أكّد", confirmedAt: LATER };
    expect(confirm(before, base, SECOND, NO_BOUNDS, LATER)).toEqual({ ...before, urgency: 1, flash });
  });

  test("is nobody's who asked, in whatever role they come back", () => {
    expect(codeOf(() => confirm(row({ flash: ASKED }), base, ASKER, NO_BOUNDS, LATER))).toBe(
      "flash.second_person",
    );
  });

  test("is nobody's who has reworded it since, whoever asked", () => {
    const reworded = row({ flash: ASKED, version: 4 });
    const by = (actor: typeof SECOND) =>
      codeOf(() => confirm(reworded, { version: 4 }, actor, { ...NO_BOUNDS, writers: ["second"] }, LATER));
    expect(by(SECOND)).toBe("flash.reworded");
    expect(by({ id: "third", name: "من أكّد" })).toBe("ok");
  });

  test("is refused to what was ingested, even if somebody had asked", () => {
    const ingested = row({ feed: "الوكالة", flash: ASKED });
    expect(codeOf(() => confirm(ingested, base, SECOND, NO_BOUNDS, LATER))).toBe("flash.ingested");
  });

  test("is blocked by an open hold or legal flag, and by no other", () => {
    for (const kind of FlagKind.options) {
      for (const state of FlagState.options) {
        const found: Flag = build(flag, { kind, state });
        const blocks = (kind === "hold" || kind === "legal") && state !== "resolved";
        const bounds = { ...NO_BOUNDS, flags: [found] };
        expect(failureOf(() => confirm(row({ flash: ASKED }), base, SECOND, bounds, LATER))).toEqual(
          blocks ? ["report.blocked", { flagId: found.id, kind }] : ["ok"],
        );
      }
    }
  });

  test("is refused while the wire has had its share, and says until when", () => {
    const bounds = { ...NO_BOUNDS, confirmed: [new Date(Date.parse(LATER) - 60_000).toISOString()] };
    const until = new Date(Date.parse(LATER) + FLASH_REST_MS - 60_000).toISOString();
    expect(failureOf(() => confirm(row({ flash: ASKED }), base, SECOND, bounds, LATER))).toEqual([
      "flash.cooling",
      { until },
    ]);
  });
});

describe("the ration of a wire", () => {
  const NOW = Date.parse(LATER);
  const ago = (...agesMs: number[]) => agesMs.map((age) => new Date(NOW - age).toISOString());

  test("one in ten minutes, to the millisecond", () => {
    expect(coolingUntil([], LATER)).toBeUndefined();
    expect(coolingUntil(ago(FLASH_REST_MS), LATER)).toBeUndefined();
    expect(coolingUntil(ago(FLASH_REST_MS - 1), LATER)).toBe(new Date(NOW + 1).toISOString());
    expect(coolingUntil(ago(0), LATER)).toBe(new Date(NOW + FLASH_REST_MS).toISOString());
  });

  test("four in twenty-four hours, to the millisecond", () => {
    const hour = 3_600_000;
    expect(coolingUntil(ago(hour, 2 * hour, 3 * hour), LATER)).toBeUndefined();
    expect(coolingUntil(ago(hour, 2 * hour, 3 * hour, FLASH_WINDOW_MS), LATER)).toBeUndefined();
    expect(coolingUntil(ago(hour, 2 * hour, 3 * hour, 4 * hour), LATER)).toBe(
      new Date(NOW + 20 * hour).toISOString(),
    );
  });

  test("holds against a node whose clock runs behind", () => {
    expect(coolingUntil(ago(-5_000), LATER)).toBe(new Date(NOW + 5_000 + FLASH_REST_MS).toISOString());
  });

  test("never more than its share, whenever people try", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 * 3_600_000 }), { maxLength: 60 }), (waits) => {
        let now = 0;
        const confirmed: number[] = [];
        for (const wait of waits) {
          now += wait;
          const known = confirmed.slice(-FLASHES_MOST).map((one) => new Date(one).toISOString());
          if (!coolingUntil(known, new Date(now).toISOString())) confirmed.push(now);
        }
        for (const [index, at] of confirmed.entries()) {
          expect(at - (confirmed[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(
            FLASH_REST_MS,
          );
          const { [index - FLASHES_MOST]: earlier = Number.NEGATIVE_INFINITY } = confirmed;
          expect(at - earlier).toBeGreaterThanOrEqual(FLASH_WINDOW_MS);
        }
      }),
    );
  });
});

describe("a request", () => {
  test("is over once the report is held or killed; a FLASH that was is told of for good", () => {
    for (const name of ["report.hold", "report.kill"] as const) {
      expect(move(name, row({ flash: ASKED }), base, [], LATER).flash).toBeNull();
      expect(move(name, row({ flash: CONFIRMED }), base, [], LATER).flash).toEqual(CONFIRMED);
    }
  });

  test("outlives a correction: the second person reads what stands, and confirms that alone", () => {
    const input = { ...base, advisory: "تصحيح", body: "متن آخر" };
    const corrected = change("report.correct", row({ flash: ASKED }), input, [], LATER);
    expect(corrected.flash).toEqual(ASKED);
    const { version } = corrected;
    expect(failureOf(() => confirm(corrected, base, SECOND, NO_BOUNDS, LATER))).toEqual([
      "report.stale",
      { version },
    ]);
    expect(confirm(corrected, { version }, SECOND, NO_BOUNDS, LATER).flash?.state).toBe("confirmed");
  });

  test.each(ReportState.options)("and the state %s", (state) => {
    expect(flashIn(state, ASKED)).toEqual(state === "published" ? ASKED : null);
    expect(flashIn(state, CONFIRMED)).toEqual(CONFIRMED);
    expect(flashIn(state, null)).toBeNull();
  });

  test("[W6] is the desk's alone until it is confirmed, and who asked and why is told to nobody else", () => {
    const reader = { id: "a-reader", role: "correspondent" } as const;
    const seen = (flash: Report["flash"]) => projectReport(row({ flash }), reader)?.flash;
    const { askedById: _desk, ...told } = CONFIRMED;
    expect(seen(ASKED)).toBeNull();
    expect(seen(CONFIRMED)).toEqual({ ...told, reason: "" });
    const editor = { id: "an-editor", role: "editor" } as const;
    expect(projectReport(row({ flash: ASKED }), editor)?.flash).toEqual(ASKED);
  });
});

test("[W10] a kill takes along why it was a FLASH and why it was disputed, not that it was one", () => {
  const left = withoutWords(row({ state: "killed", flash: CONFIRMED, disputed: "تنفي الوزارة العدد" }));
  expect([left.disputed, left.flash]).toEqual([null, { ...CONFIRMED, reason: "" }]);
  expect(withoutWords(row({ state: "killed" })).flash).toBeNull();
});

test("urgency 1 is no FLASH: neither filing nor amending raises one", () => {
  const author: Actor = { id: "author", role: "editor", name: "الاسم", byline: "التوقيع" };
  const filed = file(
    { commandId: ID, id: ID, headline: "عنوان", body: "متن", urgency: 1 },
    "syria",
    author,
    AT,
  );
  expect([filed.urgency, filed.flash]).toEqual([1, null]);
  const amended = amend(row(), { commandId: ID, reportId: ID, version: 3, urgency: 1 }, [], LATER);
  expect([amended.urgency, amended.flash]).toEqual([1, null]);
});
