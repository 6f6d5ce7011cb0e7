"use client";

import { Check, ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormats } from "../_ui/use-formats.ts";
import { type AidMark, MARK_KINDS, standingOf } from "./aid-marks.ts";
import { wordsOf } from "./quoted.tsx";
import type { ReadingView } from "./reading-context.ts";
import { Sign } from "./sign.tsx";

/** Every mark of the text by its kind, refused ones too: what is in the text can be reached without it. */
export function MarkList({ view }: { view: ReadingView }) {
  const t = useTranslations("reading");
  const { number } = useFormats();
  const { marks } = view;
  if (marks.length === 0) return <p className="text-sm text-ink-3">{t("nothingRead")}</p>;
  return (
    <details className="group rounded-lg border" data-testid="mark-list">
      <summary className="flex min-h-11 list-none items-center gap-2 px-3 text-sm font-semibold text-ink-2 desk:min-h-9">
        <ChevronDown size={15} aria-hidden className="shrink-0 text-ink-3 group-open:rotate-180" />
        {t("allMarks")}
        <span className="text-xs font-normal text-ink-3 tabular-nums">{number(marks.length)}</span>
      </summary>
      <div className="space-y-2 px-2 pb-2">
        {MARK_KINDS.map((kind) => {
          const own = marks.filter((mark) => mark.kind === kind);
          return (
            own.length > 0 && (
              <section key={kind}>
                <h3 className="flex items-center gap-1.5 px-1 text-xs text-ink-3">
                  <Sign kind={kind} />
                  {t(`kinds.${kind}`)} <span className="tabular-nums">{number(own.length)}</span>
                </h3>
                <ul>
                  {own.map((mark) => (
                    <MarkRow key={mark.key} mark={mark} view={view} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </details>
  );
}

const ICONS = { confirmed: Check, refused: X } as const;

function MarkRow({ mark, view }: { mark: AidMark; view: ReadingView }) {
  const t = useTranslations("reading");
  const { number } = useFormats();
  const standing = standingOf(mark);
  const version = mark.decided?.version ?? view.report.version;
  const Icon = standing === "proposed" ? null : ICONS[standing];
  const light = () => view.light([mark]);
  const dim = () => view.light([]);
  return (
    <li>
      <button
        type="button"
        aria-haspopup="dialog"
        onPointerEnter={light}
        onPointerLeave={dim}
        onFocus={light}
        onBlur={dim}
        onClick={(event) => view.show({ key: mark.key, anchor: event.currentTarget })}
        className="flex min-h-11 w-full items-center gap-2 rounded-md px-2 text-start text-sm hover:bg-hover desk:min-h-8"
      >
        <bdi
          lang={view.report.language}
          className={`min-w-0 truncate ${standing === "refused" ? "text-ink-3 line-through" : ""}`}
        >
          {wordsOf(view.report.body, mark)}
        </bdi>
        {Icon && (
          <span
            className={`ms-auto flex shrink-0 items-center gap-1 text-xs ${standing === "confirmed" ? "text-done" : "text-ink-3"}`}
          >
            <Icon size={13} aria-hidden />
            {version === view.report.version
              ? t(standing)
              : t(standing === "confirmed" ? "confirmedIn" : "refusedIn", { version: number(version) })}
          </span>
        )}
      </button>
    </li>
  );
}
