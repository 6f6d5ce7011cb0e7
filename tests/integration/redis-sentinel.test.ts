import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { checkRedis } from "../../server/runtime/readiness.ts";
import { openBusEnd } from "../support/bus-listener.ts";
import { startNodesOn } from "../support/nodes-on-redis.ts";
import { type SentinelledRedis, startSentinelledRedis } from "../support/redis-sentinels.ts";

const CHANNEL = "barq:test";
const NO_MASTER = "Error: The Redis that the Sentinels named is no master yet.";
/** The beat that heals a lost ring: on average it would take half of this. */
const HEAD_POLL_MS = 500;

let redis: SentinelledRedis;
beforeAll(async () => {
  redis = await startSentinelledRedis();
});
afterAll(() => redis?.stop());

test("the start accepts what the Sentinels name, also while one of them hangs, and says so when they know no such name", async () => {
  const [first] = redis.sentinels;
  first?.pause();
  onTestFinished(() => first?.resume());
  await checkRedis(redis.url);
  first?.resume();
  await expect(checkRedis(`${redis.url}-other`)).rejects.toThrow(
    /^The Redis at redis\+sentinel:\/\/[\d.:,]+\/newsroom-other cannot be used: The Sentinel knows no master "newsroom-other"\.$/,
  );
});

test("an account that only the Redis knows gets in by Sentinels that know nobody", async () => {
  await redis.ask(redis.master, ["ACL", "SETUSER", "barq", "on", ">word", "+@all", "&barq:*"]);
  await checkRedis(redis.url.replace(/\/\/.*@/, "//barq:word@"));
  await expect(checkRedis(redis.url.replace(/\/\/.*@/, "//barq:wrong@"))).rejects.toThrow(/WRONGPASS/);
});

test("[W1] a killed master costs no event: complete meanwhile, and rung again through the replica that takes its place", async () => {
  const nodes = await startNodesOn(redis.url);
  onTestFinished(() => nodes.stop());
  expect(await nodes.medianWaitMs()).toBeLessThan(HEAD_POLL_MS / 4);
  await redis.master.kill();
  let isBack = false;
  const filing = nodes.fileUntil(() => isBack);
  await nodes.untilRedisIs(false);
  await nodes.untilRedisIs(true);
  isBack = true;
  expect(await filing).toBeGreaterThan(0);
  await nodes.expectComplete();
  expect(await redis.ask(redis.replica, ["PUBSUB", "NUMSUB", "barq:wire"])).toEqual(["barq:wire", 2]);
  expect(await nodes.medianWaitMs()).toBeLessThan(HEAD_POLL_MS / 4);
  await nodes.expectComplete();
});

test("a master that serves on alone is left for the one that the Sentinels name, as soon as that is one", async () => {
  const ends = await Promise.all([openBusEnd(redis.url, CHANNEL), openBusEnd(redis.url, CHANNEL)]);
  const [here, there] = ends;
  onTestFinished(async () => {
    await Promise.all(ends.map((end) => end.close()));
  });
  const other = await redis.nameAnother();
  await Promise.all([here.until(false), there.until(false)]);
  await expect.poll(() => here.errors.map(String)).toContain(NO_MASTER);
  expect(here.isReady()).toBe(false);
  await redis.ask(other, ["REPLICAOF", "NO", "ONE"]);
  await Promise.all([here.until(true), there.until(true)]);
  expect(await redis.ask(other, ["PUBSUB", "NUMSUB", CHANNEL])).toEqual([CHANNEL, 2]);
  here.publish(CHANNEL, "here");
  await expect.poll(() => there.heard).toEqual(["here"]);
});
