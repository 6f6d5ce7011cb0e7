import type { Schedule, Step } from "./support-steps.ts";

/** Who sees every report, and who files the first. */
const EDITOR = 6;
const AUTHOR = 0;
const file: Step = { do: "append", recipes: [{ kind: "report.filed", by: 0, on: 0 }] };
const publish: Step = { do: "append", recipes: [{ kind: "report.published", by: 0, on: 0 }] };
const ring: Step = { do: "ring", node: 0, which: 0, isKept: false };
const ringSecond: Step = { do: "ring", node: 0, which: 1, isKept: true };
const poll: Step = { do: "poll", node: 0 };
const pause: Step = { do: "wait", ms: 20 };
const stopReading: Step = { do: "read", peer: EDITOR, reads: false };
const startReading: Step = { do: "read", peer: EDITOR, reads: true };
const cut: Step = { do: "cut", peer: EDITOR, isNoticed: true };
const connect: Step = { do: "connect", peer: EDITOR, node: 0 };
const answer: Step = { do: "answer", which: 0, isFailure: false };
const flood = (count: number): Step => ({ do: "flood", count });
const age = (by: number, peer = EDITOR): Step => ({ do: "age", peer, by });
const database = (mode: "at once" | "by hand" | "away"): Step => ({ do: "database", mode });
/** More than one frame holds. */
const TOO_MUCH = 20;

const on = (steps: Step[], others: Partial<Schedule> = {}): Schedule => ({
  isLong: false,
  nodes: 1,
  historyBytes: 0,
  steps,
  ...others,
});

/** What once went wrong, or goes wrong when the code is broken in one place: the shortest way there. */
export const REGRESSIONS: [name: string, schedule: Schedule][] = [
  ["[W1] a ring that came before its predecessor waits for it", on([file, file, ringSecond])],
  [
    "[W1] a ring that the database does not have yet stops nothing",
    on([{ do: "lag", isLagging: true }, file, file, ringSecond, file], { nodes: 2 }),
  ],
  ["[W1] what nobody rang is brought by the poll", on([file, { do: "lose rings", node: 0 }, poll])],
  [
    "[W2] a run that is cut in frames goes on where it was cut",
    on([stopReading, flood(TOO_MUCH), ring, pause, file, ring]),
  ],
  ["[W2] a frame that is full leaves the rest to the next one", on([flood(TOO_MUCH), file, poll])],
  [
    "[W3] a run that is shorter than it should be is not sent",
    on([file, ring, { do: "lag", isLagging: true }, file, ring, pause, age(1), connect]),
  ],
  [
    "[W3] what memory has dropped is brought by the database, the rest by memory",
    on([file, ring, flood(3), ring, ...Array(8).fill([file, ring]).flat(), pause, age(5), connect], {
      historyBytes: 8_000,
    }),
  ],
  [
    "[W3] what comes while a client catches up follows what it catches up with",
    on([
      file,
      ring,
      pause,
      age(1),
      database("by hand"),
      connect,
      file,
      ring,
      answer,
      database("at once"),
      pause,
    ]),
  ],
  [
    "[W3] a read that fails leaves nobody behind",
    on([file, ring, age(1), database("by hand"), connect, { do: "answer", which: 0, isFailure: true }]),
  ],
  [
    "[W3] a snapshot that is ahead of the node is no future",
    on([file, cut, age(0), { do: "connect all", node: 0 }, file, connect]),
  ],
  [
    "[W3] a cursor of another log is refused",
    on([file, ring, cut, { do: "lie", peer: EDITOR, lie: "epoch" }, connect]),
  ],
  [
    "[W3] a cursor beyond the log is refused",
    on([file, ring, cut, { do: "lie", peer: EDITOR, lie: "future" }, connect]),
  ],
  [
    "[W3] a client that lies about how far it is finds the gap",
    on([
      cut,
      { do: "append", recipes: Array(9).fill({ kind: "report.filed", by: 0, on: 0 }) },
      ring,
      { do: "lie", peer: EDITOR, lie: "ahead" },
      connect,
      pause,
    ]),
  ],
  ["[W3] who is too far behind takes a snapshot", on([age(98), connect, pause], { isLong: true })],
  [
    "[W3] an older log that was brought back is another one",
    on([file, file, { do: "ring all" }, { do: "restore", back: 1 }, file, { do: "connect all", node: 0 }], {
      nodes: 2,
    }),
  ],
  [
    "[W4] a head that is said to everybody comes behind what is gathered",
    on([poll, file, ring, file, ring, { do: "say head", node: 0 }]),
  ],
  ["[W4] a head says nothing of what is still gathered", on([poll, file, ring, file, ring, cut, connect])],
  [
    "[W4] a head says nothing of what did not fit into the frame before it",
    on([poll, file, ring, flood(TOO_MUCH), ring, cut, connect]),
  ],
  [
    "[W4] no head while the node knows of more than it has",
    on([database("by hand"), file, pause, poll, answer, { do: "say head", node: 0 }]),
  ],
  [
    "[W4] no head when the database has been away for a while",
    on([poll, database("away"), { do: "wait", ms: 2_500 }, { do: "say head", node: 0 }]),
  ],
  [
    "[W4] a piece of the log does not make a screen complete",
    on([flood(TOO_MUCH), ring, pause, age(99), connect]),
  ],
  [
    "[W6] an author is sent their own report once, and others no more than they may see",
    on([file, ring, pause, publish, ring]),
  ],
  [
    "[W6] an author who comes back later is sent their own report",
    on([file, ring, age(1, AUTHOR), { do: "connect", peer: AUTHOR, node: 0 }]),
  ],
  [
    "[W6] an author is told what the desk did with their report",
    on([file, ring, pause, { do: "append", recipes: [{ kind: "report.amended", by: 0, on: 0 }] }, ring]),
  ],
  [
    "[W7] a line that is full is not pushed to",
    on([
      stopReading,
      flood(10),
      ring,
      pause,
      flood(10),
      ring,
      pause,
      ...Array(6)
        .fill([flood(10), ring, pause])
        .flat(),
    ]),
  ],
  [
    "[W7] what did not go onto a full line comes later",
    on([stopReading, flood(10), ring, pause, flood(10), ring, pause, file, ring, pause, startReading]),
  ],
  [
    "[W7] who does not read is closed, and is complete when they read again",
    on([stopReading, file, ring, { do: "wait", ms: 13_000 }, startReading]),
  ],
  [
    "[W7] a line that the client has left is closed",
    on([{ do: "cut", peer: EDITOR, isNoticed: false }, file, ring, { do: "wait", ms: 13_000 }, connect]),
  ],
  ["[W9] what is gathered leaves when the moment is over", on([file, ring, file, ring, file, ring, pause])],
];
