"use client";

import { formatsFor } from "../_i18n/format.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { useSessionInfo } from "../_wire/hooks.ts";

/** A moment in the newsroom's zone and in that of this device, each named; in UTC where the two are the same. */
export function useBothZones(): (iso: string) => string {
  const lang = useLang();
  const newsroom = useSessionInfo()?.timeZone ?? "UTC";
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [newsroom, here === newsroom ? "UTC" : here];
  return (iso) => zones.map((zone) => `${formatsFor(lang, zone).moment(iso)} (${zone})`).join(" · ");
}
