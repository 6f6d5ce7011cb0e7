import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PEOPLE } from "../../server/newsroom/demo/people.ts";
import { withConnection } from "../../server/runtime/postgres-answer.ts";
import { file } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { type Barq, startBarq } from "../support/e2e-barq.ts";
import { type Follower, follow } from "../support/follower.ts";

const SCREENS = 8;
const REPORTS = 20;

let barq: Barq;
let correspondent: Client;
let editor: Client;

beforeAll(async () => {
  barq = await startBarq(["--workers", "2", "--services", "gateway"]);
  const emailOf = (role: string) => DEMO_PEOPLE.find((person) => person.role === role)?.email ?? "";
  correspondent = await signIn(barq.origin, emailOf("correspondent"));
  editor = await signIn(barq.origin, emailOf("editor"));
});
afterAll(() => barq.stop());

/** The processes that were started by this one, postgres and redis aside. */
function workersOf(parent: number): number[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const read = (what: string) => {
      try {
        return readFileSync(`/proc/${name}/${what}`, "utf8");
      } catch {
        return "";
      }
    };
    const stat = read("stat");
    const isChild = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent;
    return isChild && read("cmdline").includes("start.mjs") ? [Number(name)] : [];
  });
}

async function sockets(): Promise<number> {
  const text = await (await fetch(`${barq.origin}/metrics`)).text();
  return Number(/^barq_sockets (\d+)$/m.exec(text)?.[1]);
}

async function fileMany(screens: Follower[]): Promise<void> {
  await Promise.all(Array.from({ length: REPORTS }, () => file(correspondent)));
  const answer = await editor.get<{ seq: number }>("wire.snapshot?limit=1");
  await Promise.all(screens.map((screen) => screen.reaches(answer.body.seq)));
}

/** Whether the database takes connections from now on; those that are there stay. */
async function letIn(may: boolean): Promise<void> {
  const url = new URL(barq.databaseUrl());
  const name = url.pathname.slice(1);
  url.pathname = "/postgres";
  await withConnection(url.href, (client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${may}`));
}

test("[W3] a process that the database refuses makes room for the next try; once it is let in, all of them serve", async () => {
  const [first = 0] = workersOf(barq.pid());
  await letIn(false);
  process.kill(first, "SIGKILL");
  const seen = new Set<number>();
  let most = 0;
  const tries = () => {
    const now = workersOf(barq.pid());
    most = Math.max(most, now.length);
    for (const pid of now) seen.add(pid);
    return seen.size;
  };
  await expect.poll(tries).toBeGreaterThan(5);
  expect(most).toBe(2);

  await letIn(true);
  const screens = await Promise.all(Array.from({ length: SCREENS }, () => follow(editor)));
  await expect.poll(() => workersOf(barq.pid())).toHaveLength(2);
  await fileMany(screens);
  await expect.poll(sockets).toBe(SCREENS);
  for (const screen of screens) screen.close();
  await expect.poll(sockets).toBe(0);
});

test("[W1] [W3] two processes behind one port are one wire, and one that is killed is replaced with nothing lost", async () => {
  const screens = await Promise.all(Array.from({ length: SCREENS }, () => follow(editor)));
  await fileMany(screens);
  expect(workersOf(barq.pid())).toHaveLength(2);
  // Whichever process is asked, it tells of all.
  await expect.poll(sockets).toBe(SCREENS);

  const [first = 0] = workersOf(barq.pid());
  process.kill(first, "SIGKILL");
  await expect.poll(() => workersOf(barq.pid()).filter((pid) => pid !== first)).toHaveLength(2);
  await expect.poll(sockets).toBe(SCREENS);
  await fileMany(screens);
  const [one, ...others] = screens.map(({ state }) => state);
  for (const state of others) expect(state).toEqual(one);
  expect(screens.flatMap(({ resyncs }) => resyncs)).toEqual([]);
  for (const screen of screens) screen.close();

  const workers = workersOf(barq.pid());
  await barq.down();
  for (const pid of workers) expect(() => process.kill(pid, 0)).toThrow();
});
