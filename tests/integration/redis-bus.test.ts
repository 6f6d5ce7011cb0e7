import { createClient } from "redis";
import { expect, onTestFinished, test } from "vitest";
import { openBus } from "../../server/wire/redis-bus.ts";
import { type BusEnd, openBusEnd } from "../support/bus-listener.ts";
import { startNodesOn } from "../support/nodes-on-redis.ts";
import { createRedis, type TestRedis } from "../support/services.ts";
import { startWatch } from "../support/stopwatch.ts";

/** The beat that heals a lost ring: on average it would take half of this. */
const HEAD_POLL_MS = 500;
const CHANNEL = "barq:test";
const MIB = 1_048_576;

async function startRedis(): Promise<TestRedis> {
  const redis = await createRedis();
  onTestFinished(() => redis.stop());
  return redis;
}

async function open({ url }: TestRedis, channel = CHANNEL): Promise<BusEnd> {
  const end = await openBusEnd(url, channel);
  onTestFinished(() => end.close());
  return end;
}

const OFTEN = { interval: 5 };

test("what a node says is heard by every listener at the others, in order, and not by itself", async () => {
  const redis = await startRedis();
  const [here, there] = [await open(redis), await open(redis)];
  const late: string[] = [];
  there.subscribe(CHANNEL, (message) => void late.push(message));
  const words = ["برق", "", `"quoted"`, "x".repeat(MIB)];
  for (const word of words) here.publish(CHANNEL, word);
  await expect.poll(() => there.heard, OFTEN).toEqual(words);
  expect(late).toEqual(words);
  there.publish(CHANNEL, "back");
  await expect.poll(() => here.heard, OFTEN).toEqual(["back"]);
});

test("a channel asked for later is heard from then on, and after a loss of Redis", async () => {
  const redis = await startRedis();
  const [here, there] = [await open(redis), await open(redis)];
  const before = there.returns();
  const late: string[] = [];
  there.subscribe("barq:late", (message) => void late.push(message));
  await expect.poll(there.returns, OFTEN).toBe(before + 1);
  here.publish("barq:late", "1");
  await expect.poll(() => late, OFTEN).toEqual(["1"]);
  await redis.kill();
  await Promise.all([here.until(false), there.until(false)]);
  await redis.restart();
  await Promise.all([here.until(true), there.until(true)]);
  here.publish("barq:late", "2");
  await expect.poll(() => late, OFTEN).toEqual(["1", "2"]);
});

test("a listener that fails is reported and costs neither the others nor the bus", async () => {
  const redis = await startRedis();
  const [here, there] = [await open(redis), await open(redis, "barq:other")];
  there.subscribe(CHANNEL, () => {
    throw new Error("no room");
  });
  const heard: string[] = [];
  there.subscribe(CHANNEL, (message) => void heard.push(message));
  await there.until(true);
  here.publish(CHANNEL, "1");
  here.publish(CHANNEL, "2");
  await expect.poll(() => heard, OFTEN).toEqual(["1", "2"]);
  expect(there.errors.map(String)).toEqual(["Error: no room", "Error: no room"]);
});

test("a Redis that dies with messages on their way costs those messages and nothing else", async () => {
  const redis = await startRedis();
  const [here, there] = [await open(redis), await open(redis)];
  for (let turn = 0; turn < 3; turn++) {
    for (let count = 0; count < 500; count++) here.publish(CHANNEL, "lost or not");
    await redis.kill();
    for (let count = 0; count < 500; count++) here.publish(CHANNEL, "lost");
    await Promise.all([here.until(false), there.until(false)]);
    const returns = there.returns();
    await redis.restart();
    await Promise.all([here.until(true), there.until(true)]);
    expect(there.returns()).toBe(returns + 1);
    here.publish(CHANNEL, `back ${turn}`);
    await expect.poll(() => there.heard, OFTEN).toContain(`back ${turn}`);
  }
});

