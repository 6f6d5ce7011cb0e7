"use client";

import { Check, PenLine, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefCallback, useCallback, useRef, useState } from "react";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { type AidMark, type MarkKind, standingOf } from "./aid-marks.ts";
import { MarkForm } from "./mark-form.tsx";
import { MarkMeaning } from "./mark-meaning.tsx";
import { Quoted, wordsOf } from "./quoted.tsx";
import type { ReadingView } from "./reading-context.ts";
import { Sign } from "./sign.tsx";
import { Standing } from "./standing.tsx";
import { type Deciding, useDecide } from "./use-decide.ts";

interface MarkCardProps {
  mark: AidMark;
  view: ReadingView;
}

/** Words, what they are taken to mean, and what an editor may say to that. */
export function MarkCard({ mark, view }: MarkCardProps) {
  const [isEdited, setEdited] = useState(false);
  const isBack = useRef(false);
  const deciding = useDecide(view);
  const back = () => {
    isBack.current = true;
    setEdited(false);
  };
  // As soon as the button is there again: later, the popover would have taken the focus.
  const edit = useCallback((button: HTMLButtonElement | null) => {
    if (button && isBack.current) button.focus();
    if (button) isBack.current = false;
  }, []);
  return (
    <div className="space-y-3" data-testid="mark-card">
      <Quoted view={view} span={mark} />
      {isEdited ? (
        <MarkForm mark={mark} view={view} deciding={deciding} onDone={back} />
      ) : (
        <>
          <MarkMeaning mark={mark} view={view} deciding={deciding} />
          <Standing aid={mark.decided} version={view.report.version} />
          <Problem failure={deciding.failure} />
          <Decide mark={mark} deciding={deciding} edit={edit} onEdit={() => setEdited(true)} />
        </>
      )}
      <AlsoHere mark={mark} view={view} />
    </div>
  );
}

/** What can be said otherwise than it was read: the words that attribute and hedge are what they are. */
const EDITABLE: ReadonlySet<MarkKind> = new Set(["time", "place", "actor", "figure"]);

interface DecideProps {
  mark: AidMark;
  deciding: Deciding;
  edit: RefCallback<HTMLButtonElement>;
  onEdit: () => void;
}

function Decide({ mark, deciding, edit, onEdit }: DecideProps) {
  const t = useTranslations("reading");
  const buttons = useRef<HTMLDivElement>(null);
  const { kind } = mark;
  if (kind === "unattributed") return null;
  const standing = standingOf(mark);
  const after = (said: Promise<boolean>) => void said.then((isSaid) => isSaid && moveOn(buttons.current));
  // A mark without words of a reader behind it holds what the person said.
  const value = mark.value ?? mark.decided?.value ?? null;
  return (
    <div ref={buttons} className="flex flex-wrap gap-1.5">
      {value && standing !== "confirmed" && (
        <Button
          size="small"
          look="primary"
          disabled={deciding.busy}
          onClick={() => after(deciding.confirm(mark, value))}
        >
          <Check size={14} aria-hidden />
          {t("confirm")}
        </Button>
      )}
      {EDITABLE.has(kind) && (
        <Button
          ref={edit}
          size="small"
          look={value ? "outline" : "primary"}
          disabled={deciding.busy}
          onClick={onEdit}
        >
          <PenLine size={14} aria-hidden />
          {t(value ? "edit" : `say.${kind}`)}
        </Button>
      )}
      {standing !== "refused" && (
        <Button
          size="small"
          look="quiet"
          disabled={deciding.busy}
          onClick={() => after(deciding.refuse(mark, kind))}
        >
          <X size={14} aria-hidden />
          {t("refuse")}
        </Button>
      )}
    </div>
  );
}

/** The button that was pressed goes: the focus is on the way to the next mark, and not on what says the opposite. */
function moveOn(buttons: HTMLElement | null): void {
  const card = buttons?.closest("[role=dialog]");
  const focused = document.activeElement;
  if (!card || (focused !== document.body && !card.contains(focused))) return;
  const step = (by: 1 | -1) => card.querySelector<HTMLElement>(`[data-step="${by}"]:enabled`);
  (step(1) ?? step(-1))?.focus();
}

/** The marks that lie over these words as well. */
function AlsoHere({ mark, view }: MarkCardProps) {
  const t = useTranslations("reading");
  const others = view.marks.filter(
    (one) => one !== mark && one.start < mark.end && one.end > mark.start && standingOf(one) !== "refused",
  );
  if (others.length === 0) return null;
  return (
    <div className="border-t pt-2">
      <p className="text-xs text-ink-3">{t("alsoHere")}</p>
      <ul>
        {others.map((one) => (
          <li key={one.key}>
            <button
              type="button"
              onClick={() => view.open && view.show({ key: one.key, anchor: view.open.anchor })}
              className="flex min-h-11 w-full items-center gap-1.5 rounded-md px-1 text-start text-xs hover:bg-hover desk:min-h-7"
            >
              <Sign kind={one.kind} />
              <span className="shrink-0 text-ink-3">{t(`kind.${one.kind}`)}</span>
              <bdi className="truncate">{wordsOf(view.report.body, one)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
