import type { CueRank } from "./event-cues.ts";
import type { ActorMark, FigureMark, IncidentMark, TimeMark } from "./reading.ts";

/** An incident as it is put together. */
export interface Draft {
  mark: IncidentMark;
  /** The words for its place stand in its own clauses. */
  isPlaced: boolean;
  /** The time that its own clauses name. */
  ownTime: TimeMark | null;
  /** How much the word that says what happened tells. */
  rank: CueRank;
  /** The number of the last sentence that it rests on. */
  sentence: number;
}

/** Each party once, by its first mark. */
export function onceByParty(actors: readonly ActorMark[]): ActorMark[] {
  return [...new Map(actors.toReversed().map((actor) => [actor.party.partyId, actor])).values()].toReversed();
}

/** Each number once, by its first mark. */
export function onceByNumber(figures: readonly FigureMark[]): FigureMark[] {
  const keyed = figures.map((mark) => [JSON.stringify(mark.figure), mark] as const);
  return [...new Map(keyed.toReversed()).values()].toReversed();
}
