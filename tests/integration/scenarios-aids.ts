import {
  buildAidConfirm,
  buildAidRefuse,
  buildIncidentAmend,
  buildIncidentConfirm,
  buildIncidentJoin,
  buildIncidentWithdraw,
  confirmAid,
  confirmIncident,
  joinIncident,
  NEXT_WORDS,
} from "../support/build-aids.ts";
import { buildEmbargo } from "../support/build-claims.ts";
import { bring, buildReportAmend, buildReportMove, file } from "../support/builders.ts";
import type { Kit, Scenarios } from "../support/kit.ts";

/** What people decided about what reports say. */
export const aidsScenarios = (kit: Kit): Scenarios => {
  const filed = () => file(kit.clients.correspondent);
  const published = async () => {
    const id = await filed();
    await bring(kit.clients.admin, id, "published");
    return id;
  };
  const embargoed = async () => {
    const id = await filed();
    await kit.clients.editor.run("report.embargo", buildEmbargo(id));
    return id;
  };
  const confirmed = async () => confirmIncident(kit.clients.editor, await published());
  return {
    "aid.confirm": [
      async () => ["editor", buildAidConfirm(await filed())],
      async () => ["supervisor", buildAidConfirm(await embargoed())],
      // In place of what another one decided.
      async () => {
        const id = await published();
        await kit.clients.editor2.run("aid.refuse", buildAidRefuse(id));
        return ["editor", buildAidConfirm(id)];
      },
      // Of a version that is no more the newest.
      async () => {
        const id = await published();
        await kit.clients.editor.run("report.amend", buildReportAmend(id));
        return ["admin", buildAidConfirm(id, { value: { kind: "hedge" }, at: NEXT_WORDS })];
      },
    ],
    "aid.refuse": [
      async () => ["editor", buildAidRefuse(await published())],
      async () => {
        const id = await published();
        await confirmAid(kit.clients.editor, id);
        return ["editor2", buildAidRefuse(id)];
      },
    ],
    "incident.confirm": [
      async () => ["editor", buildIncidentConfirm(await published())],
      async () => ["supervisor", buildIncidentConfirm(await embargoed(), { place: null, span: null })],
    ],
    "incident.amend": [
      async () => ["editor2", buildIncidentAmend(await confirmed(), { place: null, figures: [] })],
      // What rested on a report that was killed since is gone from it.
      async () => {
        const first = await published();
        const id = await confirmIncident(kit.clients.editor, first);
        await joinIncident(kit.clients.editor, id, await published());
        await kit.clients.admin.run("report.kill", buildReportMove(first));
        return ["editor", buildIncidentAmend(id, { version: 2 })];
      },
    ],
    "incident.join": [
      async () => ["editor", buildIncidentJoin(await confirmed(), await filed())],
      async () => ["supervisor", buildIncidentJoin(await confirmed(), await embargoed())],
    ],
    "incident.withdraw": [async () => ["editor", buildIncidentWithdraw(await confirmed())]],
    // With a killed report goes what rests on it alone; what others tell as well stays.
    "report.kill": [
      async () => {
        const id = await published();
        await confirmAid(kit.clients.editor, id);
        await confirmIncident(kit.clients.editor, id);
        const shared = await confirmIncident(kit.clients.editor, id);
        await joinIncident(kit.clients.editor, shared, await published());
        return ["supervisor", buildReportMove(id)];
      },
    ],
  };
};
