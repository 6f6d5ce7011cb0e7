"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { CarryOver } from "@/lib/domain/carried.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { paragraphs } from "@/lib/text/paragraphs.ts";
import type { Reading, Span } from "@/lib/text/reading.ts";
import { paragraphSpans } from "@/lib/text/segments.ts";
import { usePicked } from "../_wire/hooks.ts";
import { rowsIn } from "../_wire/selectors.ts";
import { decidedIn, decidedThroughout, marksOf, repeatedSpans } from "./aid-marks.ts";
import type { Layer } from "./layer.ts";
import type { OpenMark, ReadingState } from "./reading-context.ts";
import type { ToldOfReport } from "./told-of-report.ts";
import { useIncidentsOf } from "./use-incidents-of.ts";
import { useKnowledge } from "./use-knowledge.ts";
import { whenIdle } from "./when-idle.ts";

const NONE: never[] = [];
/** Before the readers are loaded. */
const nowhere: CarryOver = () => null;

/** Reads a report in an idle moment, once the readers are loaded; null as long as it is not wanted. */
export function useReadingState(report: Report, told: ToldOfReport, isWanted: boolean): ReadingState | null {
  const { layer, failed, retry } = useLayer(isWanted);
  const reading = useRead(isWanted ? layer : null, report);
  const live = usePicked(({ state }) => (state ? rowsIn(state.aids) : NONE));
  const [open, show] = useState<OpenMark | null>(null);
  const [lit, light] = useState<readonly Span[]>(NONE);
  const { id, version, body, dateline } = report;
  const spans = useMemo(() => paragraphSpans(body), [body]);
  const carry = useMemo(() => {
    const own = told.versions.filter(({ reportId }) => reportId === id);
    return layer?.carryOver(own, { version, body, dateline }) ?? nowhere;
  }, [layer, told.versions, id, version, body, dateline]);
  const decided = useMemo(() => decidedIn(id, carry, told.aids, live), [id, carry, told.aids, live]);
  const marks = useMemo(() => {
    if (!reading) return NONE;
    return marksOf(reading, decided, repeatedSpans(paragraphs(body), spans));
  }, [reading, decided, body, spans]);
  const settled = useMemo(
    () => (reading ? decidedThroughout(reading, decided) : decided),
    [reading, decided],
  );
  const { standing, withdrawn } = useIncidentsOf(report, told, carry);
  return useMemo(() => {
    if (!isWanted) return null;
    if (failed) return { status: "failed", retry };
    if (!layer || !reading) return { status: "reading" };
    return {
      status: "on",
      view: {
        layer,
        report,
        reading,
        spans,
        marks,
        decided,
        settled,
        standing,
        withdrawn,
        open,
        show,
        lit,
        light,
      },
    };
  }, [
    isWanted,
    failed,
    retry,
    layer,
    report,
    reading,
    spans,
    marks,
    decided,
    settled,
    standing,
    withdrawn,
    open,
    lit,
  ]);
}

let loaded: Layer | null = null;

function useLayer(isWanted: boolean): { layer: Layer | null; failed: boolean; retry: () => void } {
  const [layer, setLayer] = useState(loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!isWanted || layer || failed) return;
    return whenIdle(() => {
      import("./layer.ts").then(
        ({ LAYER }) => {
          loaded = LAYER;
          setLayer(LAYER);
        },
        () => setFailed(true),
      );
    });
  }, [isWanted, layer, failed]);
  const retry = useCallback(() => setFailed(false), []);
  return { layer, failed, retry };
}

/** What was read last stays until the new text is read, unless it is of another one: its offsets would point anywhere. */
function useRead(layer: Layer | null, report: Report): Reading | null {
  const knowledge = useKnowledge();
  const [read, setRead] = useState<{ id: string; version: number; reading: Reading } | null>(null);
  useEffect(() => {
    if (!layer || !knowledge) return;
    return whenIdle(() =>
      setRead({ id: report.id, version: report.version, reading: layer.readBody(report, knowledge) }),
    );
  }, [layer, knowledge, report]);
  return layer && read?.id === report.id && read.version === report.version ? read.reading : null;
}
