import { vi } from "vitest";
import { freePort } from "../../server/runtime/free-port.ts";
import { askRedisProcess, type RedisProcess, startRedisProcess } from "./redis-process.ts";

/** Three masters and a replica of the one that holds a channel's slot; all behind one password. */
export interface RedisCluster {
  /** As REDIS_URL says it. */
  url: string;
  /** The servers in which the cluster holds a part of the slots. */
  masters: RedisProcess[];
  /** The master of the channel's slot as it was at the start. */
  holder: RedisProcess;
  /** Starts the holder again and has it take its slots back from the replica that followed it, in good order. */
  restoreHolder(): Promise<void>;
  /** Asks one server. */
  ask<Answer>(server: RedisProcess, command: string[]): Promise<Answer>;
  stop(): Promise<void>;
}

type Member = RedisProcess & { busPort: number };

const PASSWORD = "open:sesame@cluster";
const SLOTS = 16_384;

/** Starts one, in about three seconds; a master that is gone is replaced after about as many. */
export async function startRedisCluster(channel: string): Promise<RedisCluster> {
  const members = await Promise.all([startMember(), startMember(), startMember(), startMember()]);
  const [replica, ...masters] = members as [Member, Member, Member, Member];
  const stop = async () => {
    await Promise.all(members.map((member) => member.kill()));
  };
  try {
    for (const [index, member] of members.entries())
      await ask(member, ["CLUSTER", "SET-CONFIG-EPOCH", String(index + 1)]);
    for (const [index, master] of masters.entries())
      await ask(master, ["CLUSTER", "ADDSLOTSRANGE", ...rangeOf(index, masters.length)]);
    for (const { port, busPort } of masters)
      await ask(replica, ["CLUSTER", "MEET", "127.0.0.1", String(port), String(busPort)]);
    await until(members, /cluster_state:ok.*cluster_known_nodes:4/s);
    const slot = await ask<number>(replica, ["CLUSTER", "KEYSLOT", channel]);
    const holder = masters[Math.floor((slot * masters.length) / SLOTS)] as Member;
    await ask(replica, ["CLUSTER", "REPLICATE", await ask(holder, ["CLUSTER", "MYID"])]);
    await untilInfo(replica, /master_link_status:up/);
    const seeds = masters.map(({ port }) => `127.0.0.1:${port}`);
    return {
      url: `redis+cluster://:${encodeURIComponent(PASSWORD)}@${seeds.join(",")}`,
      masters,
      holder,
      async restoreHolder() {
        await holder.restart();
        await untilInfo(holder, /role:slave.*master_link_status:up/s);
        await takeOver(holder);
      },
      ask,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const WAIT = { timeout: 40_000, interval: 50 };

async function startMember(): Promise<Member> {
  const busPort = await freePort();
  const configuration = `requirepass ${PASSWORD}
masterauth ${PASSWORD}
save ""
cluster-enabled yes
cluster-port ${busPort}
cluster-node-timeout 2000
cluster-replica-validity-factor 0
repl-diskless-sync-delay 0`;
  return { ...(await startRedisProcess(configuration, { password: PASSWORD })), busPort };
}

function rangeOf(index: number, of: number): [string, string] {
  const edge = (at: number) => Math.ceil((at * SLOTS) / of);
  return [String(edge(index)), String(edge(index + 1) - 1)];
}

async function until(members: Member[], state: RegExp): Promise<void> {
  const check = async (member: Member) => {
    const info = await ask<string>(member, ["CLUSTER", "INFO"]);
    if (!state.test(info)) throw new Error(`the cluster is not there yet: ${info}`);
  };
  await vi.waitFor(() => Promise.all(members.map(check)), WAIT);
}

async function untilInfo(server: RedisProcess, state: RegExp, wait = WAIT): Promise<void> {
  await vi.waitFor(async () => {
    const info = await ask<string>(server, ["INFO", "replication"]);
    if (!state.test(info)) throw new Error(`not there yet: ${info}`);
  }, wait);
}

/** Asks again when Redis has given one attempt up: it does after five seconds without the votes. */
async function takeOver(replica: RedisProcess, attempts = 4): Promise<void> {
  await ask(replica, ["CLUSTER", "FAILOVER"]);
  try {
    await untilInfo(replica, /role:master/, { ...WAIT, timeout: 6_000 });
  } catch (error) {
    if (attempts === 1) throw error;
    await takeOver(replica, attempts - 1);
  }
}

function ask<Answer>(server: RedisProcess, command: string[]): Promise<Answer> {
  return askRedisProcess(server, PASSWORD, command);
}
