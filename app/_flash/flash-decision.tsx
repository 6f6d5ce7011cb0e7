"use client";

import { Lock, UserRoundX, Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { useBlock } from "../_report/use-block.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { Rest } from "./rest.tsx";
import { restIn, useFlashRest } from "./use-flash-rest.ts";

const RefuseFlashDialog = part(() =>
  import("./refuse-flash-dialog.tsx").then((module) => module.RefuseFlashDialog),
);

interface FlashDecisionProps {
  report: Report;
  flash: NonNullable<Report["flash"]>;
}

/** What a second person decides about a request, and what keeps this one from it, in words. */
export function FlashDecision({ report, flash }: FlashDecisionProps) {
  const t = useTranslations();
  const confirm = useCommand("flash.confirm");
  const [refusing, refuse] = useState(false);
  const own = useSessionInfo()?.user.id === flash.askedById;
  const block = useBlock(report);
  const known = useFlashRest();
  const told = restIn(confirm.failure);
  const rest = known ?? told;
  return (
    <div className="mt-3 space-y-2">
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={own || block !== undefined || known !== undefined || confirm.busy}
          onClick={() => void confirm.run({ reportId: report.id, version: report.version })}
        >
          <Zap size={15} aria-hidden />
          {t("flash.confirm")}
        </Button>
        <Button onClick={() => refuse(true)}>{t(own ? "flash.withdraw" : "flash.refuse")}</Button>
      </div>
      {own && (
        <p className="flex items-start gap-2 text-sm text-ink-2">
          <UserRoundX size={15} aria-hidden className="mt-1 shrink-0" />
          {t("flash.secondPerson")}
        </p>
      )}
      {block && (
        <p className="flex items-start gap-2 text-sm text-flag">
          <Lock size={15} aria-hidden className="mt-1 shrink-0" />
          {t("flash.blocked", { kind: t(`kind.${block.kind}`) })}
        </p>
      )}
      {rest && <Rest until={rest} />}
      {!told && <Problem failure={confirm.failure} />}
      {refusing && <RefuseFlashDialog report={report} own={own} onClose={() => refuse(false)} />}
    </div>
  );
}
