"use client";

import { AlarmClock, HeartPulse } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import type { Correspondent } from "@/lib/protocol/correspondents.ts";
import { StatusChip } from "../_people/status-chip.tsx";
import { buttonClasses } from "../_ui/button.tsx";
import { Moment } from "../_ui/moment.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useCorrespondents, useMay, useSessionInfo } from "../_wire/hooks.ts";
import { CheckInForm } from "./check-in-form.tsx";

/** How this correspondent is by their own last word, when the next is due, and the way to give it. */
export function CheckInCard() {
  const t = useTranslations("checkIn");
  const may = useMay();
  const me = useSessionInfo()?.user.id;
  const known = useCorrespondents();
  const [phase, setPhase] = useState<"closed" | "open" | "left" | "sent">("closed");
  const focusBack = useCallback(
    (node: HTMLButtonElement | null) => {
      if (phase === "left") node?.focus();
    },
    [phase],
  );
  if (known === null || !may("correspondent.check-in")) return null;
  const own = known.find(({ personId }) => personId !== undefined && personId === me);
  const isOverdue = own?.missedAt !== null && own?.missedAt !== undefined;
  return (
    <section
      aria-label={t("title")}
      className={`rounded-xl border p-3 desk:p-4 ${isOverdue ? "border-urgent bg-urgent-soft" : "bg-surface"}`}
    >
      <div className="flex items-center gap-3">
        <HeartPulse size={20} aria-hidden className="shrink-0 text-accent" />
        <div className="min-w-0 flex-1 text-sm">
          <LastWord own={own} />
        </div>
        {phase !== "open" && (
          <button
            ref={focusBack}
            type="button"
            className={buttonClasses(isOverdue ? "primary" : "outline")}
            onClick={() => setPhase("open")}
          >
            {t("open")}
          </button>
        )}
      </div>
      {isOverdue && (
        <p role="alert" className="mt-2 flex items-center gap-1.5 text-sm font-semibold text-urgent">
          <AlarmClock size={15} aria-hidden />
          {t("overdue")}
        </p>
      )}
      {phase === "sent" && <Sent />}
      {phase === "open" && (
        <CheckInForm last={own} onSent={() => setPhase("sent")} onCancel={() => setPhase("left")} />
      )}
    </section>
  );
}

/** Where the form was: the eye and the focus are brought to what became of it. */
function Sent() {
  const t = useTranslations("checkIn");
  const bringHere = useCallback((node: HTMLParagraphElement | null) => node?.focus(), []);
  return (
    <p ref={bringHere} role="status" tabIndex={-1} className="mt-2 text-sm text-done outline-none">
      {t("sent")}
    </p>
  );
}

function LastWord({ own }: { own: Correspondent | undefined }) {
  const t = useTranslations("checkIn");
  const { moment } = useFormats();
  return (
    <>
      {own?.checkedInAt ? (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <StatusChip status={own.status} />
          <span className="text-xs text-ink-3">
            {t("last")} <Moment at={own.checkedInAt} />
          </span>
        </p>
      ) : (
        <p>{t("never")}</p>
      )}
      {own?.dueAt && (
        <p className="text-xs text-ink-3">
          {t("due")} <bdi className="font-semibold text-ink-2 tabular-nums">{moment(own.dueAt)}</bdi>
        </p>
      )}
    </>
  );
}
