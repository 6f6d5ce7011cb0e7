import pg from "pg";
import { type BarqNode, type NodeOptions, startNode } from "../../server/node.ts";
import { openDatabase } from "../../server/store/database.ts";
import { type Client, createClient, signIn } from "./client.ts";
import { nodeOptions, SECRET } from "./node-options.ts";
import { createPeople, type People, type PersonName } from "./people.ts";
import { createDatabase, createRedis } from "./services.ts";

/** A newsroom of its own: fresh database, fresh Redis, an account for every role, one node. */
export interface Newsroom {
  node: BarqNode;
  databaseUrl: string;
  redis: Awaited<ReturnType<typeof createRedis>>;
  people: People;
  /** Signs in once per person; later calls answer the same client. */
  as(name: PersonName): Promise<Client>;
  /** A caller without a session. */
  nobody: Client;
  /** One more node on the same Postgres and Redis. */
  addNode(overrides?: Partial<NodeOptions>): Promise<BarqNode>;
  /** Asks the database, as its owner. */
  sql<Row extends pg.QueryResultRow = Record<string, unknown>>(
    text: string,
    values?: unknown[],
  ): Promise<Row[]>;
  /** How far the log has come, by the database. */
  head(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts one, in about a second. `overrides` go to the node, as they do in `addNode`. */
export async function startNewsroom(overrides: Partial<NodeOptions> = {}): Promise<Newsroom> {
  const [database, redis] = await Promise.all([createDatabase(), createRedis()]);
  const nodes: BarqNode[] = [];
  const addNode = async (more: Partial<NodeOptions> = {}) => {
    const started = await startNode({ ...nodeOptions(database.url, redis.url), ...more });
    let stopped: Promise<void> | undefined;
    // A test may stop it before the newsroom is stopped.
    const node = { ...started, stop: () => (stopped ??= started.stop()) };
    nodes.push(node);
    return node;
  };
  const node = await addNode(overrides);
  const people = await makePeople(database.url);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  pool.on("error", () => {});
  const sql = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await pool.query<Row>(text, values)).rows;
  const clients = new Map<PersonName, Promise<Client>>();

  return {
    node,
    databaseUrl: database.url,
    redis,
    people,
    nobody: createClient(node.origin, ""),
    as(name) {
      const known = clients.get(name) ?? signIn(node.origin, people[name].email);
      clients.set(name, known);
      return known;
    },
    addNode,
    sql,
    async head() {
      const [row] = await sql<{ head: string }>("SELECT head FROM wires ORDER BY id LIMIT 1");
      return Number(row?.head);
    },
    async stop() {
      await Promise.all(nodes.map((one) => one.stop()));
      await pool.end();
      await Promise.all([database.drop(), redis.stop()]);
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
