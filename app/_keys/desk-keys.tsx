"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { BELL_ID } from "../_alert/bell.tsx";
import { type Place, usePlaces } from "../_desk/places.ts";
import { part } from "../_ui/part.tsx";
import { onKeysAsked } from "./ask-for-keys.ts";
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
  const router = useRouter();
  const places = usePlaces();
  /** Where this person may not go, no key leads. */
  const go = (page: Place["page"]) => {
    const place = places.find((one) => one.page === page);
    if (place) router.push(place.href);
  };
  useKey("search", () => focusSearch() || go("search"));
  useKey("file", () => go("file"));
  useKey("goWire", () => go("wire"));
  useKey("goStories", () => go("stories"));
  useKey("goFlags", () => go("flags"));
  useKey("goPeople", () => go("people"));
  useKey("goHandover", () => go("handover"));
  useKey("goMap", () => go("map"));
  useKey("goPulse", () => go("pulse"));
  useKey("goSettings", () => go("settings"));
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
