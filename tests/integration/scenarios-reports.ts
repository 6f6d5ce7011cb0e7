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
import type { Kit, Scenario, Scenarios } from "../support/kit.ts";
import type { PersonName } from "../support/people.ts";

/** Longer than what travels in an event; its cut falls inside a character. */
const LONG = `${"ـ".repeat(9_000)}🙂`;

type State = Parameters<typeof bring>[2];

/** Filing, publishing, changing and moving a report, and the first words on stories and flags. */
export const reportsScenarios = (kit: Kit): Scenarios => {
  /** Everybody's, once the newsroom runs. */
  const clients = new Proxy({} as Kit["clients"], { get: (_none, name: PersonName) => kit.clients[name] });
  /** A report in this state, by the correspondent unless somebody else is named. */
  const reportIn = async (state: State, overrides = {}, by: PersonName = "correspondent") => {
    const id = await file(clients[by], overrides);
    await bring(clients.admin, id, state);
    return id;
  };
  const publishedReport = (overrides = {}) => reportIn("published", overrides);

  return {
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
        await clients.editor.run("report.amend", buildReportAmend(id));
        await raiseFlag(clients.supervisor, { reportId: id, kind: "legal" });
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
};
