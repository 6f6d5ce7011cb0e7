import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Alarm } from "./alarm.ts";

/** An alarm as this device remembers it: what and when, without a word of what it was about. */
export interface Rung extends Omit<Alarm, "rule" | "subjectId"> {
  personId: string;
  /** ISO 8601, by this device's clock. */
  at: string;
  badge: boolean;
  hushed: boolean;
}

interface AlarmDatabase extends DBSchema {
  rung: { key: [string, string]; value: Rung; indexes: { at: string } };
}

/** So many are remembered, that none rings again; more than anybody looks up. */
const REMEMBERED = 1_000;
const PRUNE_AT = 1_200;

export interface AlarmLog {
  /**
   * Whether this window is the one that rings: true for exactly one of all windows of the person. Where the browser
   * keeps nothing, each window for itself: rather twice than never.
   */
  claim: (rung: Rung) => Promise<boolean>;
  /** What rang for this person, the newest first. */
  newest: (personId: string, most: number) => Promise<Rung[]>;
}

/** The alarms of this device, shared by all of its windows. */
export function openAlarmLog(): AlarmLog {
  let opening: Promise<IDBPDatabase<AlarmDatabase>> | undefined;
  const here = new Map<string, Rung>();
  const lose = () => {
    opening = undefined;
  };
  const open = () => {
    if (opening) return opening;
    const mine = openDB<AlarmDatabase>("barq.alarms", 1, {
      upgrade: (database) =>
        database.createObjectStore("rung", { keyPath: ["personId", "key"] }).createIndex("at", "at"),
      // A page of a newer version wants the database, and would wait for this one for ever.
      blocking: () => {
        void mine.then((database) => database.close());
        lose();
      },
      terminated: lose,
    });
    opening = mine;
    mine.catch(lose);
    return mine;
  };
  return {
    async claim(rung) {
      if (here.has(rung.key)) return false;
      here.set(rung.key, rung);
      try {
        // A key can be added once: the browser puts the windows in order.
        await (await open()).add("rung", rung);
        return true;
      } catch (failure) {
        return !(failure instanceof DOMException && failure.name === "ConstraintError");
      }
    },
    async newest(personId, most) {
      const all = await open()
        .then(async (database) => {
          await prune(database);
          return database.getAllFromIndex("rung", "at");
        })
        .catch(() => [...here.values()]);
      return all
        .filter((rung) => rung.personId === personId)
        .reverse()
        .slice(0, most);
    },
  };
}

async function prune(database: IDBPDatabase<AlarmDatabase>): Promise<void> {
  const count = await database.count("rung");
  if (count < PRUNE_AT) return;
  let cursor = await database.transaction("rung", "readwrite").store.index("at").openCursor();
  for (let left = count - REMEMBERED; cursor && left > 0; left--) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
}
