"use client";

import { AlarmWatch } from "../_alert/alarm-watch.tsx";
import { MovedFlagsNote } from "../_flag/moved-flags.tsx";
import { DeskKeys } from "../_keys/desk-keys.tsx";
import { OfflineShell } from "../_offline/offline-shell.tsx";
import { Palette } from "../_palette/palette-host.tsx";
import { ForgetKilled } from "../_report/forget-killed.tsx";
import { KeptFocus } from "../_ui/kept-focus.tsx";

/** What is ready behind every page and is not needed to draw it: it comes when the page stands. */
export function StandingBy() {
  return (
    <>
      <MovedFlagsNote />
      <AlarmWatch />
      <DeskKeys />
      <Palette />
      <ForgetKilled />
      <KeptFocus />
      <OfflineShell />
    </>
  );
}
