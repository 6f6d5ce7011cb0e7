/** What must be zero at the end of a run, with the check of the delivery reference that it decides. */
export const ZEROES = {
  "acknowledged and lost": "C1",
  "in the log, sent by nobody": "C2",
  "done twice": "C3",
  "answered otherwise than done": "C3",
  "log broken": "W1",
  altered: "C4",
  lost: "C5",
  doubled: "C5",
  reordered: "C5",
  "silent gaps": "C6",
  "states that differ": "C7",
  "stale versions": "C8",
  leaks: "W6",
  "false heads": "W4",
  "late revocations": "W8",
  "not at head": "C9",
  "sockets left": "C9",
  "memory past its bound": "C9",
  "nodes that ended by themselves": "C9",
  "faults that failed": "run",
} as const;

export type Zero = keyof typeof ZEROES;

/** One thing that was not as it must be. */
export interface Violation {
  zero: Zero;
  who: string;
  what: string;
}
