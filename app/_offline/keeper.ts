import type { WireState } from "@/lib/domain/apply-event.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { completeness, type WireStore } from "../_wire/wire-store.ts";
import type { KeptHead } from "./kept-store.ts";

/** How often a wire is kept at the most. */
const EVERY_MS = 5_000;
/** The words of a killed report leave this device sooner. */
const KILL_MS = 100;
/** Older reports are not kept. */
const KEPT_MOST = 1_000;

interface KeeperParts {
  store: WireStore;
  personId: string;
  save: (head: KeptHead, reports: readonly Report[], whole: boolean) => Promise<void>;
  /** Whether it may still be kept. */
  isAllowed: () => boolean;
}

export interface Keeper {
  /** The page may be gone the next moment: keeps what there is. */
  flush: () => void;
  stop: () => void;
}

/** Keeps a wire on this device while it is complete, now and then and never while it is being drawn. */
export function createKeeper({ store, personId, save, isAllowed }: KeeperParts): Keeper {
  /** The reports that changed since they were kept; null is all. */
  let dirty: Set<string> | null = null;
  let kept: { state: WireState; seq: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let isSaving = false;
  /** Words of a killed report may be kept: also what was told before the wire was complete again. */
  let owesKill = false;
  let hadState = false;
  /** The rows that are kept: those that are too old by now are still among them, and go when all of it is kept anew. */
  let keptIds = new Set<string>();

  const keep = async () => {
    clearTimeout(timer);
    timer = undefined;
    dueAt = Number.POSITIVE_INFINITY;
    const { state } = store.view();
    if (!state || !isAllowed()) return;
    if (isSaving) return within(KILL_MS);
    if (kept?.state === state && kept.seq === state.seq && dirty?.size === 0) return;
    isSaving = true;
    owesKill = false;
    const now = take(state);
    try {
      await save(now.head, now.reports, now.whole);
      kept = { state, seq: now.head.seq };
    } catch {
      // No room, or a browser that stores nothing: all of it the next time.
      dirty = null;
    } finally {
      isSaving = false;
    }
  };

  /** The rows are never changed, only replaced: what is taken now stays as it is while it is written. */
  const take = (state: WireState) => {
    const { order, completeAt } = store.view();
    const newest = order.slice(0, KEPT_MOST);
    const whole = dirty === null || keptIds.size >= 2 * KEPT_MOST;
    const least = newest.length < KEPT_MOST ? 0 : oldest(newest);
    const changed = [...(dirty ?? [])].flatMap((id) => state.reports.get(id) ?? []);
    const reports = whole
      ? newest
      : changed.filter(({ id, filedSeq }) => filedSeq >= least || keptIds.has(id));
    const ids = reports.map(({ id }) => id);
    keptIds = new Set(whole ? ids : [...keptIds, ...ids]);
    dirty = new Set();
    return {
      head: headOf(state, { personId, at: completeAt, floor: Math.max(store.floor(), least) }),
      reports,
      whole,
    };
  };

  const within = (ms: number) => {
    const at = Date.now() + ms;
    if (at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void keep(), ms);
  };

  const look = () => {
    const view = store.view();
    const { changes, state } = view;
    if (changes === null) dirty = null;
    else for (const id of changes) dirty?.add(id);
    if (!state) return;
    // A snapshot in the place of what was missed names no changes: any of it may be a kill.
    const isKill = changes ? [...changes].some((id) => state.reports.get(id)?.state === "killed") : hadState;
    hadState = true;
    owesKill ||= isKill;
    if (completeness(view).kind === "complete") within(owesKill ? KILL_MS : EVERY_MS);
  };
  const leave = store.subscribe(look);
  look();

  return {
    flush: () => void keep(),
    stop: () => {
      leave();
      clearTimeout(timer);
    },
  };
}

function oldest(newest: readonly Report[]): number {
  return newest.at(-1)?.filedSeq ?? 0;
}

function headOf(state: WireState, about: Pick<KeptHead, "personId" | "at" | "floor">): KeptHead {
  const { wire, epoch, seq, stories, flags, notices, acknowledgements, questions, correspondents, views } =
    state;
  const { places, parties, incidents } = state;
  return {
    wire,
    epoch,
    seq,
    stories: [...stories.values()],
    flags: [...flags.values()],
    notices: [...notices.values()],
    acknowledgements: [...acknowledgements.values()],
    questions: [...questions.values()],
    correspondents: [...correspondents.values()],
    views: [...views.values()],
    places: [...places.values()],
    parties: [...parties.values()],
    incidents: [...incidents.values()],
    ...about,
  };
}
