"use client";

import { Lock, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { useKey } from "../_keys/use-key.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useBlock } from "./use-block.ts";

/** Puts a report on the wire; locked by an open flag, and while somebody edits it here. */
export function Publish({ report, disabled }: { report: Report; disabled: boolean }) {
  const t = useTranslations();
  const publish = useCommand("report.publish");
  const block = useBlock(report);
  const isOpen = !disabled && !publish.busy && block === undefined;
  const send = () => void publish.run({ reportId: report.id, version: report.version });
  useKey("publish", send, { enabled: isOpen });
  const why = block
    ? t("report.blocked", { kind: t(`kind.${block.kind}`) })
    : disabled
      ? t("panel.editing")
      : undefined;
  return (
    <>
      <Button look="primary" disabled={!isOpen} title={why} onClick={send}>
        {block ? <Lock size={15} aria-hidden /> : <Send size={15} aria-hidden className="rtl:-scale-x-100" />}
        {publish.busy ? t("report.publishing") : t("report.publish")}
      </Button>
      {publish.failure !== null && (
        <div className="order-last basis-full">
          <Problem failure={publish.failure} />
        </div>
      )}
    </>
  );
}
