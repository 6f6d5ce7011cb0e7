import { afterAll, beforeAll, expect, test } from "vitest";
import { applyEvent, stateFromSnapshot, type WireState } from "../../lib/domain/apply-event.ts";
import { reportsOf } from "../../lib/domain/incident.ts";
import { COMMANDS } from "../../lib/protocol/commands.ts";
import type { EventRun, ReportDetail } from "../../lib/protocol/reads.ts";
import { file } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";
import { PERSON_NAMES, type PersonName } from "../support/people.ts";
import { EMPTY_WIRE } from "../support/snapshots.ts";
import { carryOut, casesOf } from "./scenarios.ts";

const kit = {} as Kit;
/** Everybody's, once the newsroom runs. */
const clients = new Proxy({} as Kit["clients"], { get: (_none, name: PersonName) => kit.clients[name] });

beforeAll(async () => fill(kit, await startNewsroom()));
afterAll(() => kit.newsroom.stop());

const CASES = casesOf(kit);

test("every command has its scenario", () => {
  expect([...new Set(CASES.map(([command]) => command))].sort()).toEqual(Object.keys(COMMANDS).sort());
});

async function catchUp(client: Client, state: WireState): Promise<void> {
  for (let head = Number.POSITIVE_INFINITY; state.seq < head; ) {
    const { status, body } = await client.get<EventRun>(`wire.events?after=${state.seq}`);
    expect([status, body.epoch, body.from]).toEqual([200, state.epoch, state.seq]);
    for (const event of body.events) applyEvent(state, event);
    state.seq = body.to;
    head = body.head;
  }
}

/**
 * A snapshot has no aids and nothing that was withdrawn, they come with their reports: what the events brought is held
 * against those.
 */
async function expectSame(client: Client, state: WireState, what: string): Promise<void> {
  const [aids, withdrawn] = [[...state.aids.values()], [...state.withdrawn.values()]];
  const ids = [...aids.map(({ reportId }) => reportId), ...withdrawn.flatMap(reportsOf)];
  const shown = await Promise.all(
    [...new Set(ids)].map(async (id) => (await client.get<ReportDetail>(`report.show?id=${id}`)).body),
  );
  expect(
    shown.flatMap((report) => report.aids),
    what,
  ).toEqual(expect.arrayContaining(aids));
  expect(
    shown.flatMap(({ incidents }) => incidents),
    what,
  ).toEqual(expect.arrayContaining(withdrawn));
  const fresh = stateFromSnapshot(await snapshotOf(client));
  expect({ ...state, aids: new Map(), withdrawn: new Map() }, what).toEqual(fresh);
}

test.each(CASES)(
  "[W5] an older snapshot with the events of %s (case %i) is the newer snapshot",
  async (command, _case, scenario) => {
    const what = await scenario();
    const older = await Promise.all(
      PERSON_NAMES.map(async (name) => stateFromSnapshot(await snapshotOf(clients[name]))),
    );
    const seq = await carryOut(kit, command, what);
    for (const [index, name] of PERSON_NAMES.entries()) {
      const state = older[index] as WireState;
      expect(state.seq).toBe(seq - 1);
      await catchUp(clients[name], state);
      await expectSame(clients[name], state, `${name}'s screen`);
    }
  },
);

test("[W5] the whole log from its beginning is the snapshot, for every audience", async () => {
  for (const name of PERSON_NAMES) {
    const snapshot = await snapshotOf(clients[name]);
    const state = stateFromSnapshot({ ...snapshot, ...EMPTY_WIRE, seq: 0 });
    await catchUp(clients[name], state);
    await expectSame(clients[name], state, `${name}'s screen`);
  }
});

test("[W5] a snapshot taken while others write holds exactly what its seq says", async () => {
  const writing = Promise.all(Array.from({ length: 40 }, () => file(clients.correspondent)));
  const snapshots = await Promise.all(Array.from({ length: 8 }, () => snapshotOf(clients.editor)));
  await writing;
  const now = await snapshotOf(clients.editor);
  for (const snapshot of snapshots) {
    const state = stateFromSnapshot(snapshot);
    await catchUp(clients.editor, state);
    expect(state).toEqual(stateFromSnapshot(now));
  }
});

test("[W5] a limit cuts the oldest reports off", async () => {
  const { reports } = await snapshotOf(clients.editor);
  const few = await clients.editor.get<{ reports: unknown[] }>("wire.snapshot?limit=3");
  expect(few.body.reports).toEqual(reports.slice(0, 3));
  const seqs = reports.map(({ filedSeq }) => filedSeq);
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
});
