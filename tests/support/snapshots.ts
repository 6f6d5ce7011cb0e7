import type { Snapshot } from "../../lib/protocol/reads.ts";

/** A wire on which nothing has happened. */
export const EMPTY_WIRE: Omit<Snapshot, "wire" | "epoch" | "seq"> = {
  reports: [],
  stories: [],
  flags: [],
  notices: [],
  acknowledgements: [],
  questions: [],
  correspondents: [],
  views: [],
  places: [],
  parties: [],
  incidents: [],
};
