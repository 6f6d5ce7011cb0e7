"use client";

import { useSettings } from "../_settings/settings.ts";
import { useMay } from "../_wire/hooks.ts";

/** Whether this person works with what a text says of itself, and whether they want to see it on this device. */
export function useReadingOn(): { isPossible: boolean; isOn: boolean } {
  const { aids } = useSettings();
  const isPossible = useMay()("aid.confirm");
  return { isPossible, isOn: isPossible && aids };
}
