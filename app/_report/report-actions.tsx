"use client";

import { Flag as FlagIcon, Lock, PenLine, Send } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useMay, useOpenFlags } from "../_wire/hooks.ts";
import { isBlocking } from "../_wire/selectors.ts";

const RaiseFlagDialog = dynamic(
  () => import("../_flag/raise-flag-dialog.tsx").then((module) => module.RaiseFlagDialog),
  { ssr: false },
);

interface ReportActionsProps {
  report: Report;
  amending: boolean;
  mayAmend: boolean;
  onAmend: () => void;
}

/** What this person may do with this report; nothing else is drawn. */
export function ReportActions({ report, amending, mayAmend, onAmend }: ReportActionsProps) {
  const t = useTranslations();
  const may = useMay();
  const publish = useCommand("report.publish");
  const [flagging, setFlagging] = useState(false);
  const block = useOpenFlags().get(report.id)?.find(isBlocking);
  const canPublish = !amending && report.state === "filed" && may("report.publish", { report });
  const canAmend = !amending && may("report.amend", { report });
  const canFlag = may("flag.raise", { report });
  if (!canPublish && !canAmend && !canFlag) return null;
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-2">
        {canPublish && (
          <Button
            look="primary"
            disabled={publish.busy || block !== undefined}
            onClick={() => void publish.run({ reportId: report.id, version: report.version })}
          >
            {block ? (
              <Lock size={15} aria-hidden />
            ) : (
              <Send size={15} aria-hidden className="rtl:-scale-x-100" />
            )}
            {publish.busy ? t("report.publishing") : t("report.publish")}
          </Button>
        )}
        {canAmend && (
          <Button onClick={onAmend} disabled={!mayAmend}>
            <PenLine size={15} aria-hidden />
            {t("report.amend")}
          </Button>
        )}
        {canFlag && (
          <Button look="flag" onClick={() => setFlagging(true)}>
            <FlagIcon size={15} aria-hidden />
            {t("report.raise")}
          </Button>
        )}
      </div>
      {canPublish && block && (
        <p className="text-sm text-flag">{t("report.blocked", { kind: t(`kind.${block.kind}`) })}</p>
      )}
      <Problem failure={publish.failure} />
      {flagging && (
        <RaiseFlagDialog
          subject={{ reportId: report.id }}
          about={report.headline}
          onClose={() => setFlagging(false)}
        />
      )}
    </div>
  );
}
