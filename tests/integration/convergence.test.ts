import { afterAll, beforeAll, expect, test } from "vitest";
import { applyEvent, stateFromSnapshot, type WireState } from "../../lib/domain/apply-event.ts";
import { COMMANDS, type CommandName } from "../../lib/protocol/commands.ts";
import type { EventRun } from "../../lib/protocol/reads.ts";
import {
  bring,
  buildFlagMove,
  buildFlagRaise,
  buildReportAmend,
  buildReportChange,
  buildReportFile,
  buildReportMove,
  buildReportPublish,
  buildStoryLink,
  buildStoryOpen,
  file,
  openStory,
  raiseFlag,
} from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { PERSON_NAMES, type PersonName } from "../support/people.ts";

let newsroom: Newsroom;
let clients: Record<PersonName, Client>;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const signedIn = PERSON_NAMES.map(async (name) => [name, await newsroom.as(name)]);
  clients = Object.fromEntries(await Promise.all(signedIn));
});
afterAll(() => newsroom.stop());

/** Longer than what travels in an event; its cut falls inside a character. */
const LONG = `${"ـ".repeat(9_000)}🙂`;

/** Prepares what a command needs, and answers who sends it and its body. */
type Scenario = () => Promise<[PersonName, object]>;

type State = Parameters<typeof bring>[2];

/** A report in this state, by the correspondent unless somebody else is named. */
const reportIn = async (state: State, overrides = {}, by: PersonName = "correspondent") => {
  const id = await file(clients[by], overrides);
  await bring(clients.admin, id, state);
  return id;
};
const publishedReport = (overrides = {}) => reportIn("published", overrides);

/** Every command there is, each with the cases that differ in who sees what. */
const SCENARIOS: Record<CommandName, Scenario[]> = {
  "report.file": [
    async () => [
      "correspondent",
      buildReportFile({ sourceNote: "سرّي", slug: "A", dateline: "حمص", urgency: 1 }),
    ],
    async () => ["editor", buildReportFile({ storyId: await openStory(clients.editor), body: LONG })],
  ],
  "report.amend": [
    async () => [
      "correspondent",
      buildReportAmend(await file(clients.correspondent), { body: LONG, advisory: "تحديث" }),
    ],
    async () => [
      "editor",
      buildReportAmend(await publishedReport(), { headline: "بعد النشر", dateline: "" }),
    ],
    async () => ["editor", buildReportAmend(await reportIn("held", { sourceNote: "سرّي" }))],
  ],
  "report.publish": [
    async () => [
      "editor",
      buildReportPublish(await file(clients.correspondent, { sourceNote: "سرّي", body: LONG })),
    ],
    async () => [
      "supervisor",
      buildReportPublish(await file(clients.editor, { storyId: await openStory(clients.editor) })),
    ],
  ],
  "report.hold": [
    async () => ["editor", buildReportMove(await publishedReport({ sourceNote: "سرّي", body: LONG }))],
    async () => ["admin", buildReportMove(await reportIn("published", {}, "editor2"))],
  ],
  "report.release": [
    async () => ["supervisor", buildReportMove(await reportIn("held", { sourceNote: "سرّي" }))],
    async () => {
      const { reason: _none, ...body } = buildReportMove(await reportIn("held", {}, "editor2"));
      return ["admin", body];
    },
  ],
  "report.kill": [
    async () => [
      "supervisor",
      buildReportMove(await publishedReport({ sourceNote: "سرّي", body: LONG, dateline: "حمص" })),
    ],
    async () => {
      const storyId = await openStory(clients.editor);
      return ["admin", buildReportMove(await reportIn("held", { storyId }, "editor2"))];
    },
    async () => {
      const id = await publishedReport();
      await raiseFlag(clients.supervisor, { reportId: id, kind: "legal" });
      await clients.editor.run("report.amend", buildReportAmend(id));
      return ["supervisor", buildReportMove(id, { version: 2 })];
    },
  ],
  "report.spike": [
    async () => ["editor", buildReportMove(await file(clients.correspondent, { sourceNote: "سرّي" }))],
    async () => ["supervisor", buildReportMove(await file(clients.editor))],
  ],
  "report.restore": [
    async () => ["editor", buildReportMove(await reportIn("spiked", { sourceNote: "سرّي" }))],
    async () => ["supervisor", buildReportMove(await reportIn("spiked", {}, "editor"))],
  ],
  "report.correct": [
    async () => ["editor", buildReportChange(await publishedReport({ sourceNote: "سرّي" }))],
    async () => ["supervisor", buildReportChange(await reportIn("held", {}, "editor2"), { body: LONG })],
  ],
  "report.update": [
    async () => ["editor", buildReportChange(await publishedReport({ body: LONG }))],
    async () => [
      "editor",
      { ...buildReportChange(await reportIn("published", {}, "editor")), change: "writethru" },
    ],
  ],
  "report.refile": [
    async () => ["supervisor", buildReportChange(await publishedReport({ sourceNote: "سرّي" }))],
    async () => ["admin", buildReportChange(await reportIn("held", {}, "editor2"), { slug: "أخرى" })],
  ],
  "story.open": [async () => ["editor", buildStoryOpen()]],
  "story.link": [
    async () => [
      "editor",
      buildStoryLink(await openStory(clients.editor), await file(clients.correspondent)),
    ],
    async () => {
      const storyId = await openStory(clients.editor);
      return [
        "editor",
        buildStoryLink(await openStory(clients.editor), await publishedReport({ storyId, body: LONG })),
      ];
    },
    ...(["held", "killed", "spiked"] as const).map(
      (state): Scenario =>
        async () => ["editor", buildStoryLink(await openStory(clients.editor), await reportIn(state))],
    ),
  ],
  "flag.raise": [
    async () => ["supervisor", buildFlagRaise({ reportId: await publishedReport() })],
    async () => [
      "admin",
      buildFlagRaise({ storyId: await openStory(clients.editor), dueAt: "2031-01-01T00:00:00Z" }),
    ],
  ],
  "flag.acknowledge": [
    async () => [
      "editor",
      buildFlagMove(await raiseFlag(clients.supervisor, { reportId: await publishedReport() }), "نعم"),
    ],
  ],
  "flag.resolve": [
    async () => [
      "editor",
      buildFlagMove(await raiseFlag(clients.supervisor, { reportId: await publishedReport() })),
    ],
    async () => {
      const flagId = await raiseFlag(clients.supervisor, { storyId: await openStory(clients.editor) });
      await clients.editor.run("flag.acknowledge", buildFlagMove(flagId));
      return ["supervisor", buildFlagMove(flagId, "انتهى")];
    },
  ],
};

