"use client";

import { useMemo } from "react";
import type { Acknowledgement, Notice } from "@/lib/protocol/notices.ts";
import { useMay, useNotices, useSessionInfo } from "../_wire/hooks.ts";

const RANK: Record<Notice["kind"], number> = { kill: 0, hold: 1, correction: 2 };

/** The notices that wait for the person signed in: a kill before a hold before a correction, then the oldest first. */
export function useAsked(): Notice[] {
  const open = useNotices();
  const me = useSessionInfo()?.user.id;
  return useMemo(
    () =>
      (open ?? [])
        .filter(({ asked }) => missing(asked).some(({ personId }) => personId === me))
        .map(({ notice }) => notice)
        .sort((one, other) => RANK[one.kind] - RANK[other.kind]),
    [open, me],
  );
}

/** The same of one report. */
export function useAskedOf(reportId: string): Notice[] {
  return useAsked().filter((notice) => notice.reportId === reportId);
}

/** A notice and the people who have not acknowledged it yet. */
export interface Awaited {
  notice: Notice;
  asked: Acknowledgement[];
  missing: Acknowledgement[];
}

/** The notices that wait for anybody, oldest first; none for who may not know of whom. */
export function useAwaited(): Awaited[] {
  const may = useMay();
  const open = useNotices();
  if (!may("use.read")) return [];
  return (open ?? []).map(({ notice, asked }) => ({ notice, asked, missing: missing(asked) }));
}

function missing(asked: Acknowledgement[]): Acknowledgement[] {
  return asked.filter(({ acknowledgedAt }) => acknowledgedAt === null);
}
