"use client";

import { useReading } from "./reading-context.ts";

/** What was read in the report, below its text; nothing while the aids are off. */
export function ReadingPart() {
  const view = useReading();
  return view && <view.layer.ReadingSection view={view} />;
}
