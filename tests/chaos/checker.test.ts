import { describe, expect, test } from "vitest";
import { createWireStore } from "../../app/_wire/wire-store.ts";
import type { Actor } from "../../lib/domain/actor.ts";
import type { Frame } from "../../lib/protocol/frames.ts";
import type { People } from "../support/people.ts";
import { EMPTY_WIRE } from "../support/snapshots.ts";
import { checkHeads } from "./check-heads.ts";
import { checkPosts } from "./check-posts.ts";
import { checkRecords, checkRest } from "./judge.ts";
import type { Post } from "./post.ts";
import { type ClientRecord, newRecord, recordStore } from "./recorder.ts";
import { ALL, AUTHOR, COLLEAGUE, EDITOR, framesOf, postsOf, smallLog } from "./small-log.ts";
import type { Violation, Zero } from "./violation.ts";

const people = Object.fromEntries(ALL.map((actor) => [actor.id, actor])) as unknown as People;
const truth = smallLog();
const EMPTY = { wire: "syria", epoch: "one", seq: 0, ...EMPTY_WIRE };

/** A screen that is given these frames. */
function shown(audience: Actor, spoil: (frames: Frame[]) => Frame[] = (frames) => frames): ClientRecord {
  const record = newRecord(audience.name, audience);
  const store = recordStore(
    createWireStore((flush) => flush()),
    record,
  );
  store.replace(EMPTY);
  for (const frame of spoil(framesOf(truth, audience))) store.apply(frame);
  return record;
}

const zeroes = (violations: Violation[]): Zero[] => [...new Set(violations.map(({ zero }) => zero))];
const seenBy = (audience: Actor, spoil?: (frames: Frame[]) => Frame[]) =>
  zeroes(checkRecords([shown(audience, spoil)], truth));
/** Frames with one of them changed. */
const changed = (seq: number, change: (frame: Frame) => void) => (frames: Frame[]) => {
  const frame = frames[seq - 1];
  if (frame) change(frame);
  return frames;
};

describe("what a client applied (C10)", () => {
  test("[W2] [W6] nothing is said of clients that got all that they may see", () => {
    expect(ALL.flatMap((actor) => seenBy(actor))).toEqual([]);
  });

  test("[W2] an event that a frame claims and does not bring is lost", () => {
    expect(
      seenBy(
        EDITOR,
        changed(2, (frame) => void frame.events.pop()),
      ),
    ).toEqual(["lost"]);
  });

  test("[W2] an event twice in a frame is doubled", () => {
    const again = changed(2, ({ events }) => void events.push(structuredClone(events[0] as never)));
    expect(seenBy(EDITOR, again)).toEqual(["doubled"]);
  });

  test("[W2] the runs of two frames in the wrong order are reordered", () => {
    const swap = ([one, two, ...rest]: Frame[]) => {
      if (!one || !two) throw new Error("two frames are needed");
      return [{ ...two, from: one.from, events: [...two.events, ...one.events] }, ...rest];
    };
    expect(seenBy(EDITOR, swap)).toContain("reordered");
  });

  test("[W6] what is for others is a leak, and what was changed on its way is altered", () => {
    const [, , flagged] = framesOf(truth, EDITOR);
    expect(
      seenBy(
        COLLEAGUE,
        changed(3, (frame) => void frame.events.push(...(flagged?.events ?? []))),
      ),
    ).toContain("leaks");
    const noted = changed(1, ({ events: [event] }) =>
      Object.assign(event?.payload.report ?? {}, { sourceNote: "secret" }),
    );
    expect(seenBy(EDITOR, noted)).toEqual(["leaks", "altered"]);
    const worded = changed(1, ({ events: [event] }) =>
      Object.assign(event?.payload.report ?? {}, { headline: "غيره" }),
    );
    expect(seenBy(EDITOR, worded)).toEqual(["altered"]);
  });

  test("[W6] a snapshot with an unpublished report of somebody else is a leak, and not the state at its number", () => {
    const record = newRecord("colleague", COLLEAGUE);
    const store = recordStore(
      createWireStore((flush) => flush()),
      record,
    );
    const [filed] = framesOf(truth, EDITOR);
    const report = filed?.events[0]?.payload.report;
    store.replace({ ...EMPTY, seq: 1, reports: report ? [report] : [] });
    expect(zeroes(checkRecords([record], truth))).toEqual(["leaks", "states that differ"]);
  });

  test("[W5] a snapshot behind what the screen showed makes versions stale", () => {
    const record = newRecord("editor", EDITOR);
    const store = recordStore(
      createWireStore((flush) => flush()),
      record,
    );
    store.replace(EMPTY);
    const frames = framesOf(truth, EDITOR);
    for (const frame of frames) store.apply(frame);
    const first = frames[0]?.events[0]?.payload.report;
    store.replace({ ...EMPTY, seq: 1, reports: first ? [first] : [] });
    expect(zeroes(checkRecords([record], truth))).toEqual(["stale versions"]);
  });

  test("[W2] [W3] a frame that is applied across a gap is a silent gap, and what it skipped is lost", () => {
    const record = newRecord("editor", EDITOR);
    const inner = createWireStore((flush) => flush());
    // A store that takes whatever comes for the next in line.
    const trusting = { ...inner, apply: (frame: Frame) => inner.apply({ ...frame, from: 0 }) };
    const store = recordStore(trusting, record);
    store.replace(EMPTY);
    for (const frame of framesOf(truth, EDITOR).slice(1)) store.apply(frame);
    expect(zeroes(checkRecords([record], truth))).toEqual(["silent gaps", "lost"]);
  });
});

