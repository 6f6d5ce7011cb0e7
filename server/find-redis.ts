import type { RedisAddress, RedisServer } from "./redis-address.ts";
import { askServer, type RedisConnection } from "./redis-connection.ts";

/**
 * The server on which a channel is now to be spoken and heard: in a cluster the master of the channel's slot, under
 * Sentinels the master they agreed on. All seeds are asked at once and the first answer counts, so that one that
 * hangs holds nobody up. Fails when none can tell.
 */
export async function findRedis(address: RedisAddress, channel: string): Promise<RedisServer> {
  const { kind, seeds } = address;
  if (kind === "single") return seeds[0] as RedisServer;
  const question = (seed: RedisServer) =>
    kind === "cluster" ? askCluster(address, seed, channel) : askSentinel(address, seed);
  return Promise.any(seeds.map(question)).catch(({ errors }: { errors: Error[] }) => {
    throw new Error([...new Set(errors.map(({ message }) => message))].join(" "));
  });
}

function askCluster(address: RedisAddress, seed: RedisServer, channel: string): Promise<RedisServer> {
  return askServer(address, seed, async (client) => {
    const [slot, ranges] = await Promise.all([client.clusterKeySlot(channel), client.clusterSlots()]);
    const master = ranges.find(({ from, to }) => from <= slot && slot <= to)?.master;
    if (!master) throw new Error("No server of the Redis Cluster holds the channel's slot.");
    // A server that does not know its own name leaves it out.
    return { host: master.host || seed.host, port: master.port };
  });
}

async function askSentinel(address: RedisAddress, seed: RedisServer): Promise<RedisServer> {
  const question = async (client: RedisConnection) => {
    const found = await client.sendCommand(["SENTINEL", "GET-MASTER-ADDR-BY-NAME", address.masterName]);
    if (!Array.isArray(found)) throw new Error(`The Sentinel knows no master "${address.masterName}".`);
    return { host: String(found[0]), port: Number(found[1]) };
  };
  try {
    return await askServer(address, seed, question);
  } catch (error) {
    if (!String(error).includes("WRONGPASS")) throw error;
    // Sentinels may be open to all while the Redis behind them has accounts.
    return await askServer({ ...address, username: undefined, password: undefined }, seed, question);
  }
}
