"use client";

import { useEffect, useState } from "react";
import type { ReportBackground } from "@/lib/protocol/background.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { read } from "../_wire/api.ts";
import { useOfWire } from "../_wire/wire-scope.tsx";

/**
 * What of this version of a report had been on the wire before; null until that is known, where nothing can be known of
 * it without the network, and of a killed one. It is an aid: that it is missing stands in nobody's way.
 */
export function useBackground({ id, version, state }: Report): ReportBackground | null {
  const { path: ofWire } = useOfWire();
  const [told, setTold] = useState<{ of: string; background: ReportBackground } | null>(null);
  const of = `${id} ${version}`;
  useEffect(() => {
    const giveUp = new AbortController();
    if (state !== "killed") {
      read<ReportBackground>(ofWire(`report.background?id=${encodeURIComponent(id)}`), {
        signal: giveUp.signal,
      }).then(
        (background) => giveUp.signal.aborted || setTold({ of, background }),
        () => {},
      );
    }
    return () => giveUp.abort();
  }, [id, of, state, ofWire]);
  return told?.of === of && state !== "killed" ? told.background : null;
}
