import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createSignInLimits } from "../../server/http/sign-in-limits.ts";
import type { BarqNode } from "../../server/node.ts";
import { openDatabase } from "../../server/store/database.ts";
import { type Answer, type Envelope, request, signIn } from "../support/client.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { PASSWORD } from "../support/people.ts";

let newsroom: Newsroom;
let nodes: BarqNode[];

beforeAll(async () => {
  newsroom = await startNewsroom();
  nodes = [newsroom.node, await newsroom.addNode()];
});
afterAll(() => newsroom.stop());
beforeEach(() => newsroom.sql("TRUNCATE sign_in_limits"));

/** The nodes in turn. */
const nodeAt = (turn: number) => nodes[turn % nodes.length] as BarqNode;

function attempt(turn: number, email: string, password = "not-the-password"): Promise<Answer> {
  return request(`${nodeAt(turn).origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
}

const statusesOf = (answers: Answer[]) => answers.map(({ status }) => status);
const repeated = (status: number, times: number) => Array<number>(times).fill(status);

describe("wrong passwords", () => {
  test("ten for one account are the most on all nodes together; then the right one has to wait, too", async () => {
    const { email } = newsroom.people.editor;
    const answers: Answer[] = [];
    for (let turn = 0; turn < 12; turn++) answers.push(await attempt(turn, email));
    expect(statusesOf(answers)).toEqual([...repeated(401, 10), 429, 429]);
    for (const turn of [0, 1]) {
      const refused = await attempt(turn, email.toUpperCase(), PASSWORD);
      expect((refused.body as Envelope).error.code).toBe("request.too_many");
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(800);
    }
    await signIn(nodeAt(1).origin, newsroom.people.editor2.email);
  });

  test("tried all at once are no way round", async () => {
    const { email } = newsroom.people.supervisor;
    const answers = await Promise.all(Array.from({ length: 30 }, (_, turn) => attempt(turn, email)));
    expect(statusesOf(answers).sort()).toEqual([...repeated(401, 10), ...repeated(429, 20)]);
  });

  test("are forgotten with the right one, on every node", async () => {
    const { email } = newsroom.people.admin;
    for (let turn = 0; turn < 9; turn++) await attempt(turn, email);
    await signIn(nodeAt(1).origin, email);
    const answers: Answer[] = [];
    for (let turn = 0; turn < 11; turn++) answers.push(await attempt(turn, email));
    expect(statusesOf(answers)).toEqual([...repeated(401, 10), 429]);
  });

  test("are not what a body is that says no password", async () => {
    const { email } = newsroom.people.colleague;
    for (let turn = 0; turn < 12; turn++) {
      const answer = await attempt(turn, email, 7 as unknown as string);
      expect(answer.status).toBe(400);
    }
    await signIn(nodeAt(0).origin, email);
  });
});

test("of one address so many a minute are counted, whoever they are for, on all nodes together", async () => {
  const emailOf = (turn: number) => `nobody${turn}@barq.test`;
  await attempt(0, emailOf(0));
  const rows = await newsroom.sql(
    "UPDATE sign_in_limits SET points = 299 WHERE key LIKE 'attempt:%' RETURNING key",
  );
  expect(rows).toHaveLength(1);
  const answers = [await attempt(1, emailOf(1)), await attempt(0, emailOf(2)), await attempt(1, emailOf(3))];
  expect(statusesOf(answers)).toEqual([401, 429, 429]);
});

test("what is counted names no account and no address", async () => {
  const { email } = newsroom.people.editor;
  await attempt(0, email);
  const rows = await newsroom.sql<{ key: string }>("SELECT key FROM sign_in_limits");
  expect(rows).toHaveLength(2);
  for (const { key } of rows) expect(key).toMatch(/^(failure|attempt):[0-9a-f]{64}$/);
});

test("what expired an hour ago is cleared away, until that is stopped", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const database = openDatabase(newsroom.databaseUrl, { size: 1 });
  onTestFinished(() => database.close());
  const limits = createSignInLimits(database, (error) => {
    throw error;
  });
  const add = (key: string, minutesAgo: number) =>
    newsroom.sql("INSERT INTO sign_in_limits VALUES ($1, 1, $2)", [key, Date.now() - minutesAgo * 60_000]);
  const keys = async () => (await newsroom.sql("SELECT key FROM sign_in_limits")).map(({ key }) => key);
  await Promise.all([add("old", 61), add("young", 59)]);
  vi.advanceTimersByTime(5 * 60_000);
  await expect.poll(keys).toEqual(["young"]);
  limits.stop();
  expect(vi.getTimerCount()).toBe(0);
});
