import {
  bringDue,
  buildClaim,
  buildEmbargo,
  buildLift,
  buildUnclaim,
  nextEvent,
} from "../support/build-claims.ts";
import { bring, buildReportMove, buildReportPublish, file } from "../support/builders.ts";
import type { Kit, Scenario, Scenarios } from "../support/kit.ts";

type State = Parameters<typeof bring>[2];

/** Claims and embargoes: who works on what, and what nobody may see yet. */
export const claimsScenarios = (kit: Kit): Scenarios => {
  const filed = () => file(kit.clients.correspondent, { sourceNote: "سرّي" });
  const reportIn = async (state: State) => {
    const id = await filed();
    await bring(kit.clients.admin, id, state);
    return id;
  };
  const claimed = async (state: State = "filed") => {
    const id = await reportIn(state);
    await kit.clients.editor.run("report.claim", buildClaim(id));
    return id;
  };
  const embargoed = async () => {
    const id = await filed();
    await kit.clients.editor.run("report.embargo", buildEmbargo(id));
    return id;
  };
  const publishedUnderEmbargo = async () => {
    const id = await embargoed();
    await kit.clients.editor.run("report.publish", buildReportPublish(id));
    return id;
  };
  /** Lets the clock end what `make` begins, and answers when it has. */
  const byTheClock =
    (command: "report.unclaim" | "report.lift", make: () => Promise<string>): Scenario =>
    async () => {
      const id = await make();
      return {
        async happens() {
          const kind = command === "report.lift" ? "report.lifted" : "report.unclaimed";
          const head = await kit.newsroom.head();
          await bringDue(kit.newsroom, command, id);
          return (await nextEvent(kit.clients.admin, kind, head)).seq;
        },
      };
    };

  return {
    "report.claim": [
      async () => ["editor", buildClaim(await filed())],
      async () => ["supervisor", buildClaim(await reportIn("published"))],
      async () => ["editor", buildClaim(await claimed("held"))],
      async () => ["editor2", buildClaim(await claimed("published"), true)],
    ],
    "report.unclaim": [
      async () => ["editor", buildUnclaim(await claimed())],
      async () => ["supervisor", buildUnclaim(await claimed("published"))],
      byTheClock("report.unclaim", () => claimed("published")),
    ],
    "report.embargo": [
      async () => ["editor", buildEmbargo(await filed())],
      async () => ["supervisor", buildEmbargo(await embargoed(), { until: "2032-01-01T00:00:00Z" })],
    ],
    "report.lift": [
      async () => ["supervisor", buildLift(await embargoed(), "رُفع الحظر")],
      async () => ["admin", buildLift(await publishedUnderEmbargo())],
      byTheClock("report.lift", publishedUnderEmbargo),
      async () => {
        const id = await publishedUnderEmbargo();
        await kit.clients.admin.run("report.hold", buildReportMove(id));
        return ["supervisor", buildLift(id)];
      },
      async () => {
        const id = await embargoed();
        await kit.clients.admin.run("report.spike", buildReportMove(id));
        return ["supervisor", buildLift(id)];
      },
    ],
  };
};
