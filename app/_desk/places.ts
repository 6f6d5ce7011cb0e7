"use client";

import {
  ArrowLeftRight,
  BookOpenText,
  ChartNoAxesCombined,
  Clock,
  Columns3,
  Flag,
  HeartPulse,
  History,
  Library,
  MapPinned,
  Monitor,
  PenLine,
  Radio,
  Search,
  Settings,
} from "lucide-react";
import { usePathname } from "next/navigation";
import { useLang } from "../_i18n/language-provider.tsx";
import { useMay } from "../_wire/hooks.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";

/** The pages in the order of the rail; the first of them stand under the thumb on a phone. */
const PLACES = [
  { page: "wire", words: "wire", icon: Radio, ability: "wire.read", group: "desk" },
  { page: "stories", words: "stories", icon: BookOpenText, ability: "wire.read", group: "desk" },
  { page: "flags", words: "flags", icon: Flag, ability: "flag.read", group: "desk" },
  { page: "people", words: "people", icon: HeartPulse, ability: "people.read", group: "desk" },
  { page: "file", words: "file", icon: PenLine, ability: "report.file", group: "desk" },
  { page: "search", words: "search", icon: Search, ability: "wire.read", group: "look" },
  { page: "map", words: "map", icon: MapPinned, ability: "wire.read", group: "look" },
  { page: "knowledge", words: "knowledge", icon: Library, ability: "place.add", group: "look" },
  { page: "pulse", words: "pulse", icon: ChartNoAxesCombined, ability: "desk.read", group: "look" },
  { page: "columns", words: "columns", icon: Columns3, ability: "wire.read", group: "look" },
  { page: "wall", words: "wall", icon: Monitor, ability: "wire.read", group: "look" },
  { page: "handover", words: "handover", icon: ArrowLeftRight, ability: "handover.read", group: "past" },
  { page: "as-of", words: "asOf", icon: Clock, ability: "wire.as-of", group: "past" },
  { page: "audit", words: "audit", icon: History, ability: "audit.read", group: "past" },
  { page: "settings", words: "settings", icon: Settings, ability: "wire.read", group: "past" },
] as const;

export type PlaceGroup = (typeof PLACES)[number]["group"];
export type Place = (typeof PLACES)[number] & { href: string; here: boolean };

/** The pages that this person may see, in this language and of the wire that is read here. */
export function usePlaces(): Place[] {
  const may = useMay();
  const lang = useLang();
  const path = usePathname();
  const wire = useWireScope();
  return PLACES.filter(({ ability }) => may(ability)).map((place) => ({
    ...place,
    href: `/${lang}/${place.page}${wire ? `?wire=${wire}` : ""}`,
    here: path === `/${lang}/${place.page}`,
  }));
}
