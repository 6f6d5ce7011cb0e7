import {
  askedFlash,
  buildFlashAsk,
  buildFlashConfirm,
  buildFlashRefuse,
  buildReportCorroborate,
  buildReportDispute,
  buildReportGrade,
  buildReportUncorroborate,
} from "../support/build-verification.ts";
import { bring, buildReportMove, file } from "../support/builders.ts";
import type { Kit, Scenarios } from "../support/kit.ts";

type State = Parameters<typeof bring>[2];

/** What the desk makes of a report, and how loud it is. */
export function verificationScenarios(kit: Kit): Scenarios {
  const reportIn = async (state: State, overrides = {}) => {
    const id = await file(kit.clients.correspondent, overrides);
    await bring(kit.clients.admin, id, state);
    return id;
  };
  const disputed = async (state: State) => {
    const id = await reportIn(state);
    await kit.clients.editor.run("report.dispute", buildReportDispute(id));
    return id;
  };
  const linked = async (one: State, other: State): Promise<[string, string]> => {
    const pair: [string, string] = [await reportIn(one), await reportIn(other, { sourceNote: "سرّي" })];
    await kit.clients.editor.run("report.corroborate", buildReportCorroborate(...pair));
    return pair;
  };
  const asked = (overrides = {}) => askedFlash(kit.clients.correspondent, kit.clients.editor, overrides);

  return {
    "report.grade": [
      async () => ["editor", buildReportGrade(await reportIn("published", { sourceNote: "سرّي" }))],
      async () => ["supervisor", buildReportGrade(await reportIn("filed"), { source: "F", information: 1 })],
      async () => ["editor", buildReportGrade(await reportIn("held"), { source: "A", information: 6 })],
    ],
    "report.dispute": [
      async () => ["editor", buildReportDispute(await reportIn("published"))],
      async () => ["editor", buildReportDispute(await reportIn("spiked"))],
    ],
    "report.settle": [
      async () => ["editor", buildReportDispute(await disputed("published"))],
      async () => ["supervisor", buildReportDispute(await disputed("filed"))],
    ],
    "report.corroborate": [
      async () => [
        "editor",
        buildReportCorroborate(await reportIn("published"), await reportIn("filed", { sourceNote: "سرّي" })),
      ],
      async () => ["editor", buildReportCorroborate(await reportIn("filed"), await reportIn("published"))],
      async () => [
        "supervisor",
        buildReportCorroborate(...(await linked("published", "held")), { as: "same-source" }),
      ],
    ],
    "report.uncorroborate": [
      async () => ["editor", buildReportUncorroborate(...(await linked("published", "filed")))],
      async () => {
        const [one, other] = await linked("published", "published");
        await kit.clients.supervisor.run("report.kill", buildReportMove(other));
        return ["editor", buildReportUncorroborate(one, other)];
      },
    ],
    "flash.ask": [
      async () => ["editor", buildFlashAsk(await reportIn("published", { sourceNote: "سرّي" }))],
      async () => ["supervisor", buildFlashAsk(await reportIn("published", { urgency: 1 }))],
    ],
    // One alone: the wire has had its share after it.
    "flash.confirm": [async () => ["editor2", buildFlashConfirm(await asked({ sourceNote: "سرّي" }))]],
    "flash.refuse": [
      async () => ["editor2", buildFlashRefuse(await asked())],
      async () => ["editor", buildFlashRefuse(await asked())],
    ],
  };
}
