import type { HeadMark, WireStore } from "../../app/_wire/wire-store.ts";
import type { Audience } from "../../lib/domain/actor.ts";
import type { WireState } from "../../lib/domain/apply-event.ts";
import type { WireEvent } from "../../lib/protocol/events.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { digest, stateDigest } from "./digest.ts";
import { forbiddenIn, forbiddenInReport } from "./forbidden.ts";

/** An event as a client was given it. */
export interface Sight {
  seq: number;
  digest: bigint;
  label: string;
}

export type Entry =
  | { kind: "snapshot"; epoch: string; seq: number; digest: bigint }
  | {
      kind: "frame";
      epoch: string;
      from: number;
      to: number;
      /** Where the store said it was before and after. */
      before: number;
      after: number;
      offered: Sight[];
      /** The offered events whose rows were really put on the screen, in the order in which that happened. */
      written: Sight[];
    };

/** Everything that one client was sent and did, in order. */
export interface ClientRecord {
  name: string;
  audience: Audience;
  entries: Entry[];
  /** What it was told of how far the log had come. */
  heads: HeadMark[];
  /** Protected things that came, and versions that went back: seen at once, so that rows need not be kept. */
  leaks: string[];
  stale: string[];
  counts: { connects: number; resyncs: number; snapshots: number; frames: number; events: number };
}

/** An empty record. */
export function newRecord(name: string, audience: Audience): ClientRecord {
  const counts = { connects: 0, resyncs: 0, snapshots: 0, frames: 0, events: 0 };
  return { name, audience, entries: [], heads: [], leaks: [], stale: [], counts };
}

/**
 * A store that writes down what it is given and what really becomes of it. What was applied is taken from the rows
 * that were put into the state, not from what the store says of itself.
 */
export function recordStore(store: WireStore, record: ClientRecord): WireStore {
  const versions = new Map<string, number>();
  let writes: (object | string)[] = [];

  const seeVersion = (id: string, version: number, where: string) => {
    const highest = versions.get(id) ?? 0;
    if (version < highest)
      record.stale.push(`${where}: version ${version} of ${id} after version ${highest}`);
    versions.set(id, Math.max(highest, version));
  };
  return {
    ...store,
    replace(snapshot: Snapshot) {
      store.replace(snapshot);
      watchRows(store.view().state, (write) => writes.push(write));
      for (const row of snapshot.reports) {
        for (const what of forbiddenInReport(row, record.audience))
          record.leaks.push(`snapshot #${snapshot.seq}: ${what} of ${row.id}`);
        seeVersion(row.id, row.version, `snapshot #${snapshot.seq}`);
      }
      if (record.audience.role === "correspondent" && snapshot.flags.length > 0)
        record.leaks.push(`snapshot #${snapshot.seq}: ${snapshot.flags.length} flags`);
      const { epoch, seq } = snapshot;
      record.counts.snapshots += 1;
      record.entries.push({ kind: "snapshot", epoch, seq, digest: stateDigest(stateOf(snapshot)) });
    },
    hear(mark) {
      record.heads.push({ head: mark.head, at: mark.at });
      store.hear(mark);
    },
    apply(frame) {
      for (const event of frame.events)
        for (const what of forbiddenIn(event, record.audience)) record.leaks.push(`#${event.seq}: ${what}`);
      const before = store.cursor()[0]?.seq ?? -1;
      writes = [];
      const outcome = store.apply(frame);
      const written = eventsOf(writes, frame.events);
      for (const { seq, payload } of written)
        if (payload.report) seeVersion(payload.report.id, payload.report.version, `#${seq}`);
      record.counts.frames += 1;
      record.counts.events += written.length;
      record.entries.push({
        kind: "frame",
        epoch: frame.epoch,
        from: frame.from,
        to: frame.to,
        before,
        after: store.cursor()[0]?.seq ?? -1,
        offered: frame.events.map(sightOf),
        written: written.map(sightOf),
      });
      return outcome;
    },
  };
}

/** What is compared: everything in the event. */
export function sightOf(event: WireEvent): Sight {
  const { report } = event.payload;
  const label = `#${event.seq} ${event.kind}${report ? ` ${report.id} v${report.version}` : ""}`;
  return { seq: event.seq, digest: digest(event), label };
}

function stateOf({ reports, stories, flags }: Snapshot) {
  const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));
  return { reports: byId(reports), stories: byId(stories), flags: byId(flags) };
}

/** Tells of every row that is put into the state from now on, and of every flag that is taken out. */
function watchRows(state: WireState | null, tell: (write: object | string) => void): void {
  if (!state) return;
  for (const rows of [state.reports, state.stories, state.flags] as Map<string, object>[]) {
    rows.set = (id, row) => {
      tell(row);
      return Map.prototype.set.call(rows, id, row);
    };
    rows.delete = (id) => {
      tell(id);
      return Map.prototype.delete.call(rows, id);
    };
  }
}

/** Every row that an event carries. */
function rowsOf({ payload }: WireEvent): object[] {
  return Object.values(payload)
    .flat()
    .filter((row) => typeof row === "object");
}

/** The events that the writes came from, each once for however many rows it has, in the order of the writes. */
function eventsOf(writes: (object | string)[], offered: WireEvent[]): WireEvent[] {
  const byRow = new Map<object, WireEvent>();
  for (const event of offered) for (const row of rowsOf(event)) byRow.set(row, event);
  const resolved = offered.filter(({ payload }) => payload.flag?.state === "resolved");
  const found: WireEvent[] = [];
  for (const write of writes) {
    const event =
      typeof write === "string"
        ? resolved.splice(
            resolved.findIndex(({ payload }) => payload.flag?.id === write),
            1,
          )[0]
        : byRow.get(write);
    if (event && found.at(-1) !== event) found.push(event);
  }
  return found;
}
