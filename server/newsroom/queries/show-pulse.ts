import type { Actor } from "../../../lib/domain/actor.ts";
import { authorize } from "../../../lib/domain/policy.ts";
import { type PulseRange, pulseRange } from "../../../lib/domain/pulse-range.ts";
import { URGENCY_WORDS } from "../../../lib/domain/urgency.ts";
import { invalidField } from "../../../lib/protocol/field-faults.ts";
import type { Pulse, Spread } from "../../../lib/protocol/pulse.ts";
import { FlagKind, ReportState } from "../../../lib/protocol/rows.ts";
import { type Database, type Db, readMoment } from "../../store/database.ts";
import { logEnd, seqAt } from "../../store/log-position.ts";
import {
  compileNothing,
  countEnds,
  countOpenFlags,
  countReports,
  type FiledCount,
  lastHeard,
  measureWaits,
  type WaitRow,
  type WirePart,
} from "../../store/pulse.ts";
import type { Wire } from "../../store/wires.ts";
import { countPlaces } from "./count-places.ts";

const HOUR_MS = 3_600_000;
/** Where one age of a flag ends and the next begins. */
const AGE_LIMITS_MS = [1, 4, 24, 72].map((hours) => hours * HOUR_MS);

/**
 * How the newsroom works, over all its wires: what was filed, what became of it, and what stands open, all of one
 * moment. Fails with `request.invalid` on a range that is empty, too long or not over.
 */
export function showPulse(
  database: Database,
  wires: readonly Wire[],
  actor: Actor,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<Pulse> {
  authorize(actor, "desk.read");
  return readMoment(database, async (db) => {
    await compileNothing(db);
    const ends = await Promise.all(wires.map((wire) => logEnd(db, wire)));
    const now = ends[0]?.now ?? new Date();
    const range = pulseRange(asked, now.getTime());
    if (range === "to") throw invalidField("to", "future");
    if (range === "from") throw invalidField("from", "range");
    const parts = await Promise.all(wires.map((wire) => partOf(db, wire, range)));
    const wireIds = wires.map(({ id }) => id);
    const [filed, waits, ended, flags, heard] = await Promise.all([
      countReports(db, parts, range),
      measureWaits(db, parts, range),
      countEnds(db, parts, range),
      countOpenFlags(db, wireIds, AGE_LIMITS_MS),
      lastHeard(db, wireIds),
    ]);
    const endsOf = (kind: string) =>
      steps(
        range,
        ended.filter((row) => row.kind === kind),
      );
    return {
      from: new Date(range.from).toISOString(),
      to: new Date(range.to).toISOString(),
      asOf: now.toISOString(),
      stepMs: range.stepMs,
      ...filedBy(wires, range, filed),
      toClaim: waitOf(range, waits, "claim"),
      toPublish: waitOf(range, waits, "publish"),
      corrections: endsOf("report.corrected"),
      kills: endsOf("report.killed"),
      flags: flagAges(flags),
      correspondents: heard.map(({ lastReportAt, checkedInAt, missedAt, ...row }) => ({
        ...row,
        lastReportAt: lastReportAt?.toISOString() ?? null,
        checkedInAt: checkedInAt?.toISOString() ?? null,
        missedAt: missedAt?.toISOString() ?? null,
      })),
    };
  });
}

/** The part of the log that holds the range: its times never go back, so two look-ups find both ends. */
async function partOf(db: Db, wire: Wire, { from, to }: PulseRange): Promise<WirePart> {
  const [low, high] = await Promise.all(
    [from - 1, to].map((moment) => seqAt(db, wire, new Date(moment).toISOString())),
  );
  return { wireId: wire.id, from: low ?? 0, to: high ?? 0 };
}

function filedBy(wires: readonly Wire[], range: PulseRange, rows: readonly FiledCount[]) {
  const by = (respect: FiledCount["by"]) => rows.filter((row) => row.by === respect);
  const states = by("state");
  return {
    filed: total(states),
    byWire: wires.map(({ id, slug, name, nameAr }) => ({
      wire: slug,
      name,
      nameAr,
      counts: steps(
        range,
        by("wire").filter(({ wireId }) => wireId === id),
      ),
    })),
    byUrgency: URGENCY_WORDS.map((urgency) => ({
      urgency,
      counts: steps(
        range,
        by("urgency").filter((row) => row.urgency === urgency),
      ),
    })),
    byPlace: countPlaces(by("dateline"), (some) => steps(range, some)),
    byState: ReportState.options.map((state) => ({
      state,
      count: total(states.filter((row) => row.state === state)),
    })),
  };
}

function steps(range: PulseRange, rows: readonly { step: number | null; count: number }[]): number[] {
  const counts = new Array<number>(range.steps).fill(0);
  for (const { step, count } of rows) if (step !== null) counts[step] = (counts[step] ?? 0) + count;
  return counts;
}

function total(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

const NONE: Spread = { count: 0, medianMs: null, p90Ms: null };

function waitOf(range: PulseRange, rows: readonly WaitRow[], of: WaitRow["of"]): Pulse["toClaim"] {
  const spreadAt = (step: number | null): Spread => {
    const row = rows.find((one) => one.of === of && one.step === step);
    return row ? { count: row.count, medianMs: row.medianMs, p90Ms: row.p90Ms } : NONE;
  };
  return { all: spreadAt(null), steps: Array.from({ length: range.steps }, (_, step) => spreadAt(step)) };
}

function flagAges(rows: Awaited<ReturnType<typeof countOpenFlags>>): Pulse["flags"] {
  return FlagKind.options.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const ages = [...AGE_LIMITS_MS, 0].map((_, age) => total(own.filter((row) => row.age === age)));
    return { kind, ages, late: own.reduce((sum, { late }) => sum + late, 0) };
  });
}
