"use client";

import type { ReactNode } from "react";
import { ZoneContext } from "../_ui/use-formats.ts";
import { useSessionInfo } from "../_wire/hooks.ts";

/** Everything below it tells the time as the newsroom's clock does. */
export function NewsroomZone({ children }: { children: ReactNode }) {
  return <ZoneContext value={useSessionInfo()?.timeZone ?? "UTC"}>{children}</ZoneContext>;
}
