import type { ReportDetail } from "@/lib/protocol/reads.ts";

/** What the server last told of a report that its reading is shown with; what the wire brought since is newer. */
export type ToldOfReport = Pick<ReportDetail, "aids" | "incidents" | "versions">;

/** Of a report that the server told nothing of. */
export const NOTHING_TOLD: ToldOfReport = { aids: [], incidents: [], versions: [] };
