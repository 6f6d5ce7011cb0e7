"use client";

import { UserPen, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { isPossible } from "@/lib/domain/report-life.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useKey } from "../_keys/use-key.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";

/** Who works on the report and until when; taking it, taking it over and letting it go. It locks nobody out. */
export function ClaimBar({ report }: { report: Report }) {
  const may = useMay();
  const claim = useCommand("report.claim");
  const unclaim = useCommand("report.unclaim");
  const me = useSessionInfo()?.user.id;
  const { id: reportId, claimedById: holder } = report;
  const canClaim = isPossible("report.claim", report.state) && may("report.claim", { report });
  const busy = claim.busy || unclaim.busy;
  // Nothing is taken out of somebody's hands by one letter.
  const turn = () => void (holder === null ? claim.run({ reportId }) : unclaim.run({ reportId }));
  useKey("claim", turn, { enabled: canClaim && !busy && (holder === null || holder === me) });
  if (!canClaim) return null;
  return (
    <div data-testid="claim-bar" className="space-y-2">
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-raised px-3 py-1 desk:min-h-9">
        <Holder report={report} />
        <span className="ms-auto flex flex-wrap gap-1">
          {holder !== null && may("report.unclaim", { report }) && (
            <LetGo busy={busy} onClick={() => void unclaim.run({ reportId })} />
          )}
          <Take
            report={report}
            busy={busy}
            onClick={(takeOver) => void claim.run({ reportId, ...(takeOver && { takeOver }) })}
          />
        </span>
      </div>
      <Problem failure={claim.failure ?? unclaim.failure} />
    </div>
  );
}

function Holder({ report }: { report: Report }) {
  const t = useTranslations("claim");
  const me = useSessionInfo()?.user.id;
  const { time } = useFormats();
  const { claimedById, claimedByName, claimedUntil } = report;
  const isMine = claimedById === me;
  const until = claimedUntil === null ? "" : time(claimedUntil);
  const words = isMine ? t("mine", { until }) : t("anothers", { name: isolate(claimedByName), until });
  return (
    <p
      role="status"
      className={`flex items-center gap-2 text-sm tabular-nums ${claimedById === null ? "text-ink-3" : isMine ? "text-accent" : "font-semibold text-ink"}`}
    >
      <UserPen size={15} aria-hidden className="shrink-0" />
      {claimedById === null ? t("nobody") : words}
    </p>
  );
}

function LetGo({ busy, onClick }: { busy: boolean; onClick: () => void }) {
  const t = useTranslations("claim");
  return (
    <Button look="quiet" size="small" disabled={busy} onClick={onClick}>
      {t("letGo")}
    </Button>
  );
}

interface TakeProps {
  report: Report;
  busy: boolean;
  onClick: (takeOver: boolean) => void;
}

/** Nothing for who has it: an editor that is open renews by itself. */
function Take({ report, busy, onClick }: TakeProps) {
  const t = useTranslations("claim");
  const me = useSessionInfo()?.user.id;
  const { claimedById } = report;
  if (claimedById === me) return null;
  return (
    <Button size="small" disabled={busy} onClick={() => onClick(claimedById !== null)}>
      <UserPlus size={14} aria-hidden />
      {t(claimedById === null ? "take" : "takeOver")}
    </Button>
  );
}
