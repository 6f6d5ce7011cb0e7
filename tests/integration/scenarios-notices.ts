import {
  buildNoticeAcknowledge,
  buildReportUse,
  holdAndTell,
  noticeIn,
  publishedAndOpened,
} from "../support/build-notices.ts";
import { buildReportChange, buildReportMove, file } from "../support/builders.ts";
import type { Kit, Scenarios } from "../support/kit.ts";
import type { PersonName } from "../support/people.ts";

const READERS = ["colleague", "correspondent", "editor2", "admin"] as const;

/** Uses, acknowledgements, and what a report's moves say to those who used it. */
export const noticesScenarios = (kit: Kit): Scenarios => {
  const usedBy = (...names: PersonName[]) =>
    publishedAndOpened(
      kit.clients.correspondent,
      kit.clients.admin,
      names.map((name) => kit.clients[name]),
    );
  const correct = async (id: string, version = 1) => {
    const { event } = await kit.clients.editor.run("report.correct", buildReportChange(id, { version }));
    return event.payload.notices;
  };
  const heldFor = async (...names: PersonName[]) => {
    const id = await usedBy(...names);
    return { id, noticeId: await holdAndTell(kit.clients.supervisor, id) };
  };
  const acknowledgedBy = async (noticeId: string, ...names: PersonName[]) => {
    for (const name of names)
      await kit.clients[name].run("notice.acknowledge", buildNoticeAcknowledge(noticeId));
  };
  return {
    "report.use": [
      async () => ["editor", buildReportUse(await file(kit.clients.correspondent, { sourceNote: "سرّي" }))],
      async () => ["colleague", buildReportUse(await usedBy("editor"), { as: "copied" })],
      async () => ["supervisor", buildReportUse(await usedBy("editor"), { as: "linked" })],
      async () => {
        const id = await usedBy("editor2", "colleague");
        await correct(id);
        return ["correspondent", buildReportUse(id, { as: "exported" })];
      },
      async () => {
        const { id, noticeId } = await heldFor("colleague", "editor2");
        await acknowledgedBy(noticeId, "colleague", "editor2");
        return ["admin", buildReportUse(id)];
      },
      async () => {
        const { id, noticeId } = await heldFor("editor2");
        await acknowledgedBy(noticeId, "editor2");
        return ["colleague", buildReportUse(id)];
      },
      async () => {
        const { id } = await heldFor("colleague", "editor2");
        return ["colleague", buildReportUse(id, { as: "copied" })];
      },
      async () => {
        const id = await usedBy();
        await kit.clients.supervisor.run("report.kill", buildReportMove(id));
        return ["colleague", buildReportUse(id)];
      },
    ],
    "notice.acknowledge": [
      async () => {
        const { noticeId } = await heldFor(...READERS);
        return ["colleague", buildNoticeAcknowledge(noticeId)];
      },
      async () => {
        const { noticeId } = await heldFor(...READERS);
        return ["editor2", buildNoticeAcknowledge(noticeId)];
      },
      async () => {
        const { noticeId } = await heldFor("editor2", "correspondent");
        await acknowledgedBy(noticeId, "editor2");
        return ["correspondent", buildNoticeAcknowledge(noticeId)];
      },
      async () => {
        const noticeId = noticeIn(await correct(await usedBy("colleague", "admin")));
        await acknowledgedBy(noticeId, "colleague");
        return ["admin", buildNoticeAcknowledge(noticeId)];
      },
    ],
  };
};

/** The moves of a report that has been used, by the command that makes each. */
export const movesOfUsed = (kit: Kit): Scenarios => {
  const used = () =>
    publishedAndOpened(
      kit.clients.correspondent,
      kit.clients.admin,
      READERS.map((name) => kit.clients[name]),
    );
  const corrected = async () => {
    const id = await used();
    await kit.clients.editor.run("report.correct", buildReportChange(id));
    return id;
  };
  const held = async () => {
    const id = await corrected();
    await holdAndTell(kit.clients.supervisor, id, 2);
    return id;
  };
  return {
    "report.correct": [
      async () => ["editor", buildReportChange(await used())],
      async () => ["supervisor", buildReportChange(await held(), { version: 2 })],
    ],
    "report.hold": [async () => ["supervisor", buildReportMove(await corrected(), { version: 2 })]],
    "report.release": [async () => ["supervisor", buildReportMove(await held(), { version: 2 })]],
    "report.refile": [async () => ["supervisor", buildReportChange(await held(), { version: 2 })]],
    "report.kill": [async () => ["admin", buildReportMove(await held(), { version: 2 })]],
  };
};
