"use client";

import { useCallback, useMemo } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { useReportsWhere } from "../_find/use-reports-where.ts";
import { createKeptIds } from "../_ui/kept-ids.ts";
import { useNow } from "../_ui/use-formats.ts";
import { useSessionInfo } from "../_wire/hooks.ts";

/** How long it calls somebody who comes in late. */
const NEWS_MS = 30 * 60_000;

const seen = createKeptIds("barq.flashes", 500);

export interface Alarm {
  report: Report;
  flash: NonNullable<Report["flash"]>;
}

/** What calls this person just now, the newest first: each FLASH once on a device, and what others ask for. */
export function useAlarms(): { alarms: Alarm[]; dismiss: (alarm: Alarm) => void } {
  const reports = useReportsWhere(isLoud);
  const me = useSessionInfo()?.user.id;
  const now = useNow();
  const dismissed = seen.use();
  const loud = useMemo(() => loudOf(reports ?? []), [reports]);
  const alarms = loud.filter((alarm) => {
    const isOwnRequest = alarm.flash.state === "asked" && alarm.flash.askedById === me;
    return !isOwnRequest && !dismissed.has(keyOf(alarm)) && now - sinceOf(alarm) < NEWS_MS;
  });
  const dismiss = useCallback((alarm: Alarm) => seen.keep(keyOf(alarm)), []);
  return { alarms, dismiss };
}

/** Only what is on the wire is loud: a hold or a kill silences it. */
const isLoud = ({ flash, state }: Report) => flash !== null && state === "published";

function loudOf(reports: readonly Report[]): Alarm[] {
  const alarms = reports.flatMap((report) => (report.flash ? { report, flash: report.flash } : []));
  return alarms.sort((one, other) => sinceOf(other) - sinceOf(one));
}

const sinceOf = ({ flash }: Alarm) => Date.parse(flash.confirmedAt ?? flash.askedAt);

/** A request that is made again calls again. */
function keyOf({ report, flash }: Alarm): string {
  return flash.state === "confirmed" ? report.id : `${report.id} ${flash.askedAt}`;
}
