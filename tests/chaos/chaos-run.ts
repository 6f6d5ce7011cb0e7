import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { WireStore } from "../../app/_wire/wire-store.ts";
import type { PersonName } from "../support/people.ts";
import { assemble, type Cast, EVERYBODY } from "./cast.ts";
import { comeToRest, type Rest } from "./come-to-rest.ts";
import { emptyDesk } from "./desk.ts";
import { createTormentor, type Tormentor } from "./faults.ts";
import { eventually } from "./health.ts";
import { judge } from "./judge.ts";
import { watchMemory } from "./memory.ts";
import type { Post } from "./post.ts";
import { type Random, seeded } from "./random.ts";
import type { ClientRecord } from "./recorder.ts";
import type { Revocation } from "./revoke.ts";
import { drawSchedule, type Fault, type FaultKind } from "./schedule.ts";
import type { Servers } from "./servers.ts";
import { openStage, type Stage } from "./stage.ts";
import type { Violation } from "./violation.ts";
import { type WriterParts, write } from "./writer.ts";

export interface ChaosOptions {
  servers: Servers;
  seed: number;
  seconds: number;
  /** What goes wrong and when; by default drawn from the seed. */
  faults?: Fault[];
  screens?: PersonName[];
  gateways?: number;
  webs?: number;
  /** The writers go on beyond the time until this many commands were carried out: a busy machine is slow. */
  least?: number;
  /** Milliseconds between two commands of one writer, from and to. */
  pauseMs?: [number, number];
  /** How long everybody may take to be at the head once all is healed. */
  headWithinMs?: number;
  /** A fault put into the gateways' own code; see mutants.ts. */
  mutant?: string;
  /** A fault put into the database before the start. */
  prepare?: (databaseUrl: string) => Promise<void>;
  /** Another server in place of the gateways: answers its port. */
  relayPort?: (databaseUrl: string) => Promise<number>;
  /** A fault put into the screens' own code. */
  alter?: (store: WireStore) => WireStore;
}

/** What a run did and saw; `violations` decides. */
export interface ChaosOutcome extends Rest {
  seed: number;
  seconds: number;
  posts: Post[];
  records: ClientRecord[];
  happened: Map<FaultKind, number>;
  revocations: Revocation[];
  failures: string[];
  /** The most memory of each node in MiB, where the system tells. */
  memory: Map<string, number>;
  /** The longest that this process itself stood still, in milliseconds. */
  stoodStillMs: number;
}

const START_MS = 60_000;
/** For the start, the last answers, the healing and the way to the head. */
const GRACE_SECONDS = 180;
const PAUSE_MS: [number, number] = [60, 240];

/** Runs the newsroom under load and faults, heals it, and judges. Fails only when the run itself cannot be had. */
export async function runChaos(
  options: ChaosOptions,
): Promise<ChaosOutcome & { events: number; violations: Violation[] }> {
  const { seed, screens = EVERYBODY, gateways = 2, webs = 2, alter } = options;
  const random = seeded(seed);
  const ended = new AbortController();
  const stage = await openStage({ ...options, gateways, webs, random: random.branch("lines") });
  try {
    const stopped = ended.signal;
    const cast = await assemble({ stage, screens, random: random.branch("people"), stopped, alter });
    const tooLong = AbortSignal.timeout((options.seconds + GRACE_SECONDS) * 1_000);
    const played = play(options, stage, cast, random, stopped);
    // Whatever else it fails with once it was given up is nobody's concern.
    played.catch(() => {});
    const outcome = await Promise.race([played, aborted(tooLong)]);
    const verdict = await judge(outcome, stage);
    return { ...outcome, ...verdict };
  } finally {
    ended.abort();
    await stage.close();
  }
}

async function play(
  options: ChaosOptions,
  stage: Stage,
  cast: Cast,
  random: Random,
  stopped: AbortSignal,
): Promise<ChaosOutcome> {
  const { seed, seconds, headWithinMs = 20_000 } = options;
  const { editors, devices } = cast;
  for (const editor of editors) editor.start();
  if (!(await eventually(() => editors.every((one) => one.isConnected()), START_MS)))
    throw new Error("not every screen came up");
  const stillness = monitorEventLoopDelay();
  stillness.enable();
  const memory = watchMemory([...stage.gateways, ...stage.webs]);
  const writing = startWriting(options, cast, random);
  stopped.addEventListener("abort", writing.quit);
  const tormentor = createTormentor(stage, editors, devices);
  await torment(tormentor, options.faults ?? drawSchedule(random.branch("faults"), seconds * 1_000), seconds);
  await eventually(() => writing.carriedOut() >= (options.least ?? 0), START_MS);
  const last = await writing.stop();
  const rest = await comeToRest({ stage, editors, last, headWithinMs });
  stillness.disable();
  return {
    ...rest,
    seed,
    seconds,
    posts: last.posts,
    records: editors.map(({ record }) => record),
    happened: tormentor.happened,
    revocations: tormentor.revocations,
    failures: tormentor.failures,
    memory: memory.stop(),
    stoodStillMs: stillness.max / 1e6,
  };
}

/** Lets every writer write; `stop` waits for their last answers and leaves one who can still write. */
function startWriting({ pauseMs = PAUSE_MS }: ChaosOptions, { writers }: Cast, random: Random) {
  const quitting = new AbortController();
  const shared = { desk: emptyDesk(), posts: [] as Post[], pauseMs, stopped: quitting.signal };
  const all = writers.map((account, index): WriterParts => {
    return { ...shared, account, random: random.branch(`writer ${index}`) };
  });
  const [first] = all;
  if (!first) throw new Error("nobody writes");
  const writing = all.map(write);
  const quit = () => quitting.abort();
  return {
    quit,
    carriedOut: () => shared.posts.filter(({ outcome }) => outcome.kind === "ok").length,
    async stop(): Promise<WriterParts> {
      quit();
      await Promise.all(writing);
      return { ...first, stopped: new AbortController().signal };
    },
  };
}

/** Carries out each fault at its time, and waits for the end of the run and of the last fault. */
async function torment(tormentor: Tormentor, faults: Fault[], seconds: number): Promise<void> {
  const began = performance.now();
  const until = (ms: number) => sleep(Math.max(0, began + ms - performance.now()));
  for (const fault of faults) {
    await until(fault.at);
    tormentor.inflict(fault);
  }
  await until(seconds * 1_000);
  await tormentor.over();
}

/** Fails when the signal comes; never fulfils. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("the run took too long and was given up")));
  });
}
