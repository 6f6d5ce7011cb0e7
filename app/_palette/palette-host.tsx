"use client";

import { useEffect, useState } from "react";
import { useKey } from "../_keys/use-key.ts";
import { part } from "../_ui/part.tsx";
import { onPaletteAsked } from "./registry.ts";

const PaletteDialog = part(() => import("./palette-dialog.tsx").then((module) => module.PaletteDialog));

/** The command palette, one key away on every page. */
export function Palette() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onPaletteAsked(() => setOpen(true)), []);
  useKey("palette", () => setOpen(true), { enableOnFormTags: true, enableOnContentEditable: true });
  return isOpen ? <PaletteDialog onClose={() => setOpen(false)} /> : <span hidden data-palette />;
}
