"use client";

import { useEffect, useRef } from "react";
import { type Options, useHotkeys } from "react-hotkeys-hook";
import { offer } from "../_palette/registry.ts";
import { useSettings } from "../_settings/settings.ts";
import { FIXED, type KeyAction, keyOf, PREFIX } from "./key-map.ts";
import { followKeys, isSecondKey, isWritten } from "./prefix.ts";

/**
 * Does this when the key of the action is pressed, wherever somebody moved it; not while a field is being filled in,
 * nor behind a dialog. Switching single keys off leaves those that everybody has: then no letter alone does anything
 * (WCAG 2.1.4). As long as it can be done, the command palette offers it, too.
 */
export function useKey(action: KeyAction, act: (event: KeyboardEvent) => void, options: Options = {}): void {
  const { keysOn, keys } = useSettings();
  const key = keyOf(action, keys);
  const isFixed = FIXED.has(action);
  const isSecond = key.startsWith(`${PREFIX}>`);
  useEffect(followKeys, []);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const isPossible = options.enabled !== false;
  useEffect(() => {
    if (!isPossible) return;
    const press = () => latest.current(new KeyboardEvent("keydown"));
    return offer(() => [{ id: action, key: action, act: press }]);
  }, [action, isPossible]);
  useHotkeys(isSecond ? key.slice(PREFIX.length + 1) : key, act, {
    preventDefault: true,
    ...options,
    enableOnFormTags: true,
    enabled: (keysOn || isFixed) && (options.enabled ?? true),
    ignoreEventWhen: (event) =>
      // The second key of two does nothing by itself, and what it does alone not now.
      (!isFixed && isSecondKey() !== isSecond) ||
      (options.enableOnFormTags !== true && isWritten(event)) ||
      document.querySelector("[role=dialog]") !== null ||
      // What is open above the page closes first, by itself.
      (action === "close" && document.querySelector(":popover-open") !== null) ||
      (options.ignoreEventWhen?.(event) ?? false),
  });
}
