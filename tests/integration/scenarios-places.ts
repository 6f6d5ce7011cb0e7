import {
  addParty,
  addPlace,
  buildPartyAdd,
  buildPartyAmend,
  buildPlaceAdd,
  buildPlaceAmend,
  buildPlaceMerge,
} from "../support/build-places.ts";
import type { Kit, Scenarios } from "../support/kit.ts";

export const placesScenarios = (kit: Kit): Scenarios => {
  const place = () => addPlace(kit.clients.editor);
  const party = () => addParty(kit.clients.editor);
  return {
    "place.add": [
      async () => ["editor", buildPlaceAdd()],
      async () => ["supervisor", buildPlaceAdd({ geonamesId: 170_063, en: null, aliases: [] })],
      async () => ["admin", buildPlaceAdd({ governorate: null, point: null })],
    ],
    "place.amend": [
      async () => ["editor", buildPlaceAmend(await place())],
      async () => [
        "admin",
        buildPlaceAmend(await place(), { country: "IQ", governorate: null, point: null, en: null }),
      ],
    ],
    "place.merge": [
      async () => ["editor", buildPlaceMerge(await place(), await place())],
      async () => ["supervisor", buildPlaceMerge(await place(), await place())],
    ],
    "party.add": [
      async () => ["editor", buildPartyAdd()],
      async () => ["supervisor", buildPartyAdd({ slug: "sdf", note: null })],
    ],
    "party.amend": [
      async () => ["editor", buildPartyAmend(await party())],
      async () => ["admin", buildPartyAmend(await party(), { aliases: [], note: null })],
    ],
  };
};
