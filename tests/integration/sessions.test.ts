import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BarqNode } from "../../server/node.ts";
import { signIn } from "../support/client.ts";
import { type Listener, listen } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";

let newsroom: Newsroom;
let other: BarqNode;

beforeAll(async () => {
  newsroom = await startNewsroom();
  other = await newsroom.addNode();
});
afterAll(() => newsroom.stop());

/** A socket on the other node, by a session of its own that was made on the first. */
async function follow(email: string): Promise<{ listener: Listener; cookie: string }> {
  const { cookie } = await signIn(newsroom.node.origin, email);
  const listener = listen({ origin: other.origin, cookie });
  await listener.until("the first head", () => listener.heads.length > 0);
  return { listener, cookie };
}

async function endsWithin(listener: Listener, ms: number, end: () => Promise<unknown>): Promise<void> {
  await end();
  const since = performance.now();
  await listener.until("a good-bye", () => listener.byes.length > 0 && !listener.socket.connected);
  expect(listener.byes).toMatchObject([{ code: "session.ended", retry: false }]);
  expect(performance.now() - since).toBeLessThan(ms);
}

describe("[W8] an ended session", () => {
  test("closes its socket on another node within a second of the sign-out", async () => {
    const { email } = newsroom.people.editor;
    const kept = await follow(email);
    const { listener, cookie } = await follow(email);
    await endsWithin(listener, 1_000, () =>
      fetch(`${newsroom.node.origin}/api/auth/sign-out`, { method: "POST", headers: { cookie } }),
    );
    expect(kept.listener.socket.connected).toBe(true);
    kept.listener.close();
  });

  test("closes its socket when it runs out", async () => {
    const { listener } = await follow(newsroom.people.supervisor.email);
    await endsWithin(listener, 1_000, () =>
      newsroom.sql("UPDATE session SET expires_at = now() WHERE user_id = $1", [
        newsroom.people.supervisor.id,
      ]),
    );
  });

  test("is what a changed role makes of every session of that person", async () => {
    const { email, id } = newsroom.people.admin;
    const { listener } = await follow(email);
    await endsWithin(listener, 1_000, () =>
      newsroom.sql(`UPDATE "user" SET role = 'editor' WHERE id = $1`, [id]),
    );
  });
});
