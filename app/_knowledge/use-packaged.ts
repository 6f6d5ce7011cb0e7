"use client";

import { useCallback, useEffect, useState } from "react";
import type { Place } from "@/lib/geo/gazetteer.ts";
import type { KnownParty } from "@/lib/text/parties.ts";

export interface Packaged<Row> {
  /** Null until they are here. */
  rows: readonly Row[] | null;
  hasFailed: boolean;
  retry: () => void;
}

/** The places that came with the program; they are long, and fetched only once somebody looks for one. */
export function usePackagedPlaces(isWanted: boolean): Packaged<Place> {
  return useLoaded(loadPlaces, isWanted);
}

/** The parties that came with the program, in the same way. */
export function usePackagedParties(isWanted: boolean): Packaged<KnownParty> {
  return useLoaded(loadParties, isWanted);
}

const loadPlaces = async () => (await import("@/lib/geo/places.json")).default as readonly Place[];
const loadParties = async () => (await import("@/lib/text/parties.ts")).PARTIES;

function useLoaded<Row>(load: () => Promise<readonly Row[]>, isWanted: boolean): Packaged<Row> {
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const retry = useCallback(() => {
    setFailed(false);
    load().then(setRows, () => setFailed(true));
  }, [load]);
  useEffect(() => {
    if (isWanted) retry();
  }, [isWanted, retry]);
  return { rows, hasFailed, retry };
}
