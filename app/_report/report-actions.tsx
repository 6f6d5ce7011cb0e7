"use client";

import { Flag as FlagIcon, Lock, PenLine, RefreshCw, Send, SpellCheck } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { MoveName } from "@/lib/domain/report-life.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { useMay } from "../_wire/hooks.ts";
import { type EditAs, isPossible } from "./edit-as.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { useBlock } from "./use-block.ts";

const RaiseFlagDialog = dynamic(
  () => import("../_flag/raise-flag-dialog.tsx").then((module) => module.RaiseFlagDialog),
  { ssr: false },
);

interface ReportActionsProps {
  report: Report;
  editing: boolean;
  /** The whole text is here: it can be edited. */
  ready: boolean;
  onEdit: (as: EditAs) => void;
}

/** What this person may do with this report in its state; nothing else is drawn. */
export function ReportActions({ report, editing, ready, onEdit }: ReportActionsProps) {
  const may = useMay();
  const can = (move: MoveName) => isPossible(move, report.state) && may(move, { report });
  // In their place while somebody edits: what moves under a pointer is pressed by mistake.
  const edit = { disabled: editing || !ready, onEdit };
  return (
    <div className="flex flex-wrap items-start gap-2 empty:hidden">
      {can("report.publish") && <Publish report={report} disabled={editing} />}
      {can("report.correct") && (
        <EditButton icon={<SpellCheck size={15} aria-hidden />} as="correction" {...edit} />
      )}
      {can("report.update") && (
        <EditButton icon={<RefreshCw size={15} aria-hidden />} as="update" {...edit} />
      )}
      {can("report.amend") && <EditButton icon={<PenLine size={15} aria-hidden />} as="amend" {...edit} />}
      <MoveButtons report={report} can={can} />
      {may("flag.raise", { report }) && <RaiseFlag report={report} />}
    </div>
  );
}

const LABELS = { correction: "correct", update: "update", amend: "amend" } as const;

interface EditButtonProps {
  icon: ReactNode;
  as: keyof typeof LABELS;
  disabled: boolean;
  onEdit: (as: EditAs) => void;
}

function EditButton({ icon, as, disabled, onEdit }: EditButtonProps) {
  const t = useTranslations("report");
  return (
    <Button onClick={() => onEdit(as)} disabled={disabled}>
      {icon}
      {t(LABELS[as])}
    </Button>
  );
}

function Publish({ report, disabled }: { report: Report; disabled: boolean }) {
  const t = useTranslations();
  const publish = useCommand("report.publish");
  const block = useBlock(report);
  return (
    <>
      <Button
        look="primary"
        disabled={disabled || publish.busy || block !== undefined}
        onClick={() => void publish.run({ reportId: report.id, version: report.version })}
      >
        {block ? <Lock size={15} aria-hidden /> : <Send size={15} aria-hidden className="rtl:-scale-x-100" />}
        {publish.busy ? t("report.publishing") : t("report.publish")}
      </Button>
      {block && (
        <p className="order-last basis-full text-sm text-flag">
          {t("report.blocked", { kind: t(`kind.${block.kind}`) })}
        </p>
      )}
      {publish.failure !== null && (
        <div className="order-last basis-full">
          <Problem failure={publish.failure} />
        </div>
      )}
    </>
  );
}

function RaiseFlag({ report }: { report: Report }) {
  const t = useTranslations("report");
  const nameOf = useReportName();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="flag" onClick={() => setOpen(true)}>
        <FlagIcon size={15} aria-hidden />
        {t("raise")}
      </Button>
      {open && (
        <RaiseFlagDialog
          subject={{ reportId: report.id }}
          about={nameOf(report)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
