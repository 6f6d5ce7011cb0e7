import type { ReactNode } from "react";
import type { Span } from "@/lib/text/reading.ts";
import type { ReadingView } from "./reading-context.ts";

const MOST = 280;

/** Words of the report, as they are written there. */
export function Quoted({ view, span, children }: { view: ReadingView; span: Span; children?: ReactNode }) {
  const { body, language } = view.report;
  return (
    <blockquote
      lang={language}
      dir="auto"
      className="border-s-2 border-line-strong ps-2.5 text-start text-sm leading-6 [overflow-wrap:anywhere] whitespace-pre-line text-ink"
    >
      {wordsOf(body, span)}
      {children}
    </blockquote>
  );
}

/** The words of a span, a quotation that they open closed where the text does; the beginning of very long ones. */
export function wordsOf(body: string, { start, end }: Span): string {
  const words = body.slice(start, leavesOpen(body, start, end) ? end + 1 : end).trim();
  return words.length > MOST ? `${words.slice(0, MOST).trimEnd()}…` : words;
}

const PAIRS = ["“”", "«»", "()"];

function leavesOpen(body: string, start: number, end: number): boolean {
  const words = body.slice(start, end);
  return PAIRS.some(
    ([opening = "", closing = ""]) =>
      body[end] === closing && words.lastIndexOf(opening) > words.lastIndexOf(closing),
  );
}
