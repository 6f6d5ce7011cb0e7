import { getRequestListener } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import pino from "pino";
import { startClock } from "./clock.ts";
import { openDemoNewsroom, openDemoWire } from "./demo-newsroom.ts";
import { failureLog } from "./failure-log.ts";
import { openFrontDoor } from "./front-door.ts";
import { createGateway } from "./gateway/gateway.ts";
import { createApp } from "./http/app.ts";
import { createAuth } from "./http/auth.ts";
import { createIdentifier } from "./http/identify.ts";
import { trustedOrigins } from "./http/origins.ts";
import { createPolls } from "./http/polls.ts";
import { createSignInLimits } from "./http/sign-in-limits.ts";
import { createWireList } from "./http/wire-list.ts";
import { createMetrics, watchNode } from "./metrics.ts";
import { metricsReader } from "./metrics-reader.ts";
import { createCommitter } from "./newsroom/committer.ts";
import { DEMO_PEOPLE } from "./newsroom/demo/people.ts";
import { readStandingSessions } from "./newsroom/queries/standing-sessions.ts";
import { runDue } from "./newsroom/run-due.ts";
import { noPages, openPages } from "./pages.ts";
import { startReader } from "./reader.ts";
import { duplicatesTask, WORDS_TASK } from "./readers.ts";
import { openDatabase } from "./store/database.ts";
import type { DueJob } from "./store/due.ts";
import { migrate } from "./store/migrate.ts";
import { listWires } from "./store/wires.ts";
import { openWires } from "./wire/open-wires.ts";
import { openBus } from "./wire/redis-bus.ts";

export interface NodeOptions {
  rootDir: string;
  /** 0 takes a free one. */
  port: number;
  host: string;
  databaseUrl: string;
  redisUrl: string;
  secret: string;
  publicUrl: string | undefined;
  services: ReadonlySet<"web" | "gateway">;
  /** Whether to make a demo newsroom in an empty database, and with which password. */
  demo: { password: string } | null;
  timeZone: string;
}

export interface BarqNode {
  origin: string;
  port: number;
  /** Whether the newsroom is the demo one. */
  isDemo: boolean;
  stop(): Promise<void>;
}

/** Runs one node of the newsroom: the services named, on one port. Fails when the database cannot be used. */
export async function startNode(options: NodeOptions): Promise<BarqNode> {
  const { rootDir, host, databaseUrl, redisUrl, secret, publicUrl, services, timeZone } = options;
  const log = pino({ level: "warn" });
  const metrics = createMetrics();
  const failed = failureLog(log, metrics);

  await migrate(databaseUrl, rootDir);
  const door = await openFrontDoor(host, options.port);
  const database = openDatabase(databaseUrl, { onError: failed("store") });
  if (options.demo) await openDemoWire(database);
  const wireList = createWireList(await listWires(database.db));
  let onReturn = () => {};
  const bus = openBus({ redisUrl, onError: failed("wire"), onReturn: () => onReturn() });
  const wires = await openWires({ database, bus, list: wireList.all, onError: failed("wire") });
  onReturn = wires.readHeads;

  const commit = createCommitter({
    database,
    now: () => new Date(),
    ring(wireId, events) {
      metrics.commits.inc(events.length);
      wires.ring(wireId, events);
    },
  });
  const origin = `http://${host}:${door.port}`;
  const trusted = trustedOrigins(publicUrl, host, door.port);
  const auth = createAuth({ database, secret, baseUrl: publicUrl ?? origin, trustedOrigins: trusted });
  const standing = (ids: string[]) => readStandingSessions(database, ids);
  const identifier = createIdentifier({ auth, standing, onError: failed("http") });
  const seeded = { database, auth, commit, wires: wireList.all };
  const isDemo = options.demo !== null && (await openDemoNewsroom({ ...seeded, ...options.demo }));

  const due = (job: DueJob) => runDue(job, { wires: wireList.all, commit });
  const clock = await startClock({ databaseUrl, onDue: due, onError: failed("clock") });
  const readers = [duplicatesTask(commit), WORDS_TASK].map((task) =>
    startReader({ database, pumps: wires.pumps, task, onError: failed("reader") }),
  );

  const gateway = services.has("gateway")
    ? createGateway({
        http: door.http,
        pumps: wires.pumps,
        bus,
        identify: (headers) => identifier.identify(headers.cookie),
        standing,
        mayConnect: (from) => from === undefined || trusted.includes(from),
        onError: failed("gateway"),
      })
    : undefined;
  wires.onRun((wireId, run) => gateway?.push(wireId, run));
  onReturn = () => {
    wires.readHeads();
    gateway?.onBusReturn();
  };
  watchNode(metrics, { wires, gateway });

  const polls = createPolls({ database, pumps: wires.pumps, standing, onError: failed("http") });
  const limits = createSignInLimits(database, failed("http"));
  const app = createApp({
    database,
    wires: wireList,
    commit,
    auth,
    identifier,
    limits,
    polls,
    killed: wires.killed,
    trustedOrigins: trusted,
    timeZone,
    metrics: metricsReader(metrics.registry),
    demo: isDemo ? DEMO_PEOPLE.map(({ email, role }) => ({ email, role })) : undefined,
    health: wires.health,
    addressOf: (c) => getConnInfo(c).remote.address ?? "",
    onError: failed("http"),
  });
  const pages = services.has("web") ? await openPages(rootDir) : noPages;
  door.serve(getRequestListener(app.fetch), pages.listener);

  return {
    origin,
    port: door.port,
    isDemo,
    // First nobody new, then nobody connected, then nothing running, last what all of it stood on.
    async stop() {
      const closed = door.close();
      polls.stop();
      await Promise.all([clock.stop(), ...readers.map((reader) => reader.stop())]);
      await gateway?.close();
      await closed;
      identifier.stop();
      limits.stop();
      await wires.close();
      await bus.close();
      await pages.close();
      await database.close();
    },
  };
}
