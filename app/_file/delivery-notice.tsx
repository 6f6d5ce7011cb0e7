"use client";

import { CircleCheck, HardDrive, Info, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { wireNumber } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button, buttonClasses } from "../_ui/button.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import type { Filing } from "./use-filing.ts";

/** Where the report is once it was sent: at the server with its number, or still on this device. */
export function DeliveryNotice({ filing }: { filing: Filing }) {
  const t = useTranslations("file");
  const { number } = useFormats();
  const { delivery, draft } = filing;
  if (delivery.status === "sent") {
    return (
      <Notice
        icon={CircleCheck}
        tone="text-done"
        title={t("sent", { number: wireNumber(number(delivery.seq)) })}
        text={t("sentText")}
      >
        <SeeAndRestart reportId={delivery.reportId} onRestart={filing.restart} />
      </Notice>
    );
  }
  if (delivery.status === "arrived") {
    return (
      <Notice icon={Info} tone="text-urgent" title={t("arrived")} text={t("arrivedText")}>
        <SeeAndRestart reportId={delivery.reportId} onRestart={filing.restart} />
      </Notice>
    );
  }
  return (
    <Notice icon={HardDrive} tone="text-urgent" title={t("kept")} text={t("keptText")}>
      <p className="mb-4 truncate rounded-lg bg-raised px-3 py-2 font-semibold">
        <bdi>{draft.fields.headline}</bdi>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={filing.submit}>
          {t("retry")}
        </Button>
        <Button onClick={filing.edit}>{t("edit")}</Button>
      </div>
    </Notice>
  );
}

function Notice(props: { icon: LucideIcon; tone: string; title: string; text: string; children: ReactNode }) {
  const Icon = props.icon;
  // The form it stands for was longer: the eye and the focus are brought to where the answer is.
  const bringHere = useCallback((node: HTMLDivElement | null) => node?.focus(), []);
  return (
    <div ref={bringHere} role="status" tabIndex={-1} className="rounded-xl border p-5 outline-none">
      <p className={`flex items-center gap-2.5 text-lg font-semibold ${props.tone}`}>
        <Icon size={22} aria-hidden className="shrink-0" />
        {props.title}
      </p>
      <p className="mt-1 mb-4 text-sm text-ink-2">{props.text}</p>
      {props.children}
    </div>
  );
}

function SeeAndRestart({ reportId, onRestart }: { reportId: string; onRestart: () => void }) {
  const t = useTranslations("file");
  return (
    <div className="flex flex-wrap gap-2">
      <NearLink href={`/${useLang()}/wire?report=${reportId}`} className={buttonClasses("primary")}>
        {t("see")}
      </NearLink>
      <Button onClick={onRestart}>{t("another")}</Button>
    </div>
  );
}
