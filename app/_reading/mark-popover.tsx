"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useRef } from "react";
import { Dialog } from "../_ui/dialog.tsx";
import { Popover } from "../_ui/popover.tsx";
import { useIsDesk } from "../_ui/use-is-desk.ts";
import type { AidMark } from "./aid-marks.ts";
import { MarkCard } from "./mark-card.tsx";
import type { ReadingView } from "./reading-context.ts";
import { Sign } from "./sign.tsx";

/** What was read in the words that were chosen: under them, on a phone in a sheet; nothing once the mark is gone. */
export function MarkPopover({ view }: { view: ReadingView }) {
  const t = useTranslations("reading");
  const isWide = useIsDesk();
  const mark = view.marks.find(({ key }) => key === view.open?.key);
  const anchor = useRef<HTMLElement | null>(view.open?.anchor ?? null);
  const step = useRef<HTMLButtonElement>(null);
  const begin = view.open?.by ? { initialFocus: step } : {};
  const close = () => view.show(null);
  if (!mark) return null;
  if (!isWide) {
    return (
      <Dialog title={t(`kind.${mark.kind}`)} onClose={close} {...begin}>
        <MarkCard mark={mark} view={view} />
        <div className="mt-3 flex justify-end gap-1">
          <Steps mark={mark} view={view} pressed={step} />
        </div>
      </Dialog>
    );
  }
  return (
    <Popover
      title={
        <span className="flex items-center gap-1.5 text-sm">
          <Sign kind={mark.kind} />
          {t(`kind.${mark.kind}`)}
        </span>
      }
      beside={<Steps mark={mark} view={view} pressed={step} />}
      anchor={anchor}
      {...begin}
      finalFocus={() => wayBack(mark, view)}
      className="max-h-[min(var(--available-height),36rem)] w-[min(24rem,calc(100vw-1rem))] p-3.5"
      onClose={close}
    >
      <MarkCard mark={mark} view={view} />
    </Popover>
  );
}

const SMALL =
  "grid size-11 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink disabled:opacity-40 desk:size-8";

interface StepsProps {
  mark: AidMark;
  view: ReadingView;
  /** The button that led here, or where that leads no further the other one. */
  pressed: RefObject<HTMLButtonElement | null>;
}

/** To the mark before and after it in the text. */
function Steps({ mark, view, pressed }: StepsProps) {
  const t = useTranslations("reading");
  const at = view.marks.indexOf(mark);
  const cameBy = view.open?.by ?? 1;
  const goesOn = view.marks[at + cameBy] ? cameBy : -cameBy;
  const step = (by: 1 | -1, name: string, Icon: typeof ChevronLeft) => {
    const next = view.marks[at + by];
    return (
      <button
        ref={by === goesOn ? pressed : undefined}
        type="button"
        data-step={by}
        aria-label={name}
        title={name}
        disabled={!next}
        onClick={() => next && view.show({ key: next.key, anchor: anchorOf(next, view), by })}
        className={SMALL}
      >
        <Icon size={16} aria-hidden className="rtl:-scale-x-100" />
      </button>
    );
  };
  return (
    <>
      {step(-1, t("before"), ChevronLeft)}
      {step(1, t("after"), ChevronRight)}
    </>
  );
}

/** Where a mark stands in the text that is shown, else what this one was opened from. */
function anchorOf({ key }: AidMark, view: ReadingView): HTMLElement {
  return shown(key) ?? view.open?.anchor ?? document.body;
}

/** What the mark was opened from; where that is gone, as a refused mark is, the one that stands nearest in the text. */
function wayBack(mark: AidMark, { open, marks }: ReadingView): HTMLElement | null {
  if (open?.anchor.isConnected) return open.anchor;
  const at = marks.findIndex(({ key }) => key === mark.key);
  const near = [...marks.slice(at + 1), ...marks.slice(0, Math.max(at, 0)).reverse()];
  return near.flatMap(({ key }) => shown(key) ?? [])[0] ?? document.querySelector<HTMLElement>("main");
}

function shown(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-text-of] [data-mark="${CSS.escape(key)}"][role]`);
}
