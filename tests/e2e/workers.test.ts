import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PEOPLE } from "../../server/newsroom/demo/people.ts";
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

test("[W1] [W3] two processes behind one port are one wire, and one that is killed is replaced with nothing lost", async () => {
  const screens = await Promise.all(Array.from({ length: SCREENS }, () => follow(editor)));
  await fileMany(screens);
  expect(workersOf(barq.pid())).toHaveLength(2);
  // Whichever process is asked, it tells of all.
  expect(await sockets()).toBe(SCREENS);

  const [first = 0] = workersOf(barq.pid());
  process.kill(first, "SIGKILL");
  await expect
    .poll(() => workersOf(barq.pid()).filter((pid) => pid !== first), { timeout: 20_000 })
    .toHaveLength(2);
  await expect.poll(sockets, { timeout: 20_000 }).toBe(SCREENS);
  await fileMany(screens);
  const [one, ...others] = screens.map(({ state }) => state);
  for (const state of others) expect(state).toEqual(one);
  expect(screens.flatMap(({ resyncs }) => resyncs)).toEqual([]);
  for (const screen of screens) screen.close();

  const workers = workersOf(barq.pid());
  await barq.down();
  for (const pid of workers) expect(() => process.kill(pid, 0)).toThrow();
});
