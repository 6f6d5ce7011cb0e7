import { randomUUID } from "node:crypto";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Client } from "./client.ts";

type Body<N extends "place.add" | "place.amend" | "place.merge" | "party.add" | "party.amend"> =
  CommandInput<N>;

/** A village that no package knows. */
export function buildPlaceAdd(overrides: Partial<Body<"place.add">> = {}): Body<"place.add"> {
  return {
    commandId: randomUUID(),
    id: randomUUID(),
    ar: "الشحيل",
    en: "Al-Shuhayl",
    aliases: ["الشحيل البلد"],
    kind: "town",
    country: "SY",
    governorate: "SY-DY",
    point: { lat: 35.1, lon: 40.45 },
    source: "خريطة المحافظة",
    geonamesId: null,
    ...overrides,
  };
}

export function buildPlaceAmend(
  placeId: string,
  overrides: Partial<Body<"place.amend">> = {},
): Body<"place.amend"> {
  return { commandId: randomUUID(), placeId, version: 1, ar: "بلدة الشحيل", ...overrides };
}

export function buildPlaceMerge(placeId: string, intoId: string, version = 1): Body<"place.merge"> {
  return { commandId: randomUUID(), placeId, intoId, version };
}

export function buildPartyAdd(overrides: Partial<Body<"party.add">> = {}): Body<"party.add"> {
  return {
    commandId: randomUUID(),
    id: randomUUID(),
    ar: "مجلس عسكري محلي",
    en: "Local military council",
    aliases: ["المجلس العسكري"],
    kind: "militia",
    note: "بيان التأسيس",
    slug: null,
    ...overrides,
  };
}

export function buildPartyAmend(
  partyId: string,
  overrides: Partial<Body<"party.amend">> = {},
): Body<"party.amend"> {
  return { commandId: randomUUID(), partyId, version: 1, en: "Military council", ...overrides };
}

/** Adds a place and answers its id. */
export async function addPlace(by: Client, overrides: Partial<Body<"place.add">> = {}): Promise<string> {
  const body = buildPlaceAdd(overrides);
  await by.run("place.add", body);
  return body.id;
}

/** Adds a party and answers its id. */
export async function addParty(by: Client, overrides: Partial<Body<"party.add">> = {}): Promise<string> {
  const body = buildPartyAdd(overrides);
  await by.run("party.add", body);
  return body.id;
}
