import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { TEXT_CHANGES } from "../lib/domain/text-changes.ts";
import { beat } from "./beat.ts";
import { type Database, type Db, withConnection } from "./store/database.ts";
import { moveCursor, readCursor, readHappenings } from "./store/log-cursors.ts";
import type { Wire } from "./store/wires.ts";
import type { Pump } from "./wire/pump.ts";

/** What is done behind everybody's back with the reports whose words changed. */
export interface Task {
  /** Its own in the whole program: under it the database keeps how far it has come. */
  name: string;
  /** Any number that no other task has: every Barq process asks for the same one. */
  lock: number;
  /** How many events are read at once. */
  batch: number;
  /** How many times as long as it works it rests: whoever files comes first. */
  rest: number;
  /** After which number it begins on a wire that it has never read. */
  begin(db: Db, wire: Wire): Promise<number>;
  /** Done again with the same reports, it changes nothing. */
  work(db: Db, wire: Wire, changed: string[]): Promise<void>;
}

interface ReaderParts {
  database: Database;
  pumps: ReadonlyMap<number, Pick<Pump, "wire" | "head">>;
  task: Task;
  onError(error: unknown): void;
}

export interface Reader {
  /** Fulfils when what is being read is done. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 1_000;

/**
 * Reads every wire's log behind everybody's back and does its task with it. One node reads a wire at a time, from where
 * the last one stopped; what a crash leaves half done is done again.
 */
export function startReader({ database, pumps, task, onError }: ReaderParts): Reader {
  const readTo = new Map<number, number>();
  const stopping = new AbortController();
  let turn: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    for (const pump of pumps.values()) {
      if ((readTo.get(pump.wire.id) ?? -1) < pump.head) await withConnection(database, read(pump));
      if (stopping.signal.aborted) return;
    }
  }

  function read({ wire, head }: Pick<Pump, "wire" | "head">) {
    return async (db: Db, client: pg.PoolClient) => {
      const before = await readCursor(db, task.name, wire.id);
      readTo.set(wire.id, before ?? -1);
      // Another node was faster.
      if (before !== undefined && before >= head) return;
      await whileAlone(client, task.lock, wire.id, () => readOn(db, wire));
    };
  }

  async function readOn(db: Db, wire: Wire): Promise<void> {
    let seq = (await readCursor(db, task.name, wire.id)) ?? (await task.begin(db, wire));
    while (!stopping.signal.aborted) {
      const started = performance.now();
      const run = await readHappenings(db, wire.id, seq, task.batch);
      const changed = run.flatMap(({ kind, reportId }) => (TEXT_CHANGES.has(kind) ? (reportId ?? []) : []));
      await task.work(db, wire, [...new Set(changed)]);
      seq = run.at(-1)?.seq ?? seq;
      await moveCursor(db, task.name, wire.id, seq);
      readTo.set(wire.id, seq);
      if (run.length < task.batch) return;
      await wait(task.rest * (performance.now() - started), undefined, { signal: stopping.signal }).catch(
        () => {},
      );
    }
  }

  const beats = beat(
    LOOK_EVERY_MS,
    () => {
      turn = look();
      return turn;
    },
    onError,
  );
  return {
    async stop() {
      beats.stop();
      stopping.abort();
      await turn.catch(() => {});
    },
  };
}

/** Works while no other process does so on this wire; when one does, it leaves it to that. */
async function whileAlone(
  client: pg.PoolClient,
  lock: number,
  wireId: number,
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS mine", [lock, wireId]);
  if (!rows[0]?.mine) return;
  await work();
  // When the work fails, the connection is thrown away, and the lock with it.
  await client.query("SELECT pg_advisory_unlock($1, $2)", [lock, wireId]);
}
