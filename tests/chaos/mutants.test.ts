import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WireStore } from "../../app/_wire/wire-store.ts";
import type { PersonName } from "../support/people.ts";
import { type ChaosOptions, runChaos } from "./chaos-run.ts";
import { DROPS_LAST } from "./mutants.ts";
import { numberNaively } from "./naive-log.ts";
import { type Relay, startRelay } from "./relay.ts";
import type { Fault } from "./schedule.ts";
import { type Servers, startServers } from "./servers.ts";
import type { Zero } from "./violation.ts";

let servers: Servers;
const relays: Relay[] = [];

beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers?.close());

const SCREENS: PersonName[] = ["editor", "supervisor", "correspondent"];
const SHORT = {
  seed: 20_261,
  seconds: 3,
  least: 80,
  faults: [],
  screens: SCREENS,
  gateways: 1,
  webs: 1,
  pauseMs: [20, 80],
} satisfies Partial<ChaosOptions>;

/** What was not zero, each once. */
async function notZero(options: Partial<ChaosOptions>): Promise<Zero[]> {
  const { violations } = await runChaos({ servers, ...SHORT, ...options });
  return [...new Set(violations.map(({ zero }) => zero))];
}

/** Editors and supervisors at a stock Socket.IO server. */
const atRelay = {
  gateways: 0,
  seconds: 5,
  screens: ["editor", "editor2", "supervisor"],
  async relayPort(databaseUrl) {
    const relay = await startRelay(databaseUrl);
    relays.push(relay);
    return relay.port;
  },
} satisfies Partial<ChaosOptions>;
afterAll(() => Promise.all(relays.map((relay) => relay.close())));

describe("the checker of the chaos run, proven by faults put into the product (C10)", () => {
  test("[W1] [W2] control: without a fault everything is zero", async () => {
    expect(await notZero({})).toEqual([]);
  });

  test("[W3] [W4] red when one publish is dropped and the head poll is off", async () => {
    // A head is said every 5 seconds: one of them lies.
    const found = await notZero({ mutant: DROPS_LAST, headWithinMs: 12_000 });
    expect(found).toEqual(expect.arrayContaining(["not at head", "false heads"]));
  });

  test("[W2] red when a frame claims an event that it does not carry", async () => {
    const found = await notZero({ mutant: "claims an event that it does not carry" });
    expect(found).toContain("lost");
  });

  test("[W2] red when one event is emitted twice", async () => {
    expect(await notZero({ mutant: "emits one event twice" })).toEqual(["doubled"]);
  });

  test("[W1] [W2] red when two events are swapped", async () => {
    expect(await notZero({ mutant: "swaps two events" })).toContain("reordered");
  });
});

describe("the checker of the chaos run, proven by the designs that were not taken (C10)", () => {
  test("[W1] red when numbers come from a sequence and the log is read by id > cursor", async () => {
    const found = await notZero({ ...atRelay, webs: 2, prepare: numberNaively });
    expect(found).toEqual(expect.arrayContaining(["lost", "log broken"]));
  });

  test("[W3] control: the same relay over the log as it is, screens that go by seq, broken lines", async () => {
    expect(await notZero({ ...atRelay, faults: cuts() })).toEqual([]);
  });

  test("[W3] red when a screen trusts Socket.IO's recovery and the session is checked asynchronously", async () => {
    expect(await notZero({ ...atRelay, faults: cuts(), alter: trustRecovery })).toContain("lost");
  });
});

/** Every line is cut once a second. */
function cuts(): Fault[] {
  return Array.from({ length: 13 }, (_, index) => ({
    kind: "line.cut",
    at: 600 + 330 * index,
    ms: 0,
    target: index,
  }));
}

/** A screen that takes whatever comes for the next in line, because the connection says that it was recovered. */
function trustRecovery(store: WireStore): WireStore {
  return {
    ...store,
    apply: (frame) =>
      store.apply({ ...frame, from: Math.min(frame.from, store.cursor()[0]?.seq ?? frame.from) }),
  };
}
