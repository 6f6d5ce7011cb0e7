import { vi } from "vitest";
import type { Recipe } from "./support-decide.ts";
import type { Step } from "./support-steps.ts";
import type { World } from "./support-world.ts";

/** The clock goes in strides, so that what a timer began can go on before the next one. */
const STRIDE_MS = 500;
const GATHER_MS = 5;
const LONG_REPORT: Recipe = { kind: "report.filed", by: 0, on: 0, isLong: true };

type Deed<Name extends Step["do"]> = (world: World, step: Extract<Step, { do: Name }>) => unknown;

const DEEDS: { [Name in Step["do"]]: Deed<Name> } = {
  append: (world, { recipes }) => append(world, recipes),
  flood: (world, { count }) =>
    append(
      world,
      Array.from({ length: count }, (_, by) => ({ ...LONG_REPORT, by })),
    ),
  ring: (world, { node, which, isKept }) => world.node(node).ring(which, isKept),
  "ring all": ({ nodes }) => {
    for (const node of nodes) while (node.bell.length > 0) node.ring(0, false);
  },
  "lose rings": (world, { node }) => {
    world.node(node).bell = [];
  },
  poll: (world, { node }) => void world.node(node).poll(),
  "say head": (world, { node }) => world.node(node).sayHead(),
  database: ({ database }, { mode }) => {
    database.mode = mode;
  },
  answer: ({ database }, { which, isFailure }) => database.answer(which, isFailure),
  lag: ({ database }, { isLagging }) => {
    database.isLagging = isLagging;
    database.catchUp();
  },
  read: (world, { peer, reads }) => {
    world.peer(peer).reads = reads;
  },
  flush: (world, { peer, count }) => world.peer(peer).line?.flush(count),
  cut: (world, { peer, isNoticed }) => world.cut(world.peer(peer), isNoticed),
  notice: (world) => world.notice(),
  connect: (world, { peer, node }) => world.connect(world.peer(peer), world.node(node)),
  "connect all": (world, { node }) => world.connectAll(node),
  lie: (world, { peer, lie }) => {
    world.peer(peer).lie = lie;
  },
  age: (world, { peer, by }) => age(world, peer, by),
  restart: (world, { node }) => world.restart(world.node(node)),
  restore: (world, { back }) => restore(world, back),
  wait: (world, { ms }) => wait(world, ms),
};

/** Does one step, without what follows of it. */
export async function perform(world: World, step: Step): Promise<void> {
  await (DEEDS[step.do] as Deed<Step["do"]>)(world, step);
}

/** Lets time pass, and looks whether anything is held back that should not be. */
export async function wait(world: World, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STRIDE_MS) {
    vi.advanceTimersByTime(Math.min(left, STRIDE_MS));
    await world.settle();
  }
  if (ms < GATHER_MS || !world.database.isIdle) return;
  for (const node of world.nodes) node.checkNothingIsHeld();
  await world.settle();
}

function append({ log, database, nodes }: World, recipes: Recipe[]): void {
  const at = new Date().toISOString();
  const events = recipes.map((recipe) => log.append(recipe, at));
  database.catchUp();
  for (const { bell } of nodes) bell.push(events);
}

function age(world: World, which: number, by: number): void {
  const { log } = world;
  const peer = world.peer(which);
  const { state } = peer.store.view();
  if (state?.epoch !== log.epoch) return;
  world.cut(peer, true);
  // Half of the devices were off for a short while, the others for as long as there is a log.
  const seq = by % 2 ? Math.max(0, state.seq - by) : Math.min(state.seq, by);
  peer.store.replace(structuredClone(log.snapshot(peer.actor, seq)));
}

function restore(world: World, back: number): void {
  const { log, database } = world;
  log.restore(Math.max(0, log.head - back));
  database.answerAll();
  database.restart();
  world.notice();
  for (const node of [...world.nodes]) world.restart(node);
}
