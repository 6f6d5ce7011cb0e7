"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { ReasonedDialog } from "../_report/reasoned-dialog.tsx";
import { ReportChoice } from "./report-choice.tsx";

type Kind = Report["corroborations"][number]["as"];

const KINDS: Kind[] = ["independent", "same-source"];

/** Links a report to another one of the wire, as told by a source of its own or by the same one, with the reason. */
export function CorroborateDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useTranslations("verify");
  const [otherId, choose] = useState<string | null>(null);
  const [as, setAs] = useState<Kind>("independent");
  const linked = report.corroborations.find(({ reportId }) => reportId === otherId);
  return (
    <ReasonedDialog
      title={t("corroborateTitle")}
      text={t("corroborateText")}
      report={report}
      command="report.corroborate"
      bodyOf={(reason) => ({ reportId: report.id, otherId: otherId ?? "", as, reason })}
      versioned={false}
      reason={{ label: t("corroborateReason"), hint: t("deskHint") }}
      submit={t("corroborateSend")}
      ready={otherId !== null && linked?.as !== as}
      onClose={onClose}
    >
      <ReportChoice except={report.id} value={otherId} onChange={choose} />
      <KindChoice value={as} onChange={setAs} />
      {linked && <p className="text-sm text-ink-3">{t("alreadyLinked", { kind: t(linked.as) })}</p>}
    </ReasonedDialog>
  );
}

function KindChoice(props: { value: Kind; onChange: (as: Kind) => void }) {
  const t = useTranslations("verify");
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold text-ink-2">{t("kind")}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {KINDS.map((as) => (
          <label
            key={as}
            className="relative cursor-pointer rounded-lg border border-line-strong px-3 py-2 text-sm has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="corroboration"
              checked={as === props.value}
              onChange={() => props.onChange(as)}
              className="sr-only"
            />
            <span className="block font-semibold">{t(as)}</span>
            <span className="block text-xs text-ink-3">{t(`${as}Text`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
