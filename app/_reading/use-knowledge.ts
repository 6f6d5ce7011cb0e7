"use client";

import { useMemo } from "react";
import type { Incident } from "@/lib/protocol/incidents.ts";
import { usePicked, useSessionInfo } from "../_wire/hooks.ts";
import { rowsIn } from "../_wire/selectors.ts";
import type { Knowledge } from "./read-body.ts";

/** What the newsroom knows of places and parties; null before the first snapshot. */
export function useKnowledge(): Knowledge | null {
  const places = usePicked(({ state }) => state && rowsIn(state.places));
  const parties = usePicked(({ state }) => state && rowsIn(state.parties));
  const timeZone = useSessionInfo()?.timeZone;
  return useMemo(
    () => (places && parties && timeZone ? { places, parties, timeZone } : null),
    [places, parties, timeZone],
  );
}

const NONE: never[] = [];

/** The confirmed incidents of the wire. */
export function useIncidents(): readonly Incident[] {
  return usePicked(({ state }) => (state ? rowsIn(state.incidents) : NONE));
}
