import type { ReactNode } from "react";

const TONES = {
  plain: "border-line-strong text-ink-2",
  done: "border-transparent contrast:border-current bg-done-soft text-done",
  flag: "border-transparent contrast:border-current bg-flag-soft text-flag",
  block: "border-transparent bg-flag text-on-flag font-semibold",
  urgent: "border-transparent contrast:border-current bg-urgent-soft text-urgent",
  held: "border-transparent bg-urgent text-surface font-semibold",
  killed: "border-transparent bg-flash text-surface font-semibold",
  dashed: "border-dashed border-line-strong text-ink-2",
} as const;

export type ChipTone = keyof typeof TONES;

/** A short fact about a row: an icon or shape and a word, never a colour alone. */
export function Chip(props: { tone?: ChipTone; title?: string; children: ReactNode }) {
  return (
    <span
      title={props.title}
      className={`inline-flex h-5 items-center gap-1 rounded-md border px-1.5 text-2xs whitespace-nowrap ${TONES[props.tone ?? "plain"]}`}
    >
      {props.children}
    </span>
  );
}
