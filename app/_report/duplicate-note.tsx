"use client";

import { Columns2, CopyCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useMay } from "../_wire/hooks.ts";
import { OtherReport } from "./other-report.tsx";
import { useReport } from "./use-report.ts";

const DuplicateTexts = part(() => import("./duplicate-texts.tsx").then((module) => module.DuplicateTexts));

/** That this report may tell, or tells, of the same event as another: the two texts to compare, and the decision. */
export function DuplicateNote({ report }: { report: Report }) {
  const may = useMay();
  const { duplicate } = report;
  if (!duplicate || duplicate.state === "refused" || report.state === "killed") return null;
  if (!may("duplicate.confirm", { report })) return null;
  return <Note key={duplicate.ofId} report={report} duplicate={duplicate} />;
}

interface NoteProps {
  report: Report;
  duplicate: NonNullable<Report["duplicate"]>;
}

function Note({ report, duplicate }: NoteProps) {
  const t = useTranslations("duplicate");
  const { report: other, cut, failure } = useReport(duplicate.ofId);
  const [comparing, compare] = useState(false);
  const box = useRef<HTMLElement>(null);
  const isProposed = duplicate.state === "proposed";
  // The button that was pressed is gone: the keyboard stays at what it decided.
  const onDecided = () => box.current?.focus({ preventScroll: true });
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={t("title")}
      data-testid="duplicate-note"
      className={`space-y-2.5 rounded-lg border px-3.5 py-3 outline-none ${isProposed ? "border-dashed border-line-strong" : "bg-raised"}`}
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <CopyCheck size={15} aria-hidden className="shrink-0 text-accent" />
        <span className="font-semibold">{t(isProposed ? "maybeSame" : "same")}</span>
        {isProposed && duplicate.score !== null && (
          <span className="text-ink-3">{t(wordFor(duplicate.score))}</span>
        )}
        {duplicate.byName !== null && (
          <span className="text-ink-3">{t("by", { name: isolate(duplicate.byName) })}</span>
        )}
      </p>
      {other && <OtherReport report={other} />}
      <div className="flex flex-wrap gap-2">
        {isProposed ? (
          <Decide report={report} ofId={duplicate.ofId} onDecided={onDecided} />
        ) : (
          <Undo report={report} />
        )}
        {other && other.state !== "killed" && (
          <Button look="quiet" aria-expanded={comparing} onClick={() => compare((was) => !was)}>
            <Columns2 size={15} aria-hidden />
            {t(comparing ? "hide" : "compare")}
          </Button>
        )}
      </div>
      <Problem failure={failure} />
      {comparing && other && other.state !== "killed" && (
        <DuplicateTexts report={report} other={other} cut={cut} />
      )}
    </section>
  );
}

function wordFor(score: number) {
  if (score >= 0.95) return "scoreFull";
  return score >= 0.8 ? "scoreHigh" : "scoreSome";
}

interface DecideProps {
  report: Report;
  ofId: string;
  onDecided: () => void;
}

function Decide({ report, ofId, onDecided }: DecideProps) {
  const t = useTranslations("duplicate");
  const confirm = useCommand("duplicate.confirm");
  const refuse = useCommand("duplicate.refuse");
  const busy = confirm.busy || refuse.busy;
  const decide = async (run: Promise<unknown>) => {
    if (await run) onDecided();
  };
  return (
    <>
      <Button
        look="primary"
        disabled={busy}
        onClick={() => void decide(confirm.run({ reportId: report.id, ofId }))}
      >
        {t("confirm")}
      </Button>
      <Button disabled={busy} onClick={() => void decide(refuse.run({ reportId: report.id }))}>
        {t("refuse")}
      </Button>
      <div className="order-last basis-full empty:hidden">
        <Problem failure={confirm.failure ?? refuse.failure} />
      </div>
    </>
  );
}

/** Takes it back: the report stands on its own again. */
export function Undo({ report, size = "normal" }: { report: Report; size?: "normal" | "small" }) {
  const t = useTranslations("duplicate");
  const detach = useCommand("duplicate.detach");
  return (
    <>
      <Button size={size} disabled={detach.busy} onClick={() => void detach.run({ reportId: report.id })}>
        {t("detach")}
      </Button>
      <div className="order-last basis-full empty:hidden">
        <Problem failure={detach.failure} />
      </div>
    </>
  );
}
