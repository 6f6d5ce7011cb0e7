import { stateFromSnapshot } from "../../lib/domain/apply-event.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { call } from "./call.ts";
import { stateDigest } from "./digest.ts";
import { type Editor, SNAPSHOT_LIMIT } from "./editor.ts";
import { eventually, isReady, openSockets } from "./health.ts";
import type { Stage } from "./stage.ts";
import { type WriterParts, writeLast } from "./writer.ts";

/** How everybody stood once all was healed and nobody wrote any more. */
export interface Rest {
  head: number;
  /** Milliseconds from the last heal until every screen was at the head; undefined when one never was. */
  headAfterMs: number | undefined;
  late: string[];
  finals: Final[];
  sockets: { open: number; expected: number; afterClose: number } | undefined;
}

/** One screen beside a fresh snapshot of the same person. */
export interface Final {
  who: string;
  seq: number;
  shown: bigint;
  fresh: { seq: number; digest: bigint };
}

interface RestParts {
  stage: Stage;
  editors: Editor[];
  last: WriterParts;
  headWithinMs: number;
}

const READY_MS = 60_000;
const SETTLE_MS = 5_000;

/** Waits until the nodes are well, has one last report filed, and sees whether every screen gets to it. */
export async function comeToRest({ stage, editors, last, headWithinMs }: RestParts): Promise<Rest> {
  for (const line of stage.lines()) line.heal();
  const healed = performance.now();
  const nodes = [...stage.gateways, ...stage.webs];
  const areWell = async () => (await Promise.all(nodes.map(isReady))).every(Boolean);
  if (!(await eventually(areWell, READY_MS)))
    throw new Error("the nodes did not come back after everything was healed");
  const head = await writeLast(last);
  const isThere = ({ store }: Editor) =>
    store.cursor()[0]?.seq === head && store.view().link.status === "live";
  const areThere = await eventually(
    () => editors.every(isThere),
    headWithinMs - (performance.now() - healed),
  );
  const headAfterMs = areThere ? performance.now() - healed : undefined;
  const late = editors.filter((editor) => !isThere(editor)).map(whereIs);
  const finals = await Promise.all(editors.map((editor) => compare(editor, stage)));
  return { head, headAfterMs, late, finals, sockets: await countSockets(stage, editors) };
}

function whereIs({ name, store }: Editor): string {
  return `${name}: at #${store.cursor()[0]?.seq}, ${store.view().link.status}`;
}

/** C7: what is on the screen, and what the same person would be given now. */
async function compare({ name, account, store }: Editor, { webs }: Stage): Promise<Final> {
  const cookie = await account.session();
  const path = `/api/wire.snapshot?limit=${SNAPSHOT_LIMIT}`;
  const reply = await call(webs[0]?.port ?? 0, path, { method: "GET", cookie, timeoutMs: 20_000 });
  const fresh = reply.body as Snapshot;
  const { state } = store.view();
  return {
    who: name,
    seq: state?.seq ?? -1,
    shown: state ? stateDigest(state) : -1n,
    fresh: { seq: fresh.seq, digest: stateDigest(stateFromSnapshot(fresh)) },
  };
}

/** One socket for each screen, and none once they are closed. */
async function countSockets({ gateways }: Stage, editors: Editor[]): Promise<Rest["sockets"]> {
  if (gateways.length === 0) return undefined;
  const expected = editors.filter((editor) => editor.isConnected()).length;
  const open = await settled(gateways, expected);
  for (const editor of editors) editor.stop();
  return { open, expected, afterClose: await settled(gateways, 0) };
}

/** How many sockets there are, once it is as many as expected or a while has passed. */
async function settled(gateways: Stage["gateways"], expected: number): Promise<number> {
  let open = Number.NaN;
  await eventually(async () => {
    open = await openSockets(gateways);
    return open === expected;
  }, SETTLE_MS);
  return open;
}
