import { randomUUID } from "node:crypto";
import type { CommandInput, CommandName } from "../../lib/protocol/commands.ts";
import { bring, file } from "./builders.ts";
import type { Client } from "./client.ts";

type Body<N extends CommandName> = CommandInput<N>;

export function buildReportGrade(
  reportId: string,
  overrides: Partial<Body<"report.grade">> = {},
): Body<"report.grade"> {
  const said = { source: "B", information: 2, reason: "شاهدان لا يعرف أحدهما الآخر" } as const;
  return { commandId: randomUUID(), reportId, version: 1, ...said, ...overrides };
}

/** What dispute and settle ask for. */
export function buildReportDispute(
  reportId: string,
  overrides: Partial<Body<"report.dispute">> = {},
): Body<"report.dispute"> {
  return { commandId: randomUUID(), reportId, version: 1, reason: "تنفيه إدارة المشفى", ...overrides };
}

export function buildReportCorroborate(
  reportId: string,
  otherId: string,
  overrides: Partial<Body<"report.corroborate">> = {},
): Body<"report.corroborate"> {
  const said = { as: "independent", reason: "مراسلان في مكانين" } as const;
  return { commandId: randomUUID(), reportId, otherId, ...said, ...overrides };
}

export function buildReportUncorroborate(reportId: string, otherId: string): Body<"report.uncorroborate"> {
  return { commandId: randomUUID(), reportId, otherId, reason: "المصدر واحد" };
}

export function buildFlashAsk(
  reportId: string,
  overrides: Partial<Body<"flash.ask">> = {},
): Body<"flash.ask"> {
  return { commandId: randomUUID(), reportId, version: 1, reason: "حدث استثنائي", ...overrides };
}

export function buildFlashConfirm(reportId: string, version = 1): Body<"flash.confirm"> {
  return { commandId: randomUUID(), reportId, version };
}

export function buildFlashRefuse(reportId: string, reason = "لا يرقى إلى فلاش"): Body<"flash.refuse"> {
  return { commandId: randomUUID(), reportId, reason };
}

/** Files and publishes a report, asks for a FLASH on it, and answers its id. */
export async function askedFlash(
  author: Client,
  asker: Client,
  overrides: Parameters<typeof file>[1] = {},
): Promise<string> {
  const id = await file(author, overrides);
  await bring(asker, id, "published");
  await asker.run("flash.ask", buildFlashAsk(id));
  return id;
}