async function catchUp(client: Client, state: WireState): Promise<void> {
  const { status, body } = await client.get<EventRun>(`wire.events?after=${state.seq}`);
  expect([status, body.epoch, body.from]).toEqual([200, state.epoch, state.seq]);
  for (const event of body.events) applyEvent(state, event);
  state.seq = body.to;
}

const CASES = (Object.keys(COMMANDS) as CommandName[]).flatMap((command) =>
  SCENARIOS[command].map((scenario, index) => [command, index + 1, scenario] as const),
);

test.each(CASES)(
  "[W5] an older snapshot with the events of %s (case %i) is the newer snapshot",
  async (command, _case, scenario) => {
    const [by, body] = await scenario();
    const older = await Promise.all(
      PERSON_NAMES.map(async (name) => stateFromSnapshot(await snapshotOf(clients[name]))),
    );
    const { seq } = await clients[by].run(command, body);
    for (const [index, name] of PERSON_NAMES.entries()) {
      const state = older[index] as WireState;
      expect(state.seq).toBe(seq - 1);
      await catchUp(clients[name], state);
      expect(state, `${name}'s screen`).toEqual(stateFromSnapshot(await snapshotOf(clients[name])));
    }
  },
);

test("[W5] the whole log from its beginning is the snapshot, for every audience", async () => {
  for (const name of PERSON_NAMES) {
    const snapshot = await snapshotOf(clients[name]);
    const state = stateFromSnapshot({ ...snapshot, seq: 0, reports: [], stories: [], flags: [] });
    await catchUp(clients[name], state);
    expect(state, `${name}'s screen`).toEqual(stateFromSnapshot(snapshot));
  }
});

test("[W5] a snapshot taken while others write holds exactly what its seq says", async () => {
  const writing = Promise.all(Array.from({ length: 40 }, () => file(clients.correspondent)));
  const snapshots = await Promise.all(Array.from({ length: 8 }, () => snapshotOf(clients.editor)));
  await writing;
  const now = await snapshotOf(clients.editor);
  for (const snapshot of snapshots) {
    const state = stateFromSnapshot(snapshot);
    await catchUp(clients.editor, state);
    expect(state).toEqual(stateFromSnapshot(now));
  }
});

test("[W5] a limit cuts the oldest reports off", async () => {
  const { reports } = await snapshotOf(clients.editor);
  const few = await clients.editor.get<{ reports: unknown[] }>("wire.snapshot?limit=3");
  expect(few.body.reports).toEqual(reports.slice(0, 3));
  const seqs = reports.map(({ filedSeq }) => filedSeq);
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
});