test("a Redis that hangs takes at most 1,000 messages or 8 MiB, is noticed in seconds, and works again", async () => {
  const redis = await startRedis();
  const [here, there] = [await open(redis), await open(redis)];
  redis.pause();
  onTestFinished(() => redis.resume());
  const word = "x".repeat(64 * 1_024);
  const used = () => process.memoryUsage().rss;
  const before = used();
  for (let count = 0; count < 4_000; count++) {
    here.publish(CHANNEL, word + count);
    if (count % 100 === 0) await new Promise(setImmediate);
  }
  // 250 MiB were said; the strings themselves may not be collected yet.
  expect(used() - before).toBeLessThan(100 * MIB);
  const stop = startWatch();
  await Promise.all([here.until(false), there.until(false)]);
  expect(stop()).toBeLessThan(6_000);
  expect(here.errors.map(String)).toContain("Error: Redis does not answer.");
  redis.resume();
  await Promise.all([here.until(true), there.until(true)]);
  here.publish(CHANNEL, "back");
  await expect.poll(() => there.heard, OFTEN).toContain("back");
});

test("what is unanswered is bounded by number and by bytes, and the bound is given back by the answers", async () => {
  const redis = await startRedis();
  const [here, there] = [await open(redis), await open(redis)];
  redis.pause();
  for (let count = 0; count < 5_000; count++) here.publish(CHANNEL, String(count));
  redis.resume();
  await expect.poll(() => there.heard.length, OFTEN).toBe(1_000);
  here.publish(CHANNEL, "next");
  await expect.poll(() => there.heard.at(-1), OFTEN).toBe("next");
  expect(there.heard.length).toBe(1_001);

  redis.pause();
  for (let count = 0; count < 300; count++) here.publish(CHANNEL, "x".repeat(64 * 1_024));
  redis.resume();
  // Each goes with the node's name in front, so that of 8 MiB the last 64 KiB stay free.
  await expect.poll(() => there.heard.length, OFTEN).toBe(1_001 + 127);
  here.publish(CHANNEL, "last");
  await expect.poll(() => there.heard.at(-1), OFTEN).toBe("last");
  expect(there.heard.length).toBe(1_001 + 128);
});

test("a subscriber that Redis cuts off for being slow is told that it has missed something", async () => {
  const redis = await startRedis();
  const [here, there] = [await open(redis), await open(redis)];
  const returns = there.returns();
  const stranger = createClient({ url: redis.url });
  onTestFinished(() => stranger.destroy());
  await stranger.connect();
  await stranger.configSet("client-output-buffer-limit", "pubsub 65536 0 0");
  await stranger.publish(CHANNEL, "x".repeat(MIB));
  await expect.poll(there.returns, OFTEN).toBeGreaterThan(returns);
  await Promise.all([here.until(true), there.until(true)]);
  here.publish(CHANNEL, "back");
  await expect.poll(() => there.heard, OFTEN).toContain("back");
});

test("without Redis a bus opens, takes what it is told, and closes", async () => {
  const redis = await startRedis();
  await redis.stop();
  const errors: unknown[] = [];
  const bus = openBus({
    redisUrl: redis.url,
    onError: (error) => void errors.push(error),
    onReturn: () => {},
  });
  expect(bus.isReady()).toBe(false);
  bus.subscribe(CHANNEL, () => {});
  bus.publish(CHANNEL, "lost");
  await expect.poll(() => errors.length, OFTEN).toBeGreaterThan(1);
  expect(bus.isReady()).toBe(false);
  await bus.close();
  bus.publish(CHANNEL, "lost");
  await redis.restart();
});

test("[W1] two nodes whose Redis hangs and comes back: every event once and in order, then rings again", async () => {
  const redis = await startRedis();
  const nodes = await startNodesOn(redis.url);
  onTestFinished(() => nodes.stop());
  expect(await nodes.medianWaitMs()).toBeLessThan(HEAD_POLL_MS / 4);
  redis.pause();
  onTestFinished(() => redis.resume());
  let noticed = false;
  const filing = nodes.fileUntil(() => noticed);
  await nodes.untilRedisIs(false);
  noticed = true;
  expect(await filing).toBeGreaterThan(0);
  await nodes.expectComplete();
  redis.resume();
  await nodes.untilRedisIs(true);
  expect(await nodes.medianWaitMs()).toBeLessThan(HEAD_POLL_MS / 4);
  await nodes.expectComplete();
});
