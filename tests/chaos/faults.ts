import { setTimeout as sleep } from "node:timers/promises";
import type { LineFaults } from "../support/fault-joint.ts";
import type { FaultProxy } from "../support/fault-proxy.ts";
import type { Device } from "./cast.ts";
import type { Editor } from "./editor.ts";
import { createLanes, type Lanes } from "./lanes.ts";
import type { NodeChild } from "./node-child.ts";
import { type Revocation, revoke } from "./revoke.ts";
import type { Fault, FaultKind } from "./schedule.ts";
import type { Victim } from "./servers.ts";
import type { Stage } from "./stage.ts";

/** Carries out faults, and counts those that really happened. */
export interface Tormentor {
  inflict(fault: Fault): void;
  /** Waits for the end of every fault; each heals what it broke. */
  over(): Promise<void>;
  happened: Map<FaultKind, number>;
  revocations: Revocation[];
  /** Faults that could not be carried out: the run itself is broken then. */
  failures: string[];
}

type Work = (fault: Fault) => { lanes: string[]; work: () => Promise<void> };

/** A tormentor of this stage and these screens. */
export function createTormentor(stage: Stage, editors: Editor[], devices: Device[]): Tormentor {
  const lanes = createLanes();
  const happened = new Map<FaultKind, number>();
  const failures: string[] = [];
  const revocations: Revocation[] = [];
  const works = worksOf(stage, editors, devices, revocations);
  return {
    happened,
    revocations,
    failures,
    inflict(fault) {
      const { lanes: names, work } = works[fault.kind](fault);
      lanes
        .run(names, async () => {
          await work();
          happened.set(fault.kind, (happened.get(fault.kind) ?? 0) + 1);
        })
        .catch((error: unknown) => failures.push(`${fault.kind}: ${String(error)}`));
    },
    over: () => overOf(lanes),
  };
}

async function overOf(lanes: Lanes): Promise<void> {
  await lanes.empty();
}

function worksOf(
  stage: Stage,
  editors: Editor[],
  devices: Device[],
  revocations: Revocation[],
): Record<FaultKind, Work> {
  const { postgres, redis } = stage.servers;
  const server = (name: string, victim: Victim): Record<"kill" | "pause" | "cut" | "half-open", Work> => ({
    kill: ({ ms }) => ({ lanes: [name], work: () => killed(victim, ms) }),
    pause: ({ ms }) => ({ lanes: [name], work: () => paused(victim, ms) }),
    cut: () => ({ lanes: [name], work: async () => victim.line.cut() }),
    "half-open": ({ ms }) => ({ lanes: [name], work: () => spoilt(victim.line, ms, { halfOpen: true }) }),
  });
  const node = (nodes: NodeChild[], work: (one: NodeChild, ms: number) => Promise<void>): Work => {
    return ({ ms, target }) => {
      const one = nodes[target % nodes.length] as NodeChild;
      return { lanes: [one.name], work: () => work(one, ms) };
    };
  };
  const line = (faults: Partial<LineFaults>): Work => {
    return ({ ms, target }) => {
      const { name, line } = devices[target % devices.length] as Device;
      return { lanes: [name], work: () => spoilt(line, ms, faults) };
    };
  };
  const ofPostgres = server("postgres", postgres);
  const ofRedis = server("redis", redis);
  return {
    "redis.kill": ofRedis.kill,
    "redis.pause": ofRedis.pause,
    "redis.cut": ofRedis.cut,
    "redis.half-open": ofRedis["half-open"],
    "postgres.kill": ofPostgres.kill,
    "postgres.crash": () => ({ lanes: ["postgres"], work: () => postgres.crashBackend() }),
    "postgres.pause": ofPostgres.pause,
    "postgres.cut": ofPostgres.cut,
    "postgres.half-open": ofPostgres["half-open"],
    "gateway.kill": node(stage.gateways, (one, ms) => restarted(one, () => one.kill(), ms)),
    "gateway.drain": node(stage.gateways, (one, ms) => restarted(one, () => one.drain(), ms)),
    "gateway.pause": node(stage.gateways, paused),
    "web.kill": node(stage.webs, (one, ms) => restarted(one, () => one.kill(), ms)),
    "web.drain": node(stage.webs, (one, ms) => restarted(one, () => one.drain(), ms)),
    "web.pause": node(stage.webs, paused),
    "line.cut": ({ target }) => ({
      lanes: [],
      // A newsroom's router goes now and then: a third of all lines at once.
      work: async () => {
        for (const { line } of devices.filter((_, index) => (index + target) % 3 === 0)) line.cut();
      },
    }),
    "line.half-open": line({ halfOpen: true }),
    "line.slow": line({ delayMs: 250, jitterMs: 400 }),
    "line.throttled": line({ bytesPerSecond: 3_000 }),
    "line.refused": line({ refuse: true }),
    "line.unread": line({ stall: true }),
    "session.revoke": ({ target }) => {
      const editor = editors[target % editors.length] as Editor;
      // Judged by the second, so nothing else may be wrong meanwhile.
      const quiet = ["postgres", ...stage.gateways.map(({ name }) => name), editor.name];
      return { lanes: quiet, work: async () => void revocations.push(await revoke(editor, stage)) };
    },
  };
}

async function killed(victim: Victim, ms: number): Promise<void> {
  await victim.kill();
  await sleep(ms);
  await victim.restart();
}

async function paused(victim: Pick<Victim, "pause" | "resume">, ms: number): Promise<void> {
  victim.pause();
  await sleep(ms);
  victim.resume();
}

async function restarted(node: NodeChild, end: () => Promise<void>, ms: number): Promise<void> {
  await end();
  await sleep(ms);
  await node.start();
}

async function spoilt(line: FaultProxy, ms: number, faults: Partial<LineFaults>): Promise<void> {
  line.spoil(faults);
  await sleep(ms);
  line.heal();
}
