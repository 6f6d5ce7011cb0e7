import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { checkRedis } from "../../server/runtime/readiness.ts";
import { type BusEnd, openBusEnd } from "../support/bus-listener.ts";
import { startNodesOn } from "../support/nodes-on-redis.ts";
import { type RedisCluster, startRedisCluster } from "../support/redis-cluster.ts";
import { createRedis } from "../support/services.ts";

/** The beat that heals a lost ring: on average it would take half of this. */
const HEAD_POLL_MS = 500;
const WIRE = "barq:wire";
const MOVED = "Error: The channel moved within the cluster.";
/** Channels whose slots are in different thirds. */
const CHANNELS = [WIRE, "barq:presence", "barq:sessions", "{desk}:a", "{desk}:b"];

let cluster: RedisCluster;
beforeAll(async () => {
  cluster = await startRedisCluster(WIRE);
});
afterAll(() => cluster?.stop());

async function openPair(...channels: string[]): Promise<[BusEnd, BusEnd]> {
  const ends = await Promise.all([
    openBusEnd(cluster.url, ...channels),
    openBusEnd(cluster.url, ...channels),
  ]);
  onTestFinished(async () => {
    await Promise.all(ends.map((end) => end.close()));
  });
  return ends;
}

test("the start accepts a cluster, and says in a sentence that a lone Redis is none", async () => {
  await checkRedis(cluster.url);
  const lone = await createRedis();
  onTestFinished(() => lone.stop());
  const url = lone.url.replace("redis:", "redis+cluster:");
  await expect(checkRedis(url)).rejects.toThrow(
    /^The Redis at redis\+cluster:\/\/127.0.0.1:\d+ cannot be used: .*cluster support disabled.*\.$/,
  );
});

test("channels are sharded: each is heard on the master of its slot alone, by every node but the one that spoke", async () => {
  const [here, there] = await openPair(...CHANNELS);
  const places = await Promise.all(
    cluster.masters.map((master) => cluster.ask<string[]>(master, ["PUBSUB", "SHARDCHANNELS"])),
  );
  const sharded = places.map((names) => names.filter((name) => CHANNELS.includes(name)));
  expect(sharded.flat().toSorted()).toEqual(CHANNELS.toSorted());
  expect(sharded.filter((names) => names.length > 0).length).toBeGreaterThan(1);
  for (const channel of CHANNELS) here.publish(channel, channel);
  await expect.poll(() => there.heard.toSorted()).toEqual(CHANNELS.toSorted());
  expect(here.heard).toEqual([]);
});

test("[W1] a killed master costs no event, and the channel is followed to the next master and back to the first", async () => {
  const nodes = await startNodesOn(cluster.url);
  onTestFinished(() => nodes.stop());
  const [here, there] = await openPair(WIRE);
  expect(await nodes.medianWaitMs()).toBeLessThan(HEAD_POLL_MS / 4);

  await cluster.holder.kill();
  let isBack = false;
  const filing = nodes.fileUntil(() => isBack);
  await nodes.untilRedisIs(false);
  await nodes.untilRedisIs(true);
  isBack = true;
  expect(await filing).toBeGreaterThan(0);
  await nodes.expectComplete();
  expect(await nodes.medianWaitMs()).toBeLessThan(HEAD_POLL_MS / 4);

  await Promise.all([here.until(true), there.until(true)]);
  const returns = there.returns();
  await cluster.restoreHolder();
  await expect.poll(there.returns).toBeGreaterThan(returns);
  // At least one was told by the cluster, and did not have to find it out by silence.
  expect([...here.errors, ...there.errors].map(String)).toContain(MOVED);
  await Promise.all([here.until(true), there.until(true)]);
  expect(await cluster.ask(cluster.holder, ["PUBSUB", "SHARDCHANNELS", WIRE])).toEqual([WIRE]);
  here.publish(WIRE, "back");
  await expect.poll(() => there.heard).toContain("back");
  await nodes.untilRedisIs(true);
  expect(await nodes.medianWaitMs()).toBeLessThan(HEAD_POLL_MS / 4);
  await nodes.expectComplete();
});
