import { vi } from "vitest";
import { completeness } from "../../app/_wire/wire-store.ts";
import { perform, wait } from "./support-deeds.ts";
import type { Peer } from "./support-peer.ts";
import type { Schedule, Step } from "./support-steps.ts";
import { World } from "./support-world.ts";

const START = Date.parse("2026-02-03T04:05:06.000Z");
const CLOCK = ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"] as const;
const POLL_MS = 500;
/** A few polls are enough for a node. */
const KEPT_MOST_MS = 2_000;
/** Longer than the longest back-off, and some of them after each other. */
const REST_MOST_MS = 90_000;

/** Runs a schedule on a clock of its own, step by step, then heals everything; fails at the first broken rule. */
export async function run(schedule: Schedule): Promise<void> {
  vi.useFakeTimers({ now: START, toFake: [...CLOCK] });
  const world = new World(schedule);
  try {
    await world.settle();
    world.connectAll(0);
    await world.settle();
    for (const [index, step] of schedule.steps.entries()) await take(world, step, index);
    world.compareStates();
    await rest(world);
  } finally {
    world.stop();
    vi.clearAllTimers();
    vi.useRealTimers();
  }
}

async function take(world: World, step: Step, index: number): Promise<void> {
  try {
    await perform(world, step);
    await world.settle();
    for (const node of world.nodes) {
      node.checkNobodyIsStuck();
      node.noteWhoIsLive();
    }
  } catch (error) {
    throw new Error(`step ${index}, ${step.do}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Everything works again and nothing new comes: in the end every screen is complete, and says so. */
async function rest(world: World): Promise<void> {
  const { database, nodes, peers } = world;
  database.mode = "at once";
  database.isLagging = false;
  database.catchUp();
  database.answerAll();
  world.notice();
  for (const peer of peers) peer.reads = true;
  for (let ms = 0; ms < REST_MOST_MS; ms += POLL_MS) {
    for (const node of nodes) void node.poll();
    world.connectAll(ms / POLL_MS);
    await wait(world, POLL_MS);
    for (const node of nodes) node.sayHead();
    await world.settle();
    if (ms >= KEPT_MOST_MS) checkNodes(world);
    if (peers.every((peer) => isComplete(world, peer))) return world.compareStates();
  }
  const late = peers.filter((peer) => !isComplete(world, peer));
  const places = late.map(({ actor, store }) => `${actor.id} at ${store.cursor()[0]?.seq}`);
  throw new Error(`at rest the log is at ${world.log.head}, but ${places}`);
}

/** [W1] a node that polls comes to the head by itself, whoever asks it for more. */
function checkNodes({ nodes, log }: World): void {
  for (const { pump } of nodes) {
    if (pump.head !== log.head) throw new Error(`[W1] a node is kept at ${pump.head} of ${log.head}`);
  }
}

function isComplete({ log }: World, { store }: Peer): boolean {
  const claim = completeness(store.view());
  return claim.kind === "complete" && claim.seq === log.head && store.cursor()[0]?.epoch === log.epoch;
}
