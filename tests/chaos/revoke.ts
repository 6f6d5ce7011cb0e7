import { setTimeout as sleep } from "node:timers/promises";
import { withConnection } from "../../server/runtime/postgres-answer.ts";
import type { Editor } from "./editor.ts";
import { isReady } from "./health.ts";
import type { Stage } from "./stage.ts";

/** One session that was ended, and how long its socket stayed open after that. */
export interface Revocation {
  who: string;
  /** Undefined when there was no open socket to close. */
  ms: number | undefined;
}

const SETTLE_MS = 15_000;
/** Longer than what a node takes its last word from the database for good. */
const STEADY_MS = 2_500;
const GIVE_UP_MS = 10_000;

/** Ends an editor's session in the database, once all is well, and waits for the end of its socket. */
export async function revoke(editor: Editor, stage: Stage): Promise<Revocation> {
  const who = editor.name;
  if (!(await isWell(editor, stage))) return { who, ms: undefined };
  const closed = editor.whenClosed();
  const { token } = editor.account;
  await withConnection(stage.databaseUrl(), (client) =>
    client.query("DELETE FROM session WHERE token = $1", [token]),
  );
  const from = performance.now();
  await Promise.race([closed, sleep(GIVE_UP_MS)]);
  return { who, ms: performance.now() - from };
}

/** Waits until the nodes, the database and this screen have been as they should be for a while. */
async function isWell(editor: Editor, stage: Stage): Promise<boolean> {
  const deadline = performance.now() + SETTLE_MS;
  let since = performance.now();
  while (performance.now() < deadline) {
    if (!(await isWellNow(editor, stage))) since = performance.now();
    else if (performance.now() - since > STEADY_MS) return true;
    await sleep(100);
  }
  return false;
}

async function isWellNow(editor: Editor, { gateways, databaseUrl }: Stage): Promise<boolean> {
  if (!editor.isConnected() || editor.store.view().link.status !== "live") return false;
  const asked = withConnection(databaseUrl(), (client) => client.query("SELECT 1"));
  const answers = await Promise.all([...gateways.map(isReady), asked.then(() => true).catch(() => false)]);
  return answers.every(Boolean);
}
