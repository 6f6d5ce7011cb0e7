import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { Person } from "../../lib/domain/actor.ts";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { Story } from "../../lib/protocol/rows.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import { createGateway } from "../../server/gateway/gateway.ts";
import { Pump } from "../../server/wire/pump.ts";
import { listen } from "../support/follower.ts";

const EDITOR: Person = { id: "editor", role: "editor", name: "The editor", byline: "" };
const WIRE = { id: 1, slug: "syria", name: "Syria", nameAr: "سوريا", epoch: randomUUID() };

/** When the head was held against the log, for longer than a machine stands still. */
const known = () => Date.now() + 60_000;

/** No other node is there. */
const NO_BUS = { publish() {}, subscribe() {}, isReady: () => false, close: async () => {} };

function storyOpened(seq: number): LoggedEvent {
  const at = new Date().toISOString();
  const story: Story = {
    id: randomUUID(),
    wire: WIRE.slug,
    slug: `S/${seq}`,
    headline: "عنوان",
    state: "open",
    version: 1,
    ownerId: EDITOR.id,
    ownerName: EDITOR.name,
    figures: [],
    mergedIntoId: null,
    openedAt: at,
    changedAt: at,
  };
  return { seq, at, kind: "story.opened", actorId: EDITOR.id, commandId: randomUUID(), payload: { story } };
}

/** A gateway over one pump, without a database; `onIdentify` runs in the moment in which a socket is let in. */
async function openGateway(onIdentify: (pump: Pump) => void) {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const errors: unknown[] = [];
  const pump: Pump = new Pump({
    read: () => Promise.reject(new Error("there is no database")),
    wire: WIRE,
    head: 0,
    historyBytes: 1_048_576,
    onRun: (run) => gateway.push(WIRE.id, run),
    onError: (error) => void errors.push(error),
  });
  const gateway = createGateway({
    http,
    pumps: new Map([[WIRE.id, pump]]),
    bus: NO_BUS,
    async identify() {
      onIdentify(pump);
      return { ...EDITOR, sessionId: "the-one" };
    },
    standing: async () => new Map([["the-one", EDITOR.role]]),
    mayConnect: () => true,
    onError: (error) => void errors.push(error),
  });
  onTestFinished(() => gateway.close());
  return { origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, pump, errors };
}

test("[W4] a head said to who joins while events are being gathered comes behind their frame", async () => {
  const { origin, errors } = await openGateway((pump) => {
    // The first leaves at once; the second is gathered when the socket joins a moment later.
    for (const seq of [1, 2]) pump.ring([storyOpened(seq)]);
    pump.seeHead(2, known());
  });
  const cursors = [{ wire: WIRE.slug, epoch: WIRE.epoch, seq: 0 }];
  const socket = listen({ origin, cookie: "" }, { protocol: PROTOCOL_VERSION, cursors });
  onTestFinished(() => socket.close());
  const reachedAtHead: (number | undefined)[] = [];
  socket.socket.on("head", () => void reachedAtHead.push(socket.frames.at(-1)?.to));
  await socket.until("a head", () => socket.heads.length > 0);
  expect(socket.heads[0]?.head).toBe(2);
  expect(reachedAtHead[0]).toBe(2);
  expect(socket.frames.flatMap(({ events }) => events.map(({ seq }) => seq))).toEqual([1, 2]);
  expect(errors).toEqual([]);
});

test("[W4] a node that has not heard from the database says no head", async () => {
  const { origin } = await openGateway((pump) => pump.seeHead(pump.head, Date.now() - 2_500));
  const socket = listen({ origin, cookie: "" }, { protocol: PROTOCOL_VERSION });
  onTestFinished(() => socket.close());
  await socket.until("the connection", () => socket.socket.connected);
  // Past the beat on which heads are said.
  await new Promise((resolve) => setTimeout(resolve, 5_200));
  expect(socket.heads).toEqual([]);
});

test("[W9] a hundred events that come one by one in a moment leave in a few frames, the first at once", async () => {
  const { origin, pump } = await openGateway((one) => one.seeHead(one.head, known()));
  const socket = listen({ origin, cookie: "" }, { protocol: PROTOCOL_VERSION });
  onTestFinished(() => socket.close());
  await socket.until("the head", () => socket.heads.length > 0);
  for (let seq = 1; seq <= 100; seq++) pump.ring([storyOpened(seq)]);
  await socket.until("all of them", () => socket.frames.at(-1)?.to === 100);
  expect(socket.frames.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 100],
  ]);
});
