import { randomUUID } from "node:crypto";
import type { CommandInput, CommandName } from "../../lib/protocol/commands.ts";
import type { PlaceRef } from "../../lib/protocol/places.ts";
import type { Client } from "./client.ts";

type Body<N extends CommandName> = CommandInput<N>;

/** A place that only a test knows. */
export const SHUHAYL: PlaceRef = {
  precision: "locality",
  ar: "الشحيل",
  en: "Al-Shuhayl",
  country: "SY",
  governorate: "SY-DY",
  point: { lat: 35.098, lon: 40.448 },
  to: null,
  placeId: null,
  geonamesId: 163_533,
};

/** The first two words of a body as `buildReportFile` writes it: «أفاد مراسلنا». */
export const FIRST_WORDS = { field: "body", start: 0, end: 12 } as const;
export const NEXT_WORDS = { field: "body", start: 13, end: 18 } as const;

export function buildAidConfirm(
  reportId: string,
  overrides: Partial<Body<"aid.confirm">> = {},
): Body<"aid.confirm"> {
  const value = { kind: "place", place: SHUHAYL } as const;
  return {
    commandId: randomUUID(),
    id: randomUUID(),
    reportId,
    version: 1,
    at: FIRST_WORDS,
    value,
    ...overrides,
  };
}

export function buildAidRefuse(
  reportId: string,
  overrides: Partial<Body<"aid.refuse">> = {},
): Body<"aid.refuse"> {
  return {
    commandId: randomUUID(),
    id: randomUUID(),
    reportId,
    version: 1,
    at: FIRST_WORDS,
    kind: "place",
    ...overrides,
  };
}

/** A raid in a town, in one night, that detained two or three. */
export function buildIncidentConfirm(
  reportId: string,
  overrides: Partial<Body<"incident.confirm">> = {},
): Body<"incident.confirm"> {
  return {
    commandId: randomUUID(),
    id: randomUUID(),
    type: "arrests",
    place: SHUHAYL,
    span: { from: "2026-01-22T18:00:00.000Z", to: "2026-01-23T03:00:00.000Z" },
    actors: [{ partyId: "sdf", ar: "قسد", en: "SDF" }],
    figures: [{ kind: "detained", low: 2, best: null, high: 3 }],
    reportId,
    reportVersion: 1,
    passages: [FIRST_WORDS],
    ...overrides,
  };
}

export function buildIncidentAmend(
  incidentId: string,
  overrides: Partial<Body<"incident.amend">> = {},
): Body<"incident.amend"> {
  return { commandId: randomUUID(), incidentId, version: 1, type: "abduction", ...overrides };
}

export function buildIncidentJoin(
  incidentId: string,
  reportId: string,
  overrides: Partial<Body<"incident.join">> = {},
): Body<"incident.join"> {
  return {
    commandId: randomUUID(),
    incidentId,
    version: 1,
    reportId,
    reportVersion: 1,
    passages: [FIRST_WORDS],
    ...overrides,
  };
}

export function buildIncidentWithdraw(incidentId: string, version = 1): Body<"incident.withdraw"> {
  return { commandId: randomUUID(), incidentId, version, reason: "حادثة أخرى" };
}

/** Confirms a mark and answers its id. */
export async function confirmAid(
  by: Client,
  reportId: string,
  overrides: Partial<Body<"aid.confirm">> = {},
): Promise<string> {
  const body = buildAidConfirm(reportId, overrides);
  await by.run("aid.confirm", body);
  return body.id;
}

/** Confirms an incident by a report and answers its id. */
export async function confirmIncident(
  by: Client,
  reportId: string,
  overrides: Partial<Body<"incident.confirm">> = {},
): Promise<string> {
  const body = buildIncidentConfirm(reportId, overrides);
  await by.run("incident.confirm", body);
  return body.id;
}

/** Ties another report to an incident of version 1 and answers the report's id. */
export async function joinIncident(by: Client, incidentId: string, reportId: string): Promise<string> {
  await by.run("incident.join", buildIncidentJoin(incidentId, reportId));
  return reportId;
}
