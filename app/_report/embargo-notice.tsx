"use client";

import { TimerReset } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isPossible } from "@/lib/domain/report-life.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { useFormats, useNow } from "../_ui/use-formats.ts";
import { useMay } from "../_wire/hooks.ts";
import { useBlock } from "./use-block.ts";

const EmbargoDialog = part(() => import("./embargo-dialog.tsx").then((module) => module.EmbargoDialog));
const LiftDialog = part(() => import("./lift-dialog.tsx").then((module) => module.LiftDialog));

/** Until when nobody but the desk and the author sees the report; nothing where there is no embargo. */
export function EmbargoNotice({ report }: { report: Report }) {
  const t = useTranslations("embargo");
  const may = useMay();
  const { moment, age } = useFormats();
  const now = useNow();
  const [asked, ask] = useState<"change" | "lift" | null>(null);
  const { embargoUntil: until, state } = report;
  if (until === null) return null;
  const canChange = isPossible("report.embargo", state) && may("report.embargo", { report });
  return (
    <div
      role="status"
      data-testid="embargo-notice"
      className="rounded-xl border border-urgent/50 bg-urgent-soft p-4"
    >
      <p className="flex items-start gap-2 font-semibold text-urgent tabular-nums">
        <TimerReset size={18} aria-hidden className="mt-1 shrink-0" />
        <span>
          {t("title", { time: isolate(moment(until)) })}{" "}
          <span className="font-normal">({age(until, now)})</span>
        </span>
      </p>
      <p className="mt-1 text-sm text-ink-2">{t(state === "filed" ? "filedText" : "text")}</p>
      <Blocked report={report} isOver={Date.parse(until) <= now} />
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {canChange && <Button onClick={() => ask("change")}>{t("change")}</Button>}
        {may("report.lift", { report }) && <Button onClick={() => ask("lift")}>{t("lift")}</Button>}
      </div>
      {asked === "change" && <EmbargoDialog report={report} onClose={() => ask(null)} />}
      {asked === "lift" && <LiftDialog report={report} onClose={() => ask(null)} />}
    </div>
  );
}

/** What keeps the embargo from ending by itself, before its time and after it. */
function Blocked({ report, isOver }: { report: Report; isOver: boolean }) {
  const t = useTranslations();
  const block = useBlock(report);
  if (report.state === "held") return <p className="mt-1 text-sm text-flag">{t("embargo.held")}</p>;
  if (report.state !== "published") return null;
  if (!block) return isOver ? <p className="mt-1 text-sm text-urgent">{t("embargo.over")}</p> : null;
  return (
    <p className="mt-1 text-sm text-flag">
      {t(isOver ? "embargo.blockedOver" : "embargo.blocked", { kind: t(`kind.${block.kind}`) })}
    </p>
  );
}
