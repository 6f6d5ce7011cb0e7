import type { Present } from "../../lib/protocol/frames.ts";

/** What one source says of a person: where they are and in which turn they went there. */
export interface Claim extends Present {
  /** Counts the wishes of the whole newsroom, as far as whoever made this one knew of them; 0 is no wish yet. */
  turn: number;
}

/** What became different since it was last asked. */
export interface Change {
  here: Claim[];
  gone: string[];
}

/**
 * Who is here, when several sources may speak of the same person: of their claims the strongest stands, and the person
 * is gone when the last one is. The same claims give the same picture in whatever order they came.
 */
export class PresenceBoard<Source> {
  /** The highest turn that was ever claimed here. */
  lastTurn = 0;
  private readonly people = new Map<string, Map<Source, Claim>>();
  private readonly told = new Map<string, Claim>();
  private readonly touched = new Set<string>();

  /** `isSame` says when a claim that follows another one is no change. */
  constructor(private readonly isSame: (before: Claim, now: Claim) => boolean) {}

  /** Takes what a source says of a person in place of what it said before. */
  put(source: Source, claim: Claim): void {
    const claims = this.people.get(claim.id) ?? new Map<Source, Claim>();
    this.people.set(claim.id, claims.set(source, claim));
    this.lastTurn = Math.max(this.lastTurn, claim.turn);
    this.touched.add(claim.id);
  }

  /** Takes back what a source says of a person. */
  remove(source: Source, id: string): void {
    const claims = this.people.get(id);
    if (!claims?.delete(source)) return;
    if (claims.size === 0) this.people.delete(id);
    this.touched.add(id);
  }

  /** Takes these claims in place of everything that a source has said. */
  replace(source: Source, claims: readonly Claim[]): void {
    const kept = new Set(claims.map(({ id }) => id));
    for (const id of [...this.people.keys()]) if (!kept.has(id)) this.remove(source, id);
    for (const claim of claims) this.put(source, claim);
  }

  /** What differs from what the last call answered; undefined when nothing does, as after a coming and going. */
  changes(): Change | undefined {
    const change: Change = { here: [], gone: [] };
    for (const id of this.touched) this.compare(id, change);
    this.touched.clear();
    return change.here.length + change.gone.length > 0 ? change : undefined;
  }

  /** Everyone, as the calls of `changes` together have told. */
  all(): Claim[] {
    return [...this.told.values()];
  }

  get isEmpty(): boolean {
    return this.people.size === 0;
  }

  private compare(id: string, change: Change): void {
    const before = this.told.get(id);
    const now = strongest(this.people.get(id)?.values() ?? []);
    if (now && !(before && this.isSame(before, now))) change.here.push(now);
    if (!now && before) change.gone.push(id);
    if (now) this.told.set(id, now);
    else this.told.delete(id);
  }
}

function strongest(claims: Iterable<Claim>): Claim | undefined {
  let best: Claim | undefined;
  for (const claim of claims) if (!best || isStronger(claim, best)) best = claim;
  return best;
}

/** Who edits somewhere is shown there, since others must know; else where they read, and there the last wish stands. */
function isStronger(one: Claim, other: Claim): boolean {
  if (one.editing !== other.editing) return one.editing;
  if ((one.reportId === null) !== (other.reportId === null)) return one.reportId !== null;
  if (one.turn !== other.turn) return one.turn > other.turn;
  return (one.reportId ?? "") > (other.reportId ?? "");
}

/** Whether a screen would show the same. */
export function isSamePlace(before: Claim, now: Claim): boolean {
  return before.reportId === now.reportId && before.editing === now.editing && before.name === now.name;
}

/** Whether another board would judge the same. */
export function isSameClaim(before: Claim, now: Claim): boolean {
  return isSamePlace(before, now) && before.turn === now.turn;
}
