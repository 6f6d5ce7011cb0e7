import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import { type Database, openDatabase } from "../../server/store/database.ts";
import { readRun } from "../../server/store/wire-log.ts";
import { listWires, type Wire } from "../../server/store/wires.ts";
import type { ReadRun } from "../../server/wire/log-reader.ts";
import { Pump, type Run } from "../../server/wire/pump.ts";
import { file } from "../support/builders.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";

const LENGTH = 30;
const PATIENCE = { timeout: 40_000 };

let newsroom: Newsroom;
let database: Database;
let wire: Wire;
let log: LoggedEvent[];

beforeAll(async () => {
  newsroom = await startNewsroom();
  const correspondent = await newsroom.as("correspondent");
  for (let turn = 0; turn < LENGTH; turn++) await file(correspondent);
  database = openDatabase(newsroom.databaseUrl, { size: 4 });
  wire = (await listWires(database.db))[0] as Wire;
  log = await readRun(database.db, wire.id, 0, 1_000);
});
afterAll(async () => {
  await database.close();
  await newsroom.stop();
});

let runs: Run[];
let errors: unknown[];
beforeEach(() => {
  runs = [];
  errors = [];
});

const pumpAt = (head: number, read: ReadRun = fromDatabase) =>
  new Pump({
    read,
    wire,
    head,
    historyBytes: 1_048_576,
    onRun: (run) => void runs.push(run),
    onError: (error) => void errors.push(error),
  });

const fromDatabase: ReadRun = (...range) => readRun(database.db, wire.id, ...range);

/** The runs follow each other from `from` to `to`, and hold exactly the log's events. */
function expectOnce(from: number, to: number): void {
  let place = from;
  for (const run of runs) {
    expect(run.from).toBe(place);
    expect(run.events.map(({ seq }) => seq)).toEqual(
      Array.from({ length: run.to - run.from }, (_, index) => run.from + index + 1),
    );
    place = run.to;
  }
  expect(place).toBe(to);
  expect(runs.flatMap(({ events }) => events)).toEqual(log.slice(from, to));
}

/** A database that answers nothing: what comes out is the doorbell's alone. */
const silent: ReadRun = () => Promise.reject(new Error("the database is away"));

describe("[W1] a pump emits each event once and in order", () => {
  test("out of order and doubled, without the database", async () => {
    const property = fc.asyncProperty(
      fc.shuffledSubarray(log, { minLength: LENGTH, maxLength: LENGTH }),
      fc.array(fc.nat(LENGTH - 1), { maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      async (order, doubles, size) => {
        runs = [];
        const pump = pumpAt(0, silent);
        const rung = [...doubles.map((index) => log[index] as LoggedEvent), ...order, ...order.slice(0, 5)];
        for (let at = 0; at < rung.length; at += size) pump.ring(rung.slice(at, at + size));
        expectOnce(0, LENGTH);
        expect(pump.head).toBe(LENGTH);
      },
    );
    await fc.assert(property, { seed: 7, numRuns: 100 });
  });

  test("with holes: what was never rung comes from the database", async () => {
    const property = fc.asyncProperty(
      fc.subarray(log, { minLength: 1 }),
      fc.nat(LENGTH - 1),
      async (rung, start) => {
        runs = [];
        const pump = pumpAt(start);
        const last = rung.at(-1)?.seq ?? 0;
        for (const event of rung) {
          pump.ring([event]);
          // Some rings come while a hole is being read, some after.
          if (event.seq % 3 === 0) await Promise.resolve();
        }
        await vi.waitFor(() => expect(pump.head).toBeGreaterThanOrEqual(Math.max(last, start)), {
          ...PATIENCE,
          interval: 2,
        });
        expectOnce(start, pump.head);
        expect(errors).toEqual([]);
      },
    );
    await fc.assert(property, { seed: 7, numRuns: 60 });
  });

  test("with no doorbell at all: a head read from the database is enough", async () => {
    const pump = pumpAt(4);
    pump.seeHead(LENGTH, Date.now());
    await vi.waitFor(() => expect(pump.head).toBe(LENGTH), PATIENCE);
    expectOnce(4, LENGTH);
  });

  test("a hole that the database cannot fill yet holds back what follows, and no head is known meanwhile", async () => {
    const pump = pumpAt(0, silent);
    pump.ring(log.slice(1, 5));
    await vi.waitFor(() => expect(errors.length).toBeGreaterThan(0), PATIENCE);
    expect(runs).toEqual([]);
    pump.seeHead(5, Date.now());
    expect(pump.knownAt).toBe(0);
    pump.ring(log.slice(0, 1));
    expectOnce(0, 5);
    pump.seeHead(5, 123);
    expect(pump.knownAt).toBe(123);
  });

  test("a number that the log does not have does not stop it", async () => {
    const pump = pumpAt(LENGTH - 2);
    pump.ring([{ ...(log[0] as LoggedEvent), seq: LENGTH + 50 }]);
    await vi.waitFor(() => expect(pump.head).toBe(LENGTH), PATIENCE);
    expectOnce(LENGTH - 2, LENGTH);
  });

  test("told of a number by a client, it reads on as far as the log goes", async () => {
    const pump = pumpAt(3);
    await pump.catchUp(LENGTH - 5);
    expect(pump.head).toBe(LENGTH);
    await pump.catchUp(LENGTH + 1_000);
    expectOnce(3, LENGTH);
    pump.seeHead(LENGTH, 5);
    expect(pump.knownAt).toBe(5);
  });
});

describe("[W3] any run of the log is answered whole", () => {
  /** The run, read on by as much as each answer brings. */
  async function runOf(pump: Pump, after: number, upTo: number): Promise<LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    while (after + events.length < upTo) {
      const more = await pump.some(after + events.length, upTo);
      expect(more.length).toBeGreaterThan(0);
      events.push(...more);
    }
    return events;
  }

  test("from memory or from the database", async () => {
    const pump = pumpAt(10);
    pump.ring(log.slice(10, LENGTH));
    for (let after = 0; after < LENGTH; after++) {
      for (const upTo of [after + 1, LENGTH]) {
        expect(await runOf(pump, after, upTo)).toEqual(log.slice(after, upTo));
      }
    }
  });

  test("and everyone who needs it shares one read, whichever number they come from", async () => {
    let reads = 0;
    const pump = pumpAt(LENGTH, (...range) => {
      reads += 1;
      return fromDatabase(...range);
    });
    const runs = Array.from({ length: 1_000 }, (_, index) => runOf(pump, index % LENGTH, LENGTH));
    for (const [index, run] of (await Promise.all(runs)).entries()) {
      expect(run).toEqual(log.slice(index % LENGTH));
    }
    expect(reads).toBe(1);
  });

  test("or not at all: a log that lacks an event is a failure, not a shorter run", async () => {
    const pump = pumpAt(LENGTH, async (...range) => (await fromDatabase(...range)).slice(1));
    await expect(runOf(pump, 0, LENGTH)).rejects.toThrow("29 events in (0, 30]");
  });
});
