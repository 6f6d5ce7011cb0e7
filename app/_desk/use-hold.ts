"use client";

import { type PointerEvent, useEffect, useState } from "react";
import { useSettings } from "../_settings/settings.ts";

interface Hold {
  /** Whether what comes in is shown at once. */
  follows: boolean;
  onPointerEnter: (event: PointerEvent) => void;
  onPointerLeave: (event: PointerEvent) => void;
}

/**
 * Whether a list follows the wire. Not while it is paused; and unless its reader asked for that, not while they read:
 * scrolled away from the top, a row focused, the pointer over the list, a dialog open.
 */
export function useHold(parts: { paused: boolean; atTop: boolean; focusInside: boolean }): Hold {
  const { paused, atTop, focusInside } = parts;
  const isAlways = useSettings().live === "always";
  const [pointerInside, setPointerInside] = useState(false);
  const dialogOpen = useDialogOpen();
  const isRead = !atTop || focusInside || pointerInside || dialogOpen;
  const point = (isInside: boolean) => (event: PointerEvent) => {
    if (event.pointerType === "mouse") setPointerInside(isInside);
  };
  return {
    follows: !paused && (isAlways || !isRead),
    onPointerEnter: point(true),
    onPointerLeave: point(false),
  };
}

/** A dialog takes the focus when it opens and gives it back when it closes: then is looked whether there is one. */
function useDialogOpen(): boolean {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setOpen(document.querySelector("[role=dialog]") !== null));
    };
    document.addEventListener("focusin", look);
    document.addEventListener("focusout", look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("focusin", look);
      document.removeEventListener("focusout", look);
    };
  }, []);
  return isOpen;
}
