"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { BELL_ID } from "../_alert/bell.tsx";
import { type Place, usePlaces } from "../_desk/places.ts";
import { part } from "../_ui/part.tsx";
import { onKeysAsked } from "./ask-for-keys.ts";
import type { KeyAction } from "./key-map.ts";
import { useLeavingFields } from "./leave-field.ts";
import { useKey } from "./use-key.ts";

const KeysDialog = part(() => import("./keys-dialog.tsx").then((module) => module.KeysDialog));

/** The keys that work on every page: where to go, and what all can be done by a key. */
export function DeskKeys() {
  const [help, setHelp] = useState(false);
  useEffect(() => onKeysAsked(() => setHelp(true)), []);
  useKey("help", () => setHelp(true));
  useKey("alarms", pressBell);
  useGoing();
  useLeavingFields();
  return help ? <KeysDialog onClose={() => setHelp(false)} /> : <span hidden data-desk-keys />;
}

function useGoing(): void {
  const places = usePlaces();
  useGo("search", places, "search", focusSearch);
  useGo("file", places, "file");
  useGo("goWire", places, "wire");
  useGo("goStories", places, "stories");
  useGo("goFlags", places, "flags");
  useGo("goPeople", places, "people");
  useGo("goHandover", places, "handover");
  useGo("goMap", places, "map");
  useGo("goPulse", places, "pulse");
  useGo("goSettings", places, "settings");
}

/** Where this person may not go, no key leads; what is done on the spot needs no way. */
function useGo(action: KeyAction, places: Place[], page: Place["page"], onTheSpot?: () => boolean): void {
  const router = useRouter();
  const href = places.find((place) => place.page === page)?.href;
  const go = () => {
    if (href && !onTheSpot?.()) router.push(href);
  };
  useKey(action, go, { enabled: href !== undefined });
}

/** The search field of the page that is open; answers whether it has one. */
function focusSearch(): boolean {
  const field = [...document.querySelectorAll<HTMLInputElement>("#content input[type=search]")].find((one) =>
    one.checkVisibility(),
  );
  field?.focus();
  field?.select();
  return field !== undefined;
}

/** Pressed as by hand, so that the next Tab leads into what opens. */
function pressBell(): void {
  const bell = document.getElementById(BELL_ID);
  bell?.focus();
  bell?.click();
}
