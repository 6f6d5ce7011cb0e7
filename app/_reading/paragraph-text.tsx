"use client";

import type { Paragraph } from "@/lib/text/paragraphs.ts";
import { useReading } from "./reading-context.ts";

/** The words of a paragraph, with what was read in them where that is wanted. */
export function ParagraphText({ part }: { part: Paragraph }) {
  const view = useReading();
  return view ? <view.layer.MarkedText part={part} view={view} /> : part.text;
}
