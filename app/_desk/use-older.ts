"use client";

import { useCallback, useRef, useState } from "react";
import type { OlderReports } from "@/lib/protocol/reads.ts";
import { read } from "../_wire/api.ts";
import { usePicked, useWireStore } from "../_wire/hooks.ts";
import { HELD_MOST } from "../_wire/wire-store.ts";

const PAGE = 500;

/** Where the list ends: there is more, it is on its way, it did not come, the wire begins there, or there is no room. */
export type End = "more" | "loading" | "failed" | "begins" | "full";

export interface Older {
  end: End;
  failure: unknown;
  /** Takes in the next older reports; once at a time. */
  load: () => void;
}

/** The reports that are older than what this screen holds, page by page down to the first of the wire. */
export function useOlder(): Older {
  const store = useWireStore();
  const floor = usePicked(() => store?.floor() ?? 0);
  // The first snapshot brings as many as a page: when there are fewer, these are all.
  const isAll = usePicked(({ state, order }) => state !== null && order.length < PAGE);
  const [told, tell] = useState<{ end: End; floor: number; failure?: unknown }>({ end: "more", floor: 0 });
  const isLoading = useRef(false);
  const load = useCallback(async () => {
    const state = store?.view().state;
    if (!store || !state || isLoading.current) return;
    const say = (end: End, failure?: unknown) => tell({ end, floor: store.floor(), failure });
    if (state.reports.size >= HELD_MOST) return say("full");
    isLoading.current = true;
    say("loading");
    try {
      const path = `wire.older?wire=${state.wire}&before=${store.floor()}&limit=${PAGE}`;
      const { epoch, reports } = await read<OlderReports>(path);
      // Of another log: the next snapshot begins anew.
      if (epoch === state.epoch) store.extend(reports);
      say(reports.length < PAGE ? "begins" : "more");
    } catch (failure) {
      say("failed", failure);
    } finally {
      isLoading.current = false;
    }
  }, [store]);
  // What was said of another end than this one, before a fresh snapshot, holds no more.
  const end = told.floor === floor ? told.end : "more";
  return { end: isAll && end === "more" ? "begins" : end, failure: told.failure, load };
}
