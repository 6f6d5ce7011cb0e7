import type { LucideIcon } from "lucide-react";
import type { KeyAction } from "../_keys/key-map.ts";

export const GROUPS = [
  "actions",
  "pages",
  "reports",
  "stories",
  "views",
  "people",
  "wires",
  "device",
  "archive",
] as const;
export type EntryGroup = (typeof GROUPS)[number];

/** A line of the palette. */
export interface Entry {
  id: string;
  group: EntryGroup;
  icon: LucideIcon;
  words: string;
  /** Language and direction of the words, where they are not the interface's. */
  lang?: { lang?: string; dir?: "rtl" | "ltr" };
  /** What stands small beside it. */
  hint?: string | undefined;
  key?: KeyAction | undefined;
  act: () => void;
}
