"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useMemo } from "react";
import type { Paragraph } from "@/lib/text/paragraphs.ts";
import type { Span } from "@/lib/text/reading.ts";
import { type Segment, segments } from "@/lib/text/segments.ts";
import { type AidMark, standingOf } from "./aid-marks.ts";
import "./marks.css";
import type { ReadingView } from "./reading-context.ts";

/** Words that are pointed to: no mark of their own. */
type Lit = Span & { kind: "lit"; key: "lit" };
type Over = AidMark | Lit;

/**
 * The words of a paragraph with their marks. Where marks lie over each other, the words belong to the narrowest; the
 * others are named when it is opened. Nothing is added to the words: signs are drawn, so that a copy has none.
 */
export function MarkedText({ part, view }: { part: Paragraph; view: ReadingView }) {
  const span = view.spans[part.number - 1];
  const { marks, lit, report } = view;
  const cut = useMemo(() => {
    if (!span) return [];
    const pointed = lit.map(({ start, end }): Lit => ({ start, end, kind: "lit", key: "lit" }));
    return segments<Over>(span, [...marks.filter(isDrawn), ...pointed]);
  }, [span, marks, lit]);
  if (!span || report.body.slice(span.start, span.end) !== part.text) return part.text;
  const firstStop = cut.find((segment) => topOf(segment)?.start === segment.start)?.start;
  return cut.map((segment) => (
    <Piece key={segment.start} segment={segment} isStop={segment.start === firstStop} view={view} />
  ));
}

/** Whose words these are. */
function topOf({ marks }: Segment<Over>): AidMark | undefined {
  return marks.findLast((mark): mark is AidMark => mark.kind !== "lit" && mark.kind !== "unattributed");
}

function isDrawn(mark: AidMark): boolean {
  return standingOf(mark) !== "refused";
}

interface PieceProps {
  segment: Segment<Over>;
  /** The one of its paragraph that Tab stops at. */
  isStop: boolean;
  view: ReadingView;
}

function Piece({ segment, isStop, view }: PieceProps) {
  const { start, end } = segment;
  const words = view.report.body.slice(start, end);
  const isLit = segment.marks.some(({ kind }) => kind === "lit");
  const top = topOf(segment);
  const unsaid = segment.marks.find(
    (mark): mark is AidMark => mark.kind === "unattributed" && mark.end === end,
  );
  return (
    <>
      {top ? (
        <MarkedWords mark={top} span={segment} isStop={isStop} isLit={isLit} view={view}>
          {words}
        </MarkedWords>
      ) : (
        <Plain isLit={isLit}>{words}</Plain>
      )}
      {unsaid && <MarkedWords mark={unsaid} span={unsaid} isStop={false} isLit={false} view={view} />}
    </>
  );
}

function Plain({ isLit, children }: { isLit: boolean; children: string }) {
  return isLit ? <span data-lit>{children}</span> : children;
}

interface MarkedWordsProps {
  mark: AidMark;
  /** Which part of the mark it is. */
  span: Span;
  isStop: boolean;
  isLit: boolean;
  view: ReadingView;
  children?: string;
}

/** The first piece of a mark is the way in; what others cut off from it only follows the pointer. */
function MarkedWords({ mark, span, isStop, isLit, view, children }: MarkedWordsProps) {
  const t = useTranslations("reading");
  const { key, kind, start, end } = mark;
  const isFirst = span.start === start;
  const open = (anchor: HTMLElement) => view.show({ key, anchor });
  const whole = view.report.body.slice(start, end);
  return (
    // A button would not break across lines, and its words could not be selected.
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a button where it is reached by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      data-aid={kind}
      data-mark={key}
      data-standing={standingOf(mark)}
      data-last={span.end === end || undefined}
      data-lit={isLit || undefined}
      data-open={view.open?.key === key || undefined}
      {...(isFirst && {
        role: "button",
        tabIndex: isStop ? 0 : -1,
        "aria-haspopup": "dialog" as const,
        ...(children === undefined
          ? { "aria-label": t("markNamed", { kind: t(`kind.${kind}`), words: whole }) }
          : { "aria-description": t(`kind.${kind}`) }),
        onKeyDown: (event: KeyboardEvent<HTMLElement>) => press(event, open),
      })}
      onClick={(event: MouseEvent<HTMLElement>) => {
        // Whoever selects words wants the words.
        if (document.getSelection()?.isCollapsed !== false) open(event.currentTarget);
      }}
    >
      {children}
    </span>
  );
}

/** One stop for the marks of each paragraph; from there by the arrows, in the order of the text. */
function press(event: KeyboardEvent<HTMLElement>, open: (anchor: HTMLElement) => void): void {
  const here = event.currentTarget;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    open(here);
    return;
  }
  const onward = getComputedStyle(here).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = onward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const step = event.key === onward ? 1 : event.key === back ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const all = [...(here.closest("[data-text-of]")?.querySelectorAll<HTMLElement>("[data-aid][role]") ?? [])];
  const next = all[all.indexOf(here) + step];
  if (!next) return;
  for (const one of all) one.tabIndex = one === next ? 0 : -1;
  next.focus();
}
