import { afterAll, beforeAll, expect, test } from "vitest";
import { buildReportFile } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { type FaultProxy, openFaultProxy } from "../support/fault-proxy.ts";
import { follow } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";

let newsroom: Newsroom;
let line: FaultProxy;
let there: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const database = new URL(newsroom.databaseUrl);
  const { port } = database;
  line = await openFaultProxy(() => Number(port));
  database.port = String(line.port);
  const node = await newsroom.addNode({ databaseUrl: database.href });
  there = (await newsroom.as("correspondent")).at(node.origin);
});
afterAll(async () => {
  await newsroom.stop();
  await line.close();
});

test("[W11] connections to Postgres that die without a word are given up and replaced, and the command goes through once", async () => {
  const screen = await follow(there);
  await there.run("report.file", buildReportFile());
  line.spoil({ halfOpen: true });
  const report = buildReportFile();
  const hanging = there.post("report.file", report);
  const health = async () => (await there.get("health")).status;
  await expect.poll(health).toBe(503);
  // What is new gets through, what is open stays dead: the node itself has to give it up.
  line.spoil({ halfOpen: false });
  expect((await hanging).status).toBe(503);
  // Others that were open are dead, too, until somebody has waited for each.
  await expect.poll(async () => (await there.post("report.file", report)).status).toBe(200);
  const { seq } = await there.run("report.file", report);
  await screen.reaches(seq);
  expect(await newsroom.head()).toBe(2);
  await expect.poll(health).toBe(200);
  screen.close();
});
