"use client";

import type { Party } from "@/lib/protocol/parties.ts";
import type { OwnPlace } from "@/lib/protocol/places.ts";
import { usePicked } from "../_wire/hooks.ts";
import { rowsIn } from "../_wire/selectors.ts";

/** The newsroom's own places, merged ones too; null before the first snapshot. */
export function useOwnPlaces(): readonly OwnPlace[] | null {
  return usePicked(({ state }) => state && rowsIn(state.places));
}

/** The newsroom's own parties; null before the first snapshot. */
export function useOwnParties(): readonly Party[] | null {
  return usePicked(({ state }) => state && rowsIn(state.parties));
}
