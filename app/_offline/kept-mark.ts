import type { Role } from "@/lib/protocol/fields.ts";
import { currentSettings } from "../_settings/settings.ts";

/** The database of what is kept. */
export const KEPT = "barq";
const KEY = "barq.kept";
/** In place of a person: nobody's, but it is not all gone yet. */
const GOING = "";

/**
 * Whether the wire may be kept on this device: as its person chose, else for the desk only. A phone that is taken
 * from a correspondent holds nothing of it.
 */
export function mayKeep(role: Role): boolean {
  return currentSettings().keepOffline ?? role !== "correspondent";
}

/** Whose wire is kept on this device; null is nobody's. */
export function keptFor(): string | null {
  return mark() || null;
}

function mark(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** From now on the wire of this person is kept here. */
export function markKept(personId: string): void {
  try {
    localStorage.setItem(KEY, personId);
  } catch {
    // Nothing is kept where nothing can be marked.
  }
}

/**
 * Removes everything that is kept or shown of the newsroom on this device; no tab writes any more of it afterwards. A page that
 * ends before it is done leaves a mark, by which the next one goes on.
 */
export async function forgetKept(): Promise<void> {
  void import("../_alert/notify.ts").then(({ takeAway }) => takeAway()).catch(() => undefined);
  if (mark() === null) return;
  localStorage.setItem(KEY, GOING);
  // Nothing stays because the code that empties it cannot be had, or cannot read what a newer page has kept.
  await import("./kept-store.ts").then(({ clearKept }) => clearKept()).catch(dropKept);
  if (mark() === GOING) localStorage.removeItem(KEY);
}

/** Tabs that have it open close it first. */
function dropKept(): Promise<void> {
  return new Promise((done, fail) => {
    const dropping = indexedDB.deleteDatabase(KEPT);
    dropping.onsuccess = () => done();
    dropping.onerror = () => fail(dropping.error);
  });
}

/** Goes on with what an earlier page began to forget. */
export async function finishForgetting(): Promise<void> {
  if (mark() === GOING) await forgetKept();
}
