import { expect } from "vitest";
import type { BarqNode } from "../../server/node.ts";
import { buildReportFile, file } from "./builders.ts";
import type { Client } from "./client.ts";
import { type Follower, follow, snapshotOf } from "./follower.ts";
import { type Newsroom, startNewsroom } from "./newsroom.ts";

/** A newsroom of two nodes that ring each other over a given Redis, with a screen at each. */
export interface NodesOnRedis {
  newsroom: Newsroom;
  nodes: [BarqNode, BarqNode];
  correspondent: Client;
  screens: [Follower, Follower];
  /** Fulfils when the nodes that are `ready` say so of their Redis. */
  untilRedisIs(ready: boolean): Promise<void>;
  /** How long after the answer an event filed at one node is at the other, in milliseconds: the median of 25. */
  medianWaitMs(): Promise<number>;
  /** Files at both nodes, without a pause, until `enough` is true; answers how many. */
  fileUntil(enough: () => boolean): Promise<number>;
  /** Fails unless both screens hold what a fresh snapshot holds, each event having come once and in order. */
  expectComplete(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one. */
export async function startNodesOn(redisUrl: string): Promise<NodesOnRedis> {
  const newsroom = await startNewsroom({ redisUrl });
  const other = await newsroom.addNode({ redisUrl });
  const nodes: [BarqNode, BarqNode] = [newsroom.node, other];
  const [correspondent, editor] = await Promise.all([newsroom.as("correspondent"), newsroom.as("editor")]);
  const start = await newsroom.head();
  const screens: [Follower, Follower] = [await follow(editor), await follow(editor.at(other.origin))];

  const untilRedisIs = async (ready: boolean) => {
    const ask = async ({ origin }: BarqNode) =>
      (await editor.at(origin).get<{ redis: boolean }>("health")).body.redis;
    // Sentinels that were stopped for two seconds trust nobody for thirty more.
    await expect
      .poll(async () => Promise.all(nodes.map(ask)), { timeout: 60_000, interval: 50 })
      .toEqual([ready, ready]);
  };
  await untilRedisIs(true);

  return {
    newsroom,
    nodes,
    correspondent,
    screens,
    untilRedisIs,
    async medianWaitMs() {
      const waits: number[] = [];
      for (let turn = 0; turn < 25; turn++) {
        const { seq } = await correspondent.run("report.file", buildReportFile());
        const answered = performance.now();
        await screens[1].reaches(seq);
        waits.push(performance.now() - answered);
      }
      return waits.sort((a, b) => a - b)[12] as number;
    },
    async fileUntil(enough) {
      let filed = 0;
      const write = async (by: Client) => {
        while (!enough()) {
          await file(by);
          filed += 1;
        }
      };
      await Promise.all([write(correspondent), write(correspondent.at(other.origin))]);
      return filed;
    },
    async expectComplete() {
      const head = await newsroom.head();
      await Promise.all(screens.map((screen) => screen.reaches(head)));
      const { reports } = await snapshotOf(editor);
      const fresh = new Map(reports.map((report) => [report.id, report]));
      for (const { state, frames, resyncs } of screens) {
        expect(state.reports).toEqual(fresh);
        const seqs = frames.flatMap(({ events }) => events.map(({ seq }) => seq));
        expect(seqs).toEqual(Array.from({ length: head - start }, (_, index) => start + index + 1));
        expect(resyncs).toEqual([]);
      }
    },
    async stop() {
      for (const screen of screens) screen.close();
      await newsroom.stop();
    },
  };
}
