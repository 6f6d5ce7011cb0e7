import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BarqNode } from "../../server/node.ts";
import { createClient, signIn } from "../support/client.ts";
import { type Listener, listen } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { PASSWORD } from "../support/people.ts";
import { startWatch } from "../support/stopwatch.ts";

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
  const stop = startWatch();
  await listener.until("a good-bye", () => listener.byes.length > 0 && !listener.socket.connected);
  expect(stop()).toBeLessThan(ms);
  expect(listener.byes).toMatchObject([{ code: "session.ended", retry: false }]);
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

  test("is that of whoever was signed in by a browser before somebody else; the same person's stays", async () => {
    const { email } = newsroom.people.editor;
    const { listener, cookie } = await follow(email);
    const signInBy = (who: string) =>
      fetch(`${newsroom.node.origin}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify({ email: who, password: PASSWORD }),
      });
    expect((await signInBy(email)).status).toBe(200);
    expect((await createClient(newsroom.node.origin, cookie).get("session.show")).status).toBe(200);
    await endsWithin(listener, 1_500, () => signInBy(newsroom.people.supervisor.email));
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
