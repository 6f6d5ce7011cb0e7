"use client";

import { useFormats, useNow } from "./use-formats.ts";

/** A moment as its age and its time of day in the newsroom's zone. */
export function Moment({ at, className = "" }: { at: string; className?: string }) {
  const formats = useFormats();
  const now = useNow();
  return (
    <time dateTime={at} title={formats.moment(at)} className={`whitespace-nowrap tabular-nums ${className}`}>
      <bdi>{formats.time(at)}</bdi>
      <span aria-hidden> · </span>
      {formats.age(at, now)}
    </time>
  );
}
