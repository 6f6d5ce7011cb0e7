import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SessionInfo, Snapshot } from "@/lib/protocol/reads.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { PROTOCOL_VERSION } from "@/lib/protocol/version.ts";
import { KEPT, keptFor } from "./kept-mark.ts";

/** A wire without its reports, which have a place of their own. */
export interface KeptHead extends Omit<Snapshot, "reports"> {
  personId: string;
  /** When it was complete, by the server's clock. */
  at: string | null;
  /** Below this number reports may be missing. */
  floor: number;
}

interface KeptSchema extends DBSchema {
  session: { key: "info"; value: SessionInfo };
  wires: { key: string; value: KeptHead };
  reports: { key: [string, string]; value: { wire: string; id: string; report: Report } };
}

type Kept = IDBPDatabase<KeptSchema>;

/** Rows copied into the database in one go: so few that the page is not held up. */
const AT_ONCE = 8;

let opened: Promise<Kept> | undefined;

function open(): Promise<Kept> {
  if (opened) return opened;
  const opening = openDB<KeptSchema>(KEPT, PROTOCOL_VERSION, {
    upgrade(database) {
      // What a page of another protocol has kept reads otherwise.
      for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
      database.createObjectStore("session");
      database.createObjectStore("wires", { keyPath: "wire" });
      database.createObjectStore("reports", { keyPath: ["wire", "id"] });
    },
    // A page of a newer version wants the database.
    blocking: () => {
      void opening.then((database) => database.close());
      lose();
    },
    terminated: lose,
  });
  opened = opening;
  opening.catch(lose);
  return opening;
}

function lose(): void {
  opened = undefined;
}

const allOf = (wire: string) => IDBKeyRange.bound([wire], [wire, []]);

/** Keeps who is signed in. Fails when the browser refuses to store. */
export async function keepSession(info: SessionInfo): Promise<void> {
  await (await open()).put("session", info, "info");
}

/** Who was signed in last; undefined when that is not kept. */
export async function keptSession(): Promise<SessionInfo | undefined> {
  return (await open()).get("session", "info");
}

/**
 * Keeps a wire: its head, and these reports beside those that are kept already, or instead of them. Fails when the
 * browser refuses to store; then nothing is kept of the wire, because it might have words that were killed since (W10).
 */
export async function keepWire(head: KeptHead, reports: readonly Report[], whole: boolean): Promise<void> {
  const database = await open();
  // All was forgotten while the database was opened.
  if (keptFor() !== head.personId) return;
  try {
    await write(database, head, reports, whole);
  } catch (failure) {
    await dropWire(database, head.wire);
    throw failure;
  }
}

async function write(
  database: Kept,
  head: KeptHead,
  reports: readonly Report[],
  whole: boolean,
): Promise<void> {
  const change = database.transaction(["wires", "reports"], "readwrite");
  // It fails with the first row that does.
  change.done.catch(() => undefined);
  const rows = change.objectStore("reports");
  if (whole) await rows.delete(allOf(head.wire));
  for (let from = 0; from < reports.length; from += AT_ONCE) {
    const some = reports.slice(from, from + AT_ONCE);
    await Promise.all(some.map((report) => rows.put({ wire: head.wire, id: report.id, report })));
  }
  await change.objectStore("wires").put(head);
  await change.done;
}

async function dropWire(database: Kept, wire: string): Promise<void> {
  const change = database.transaction(["wires", "reports"], "readwrite");
  const [wires, rows] = [change.objectStore("wires"), change.objectStore("reports")];
  await Promise.all([wires.delete(wire), rows.delete(allOf(wire)), change.done]);
}

/** A wire as it was kept, with the reports of which none is missing; undefined when it is not. */
export async function keptWire(wire: string): Promise<{ head: KeptHead; snapshot: Snapshot } | undefined> {
  const look = (await open()).transaction(["wires", "reports"]);
  const [head, rows] = await Promise.all([
    look.objectStore("wires").get(wire),
    look.objectStore("reports").getAll(allOf(wire)),
  ]);
  if (!head) return undefined;
  const reports = rows.map(({ report }) => report).filter(({ filedSeq }) => filedSeq >= head.floor);
  const { personId: _, at: __, floor: ___, ...rest } = head;
  return { head, snapshot: { ...rest, reports } };
}

/** Removes everything. Fails where it cannot be opened, as when a page of a newer version has kept it. */
export async function clearKept(): Promise<void> {
  const database = await open();
  const names = ["session", "wires", "reports"] as const;
  const change = database.transaction(names, "readwrite");
  await Promise.all([...names.map((name) => change.objectStore(name).clear()), change.done]);
}
