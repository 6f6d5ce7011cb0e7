import { openDatabase } from "../../server/store/database.ts";
import { type FaultProxy, openFaultProxy } from "../support/fault-proxy.ts";
import { SECRET } from "../support/node-options.ts";
import { createPeople, type People } from "../support/people.ts";
import { createNodeChild, type NodeChild } from "./node-child.ts";
import type { Random } from "./random.ts";
import type { Servers } from "./servers.ts";

/** A newsroom on a database of its own: nodes in processes of their own, and people. */
export interface Stage {
  servers: Servers;
  gateways: NodeChild[];
  webs: NodeChild[];
  people: People;
  /** The database past every line that can be spoilt. */
  databaseUrl(): string;
  /** Opens a line from one device to the nodes of a kind; each connection meets one of them by chance. */
  openLine(to: "gateways" | "webs"): Promise<FaultProxy>;
  lines(): FaultProxy[];
  close(): Promise<void>;
}

interface StageParts {
  servers: Servers;
  random: Random;
  gateways: number;
  webs: number;
  mutant?: string | undefined;
  /** Changes the database before any node starts. */
  prepare?: ((databaseUrl: string) => Promise<void>) | undefined;
  /** Who holds the sockets in place of the gateways. */
  relayPort?: ((databaseUrl: string) => Promise<number>) | undefined;
}

/** Builds a stage and waits until every node serves. */
export async function openStage({ servers, random, ...parts }: StageParts): Promise<Stage> {
  const database = await servers.createDatabase();
  await parts.prepare?.(database.direct());
  const people = await makePeople(database.direct());
  const shared = { databaseUrl: database.throughLine, redisUrl: servers.redisUrl, guard: servers.guard };
  const make = (kind: string, count: number, gateway: boolean) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        createNodeChild({
          ...shared,
          name: `${kind} ${index + 1}`,
          gateway,
          mutant: gateway ? parts.mutant : undefined,
        }),
      ),
    );
  const gateways = await make("gateway", parts.gateways, true);
  const webs = await make("web", parts.webs, false);
  await Promise.all([...gateways, ...webs].map((node) => node.start()));
  const relay = await parts.relayPort?.(database.direct());
  const ports = {
    gateways: relay === undefined ? gateways.map(({ port }) => port) : [relay],
    webs: webs.map(({ port }) => port),
  };
  const lines: FaultProxy[] = [];
  return {
    servers,
    gateways,
    webs,
    people,
    databaseUrl: database.direct,
    lines: () => lines,
    async openLine(to) {
      const line = await openFaultProxy(() => random.pick(ports[to]), random);
      lines.push(line);
      return line;
    },
    async close() {
      await Promise.all(lines.map((line) => line.close()));
      await Promise.all([...gateways, ...webs].map((node) => node.close()));
    },
  };
}

async function makePeople(databaseUrl: string): Promise<People> {
  const database = openDatabase(databaseUrl, { size: 2 });
  try {
    return await createPeople(database, SECRET);
  } finally {
    await database.close();
  }
}