describe("what was answered (C10)", () => {
  const of = (spoil: (posts: Post[]) => Post[], log = truth) =>
    zeroes(checkPosts(log, spoil(postsOf(log)), people));
  const withEvents = (events: typeof truth.events) => ({ ...truth, events });

  test("[W1] [W11] nothing is said of answers that the log bears out", () => {
    expect(of((posts) => posts)).toEqual([]);
  });

  test("[W1] an answer without its event is acknowledged and lost", () => {
    expect(zeroes(checkPosts(withEvents(truth.events.slice(0, 3)), postsOf(truth), people))).toEqual([
      "acknowledged and lost",
    ]);
  });

  test("[W1] an event that nobody sent, and one that was refused, are found", () => {
    expect(of((posts) => posts.slice(1))).toEqual(["in the log, sent by nobody"]);
    const refuse = (posts: Post[]) =>
      posts.map(
        (post, index): Post => (index === 3 ? { ...post, outcome: { kind: "failed", code: "no" } } : post),
      );
    expect(of(refuse)).toEqual(["answered otherwise than done"]);
  });

  test("[W11] a command that was carried out twice is found by its number and by its words", () => {
    const [first] = truth.events;
    const again = withEvents([...truth.events, ...(first ? [{ ...first, seq: 5 }] : [])]);
    const found = checkPosts(again, postsOf(truth), people).filter(({ zero }) => zero === "done twice");
    expect(found.map(({ who }) => who)).toEqual(["Author", "log"]);
  });

  test("[W1] a number against the order of the answers breaks the log", () => {
    const late = (posts: Post[]) =>
      posts.map((post, index) => (index === 0 ? { ...post, sentAt: post.sentAt + 60_000 } : post));
    expect(of(late)).toEqual(["log broken"]);
  });

  test("[W4] a head that leaves out what had been answered is false", () => {
    const record = newRecord("editor", EDITOR);
    record.heads.push({ head: 3, at: new Date(Date.parse(truth.events[3]?.at ?? "") + 200).toISOString() });
    expect(checkHeads([record], postsOf(truth))).toEqual([]);
    record.heads.push({ head: 3, at: new Date(Date.parse(truth.events[3]?.at ?? "") + 300).toISOString() });
    expect(zeroes(checkHeads([record], postsOf(truth)))).toEqual(["false heads"]);
  });
});

describe("how everything stood at the end (C10)", () => {
  const sound = {
    head: 4,
    stoodStillMs: 10,
    late: [],
    finals: [{ who: AUTHOR.name, seq: 4, shown: 1n, fresh: { seq: 4, digest: 1n } }],
    sockets: { open: 12, expected: 12, afterClose: 0 },
    memory: new Map([["gateway 1", 200]]),
    revocations: [{ who: "editor", ms: 400 }],
  };

  test("[W8] each of it is found when it is not as it must be", () => {
    expect(checkRest(sound, truth)).toEqual([]);
    const spoilt = {
      head: 4,
      stoodStillMs: 10,
      late: ["editor at #3"],
      finals: [{ who: AUTHOR.name, seq: 4, shown: 1n, fresh: { seq: 4, digest: 2n } }],
      sockets: { open: 13, expected: 12, afterClose: 1 },
      memory: new Map([["gateway 1", 2_000]]),
      revocations: [{ who: "editor", ms: 1_400 }],
    };
    expect(zeroes(checkRest(spoilt, truth))).toEqual([
      "not at head",
      "states that differ",
      "sockets left",
      "memory past its bound",
      "late revocations",
    ]);
  });
});
