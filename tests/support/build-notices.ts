import { randomUUID } from "node:crypto";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { ReportDetail } from "../../lib/protocol/reads.ts";
import { bring, buildReportMove, file } from "./builders.ts";
import type { Client } from "./client.ts";

type Body<N extends "report.use" | "notice.acknowledge"> = CommandInput<N>;

/** That somebody opened a report at its first version, unless told otherwise. */
export function buildReportUse(
  reportId: string,
  overrides: Partial<Body<"report.use">> = {},
): Body<"report.use"> {
  return { commandId: randomUUID(), reportId, version: 1, as: "opened", ...overrides };
}

export function buildNoticeAcknowledge(noticeId: string): Body<"notice.acknowledge"> {
  return { commandId: randomUUID(), noticeId };
}

/** Files and publishes a report that all of these then open, and answers its id. */
export async function publishedAndOpened(author: Client, desk: Client, by: Client[]): Promise<string> {
  const id = await file(author, { slug: "HOMS/GAS" });
  await bring(desk, id, "published");
  for (const client of by) await client.run("report.use", buildReportUse(id));
  return id;
}

/** Holds a report and answers the notice that it made. */
export async function holdAndTell(desk: Client, reportId: string, version = 1): Promise<string> {
  const { event } = await desk.run("report.hold", buildReportMove(reportId, { version }));
  return noticeIn(event.payload.notices);
}

/** The id of the open one among these notices. */
export function noticeIn(notices: { id: string; state: string }[] = []): string {
  const open = notices.find(({ state }) => state === "open");
  if (!open) throw new Error("no open notice");
  return open.id;
}

/** Everything that this person is told of a report. */
export async function detailOf(client: Client, reportId: string): Promise<ReportDetail> {
  const { body } = await client.get<ReportDetail>(`report.show?id=${reportId}`);
  return body;
}
