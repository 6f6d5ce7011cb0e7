"use client";

import { CircleCheck, HardDrive, Info, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { wireNumber } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button, buttonClasses } from "../_ui/button.tsx";
import { CopyWords } from "../_ui/copy-words.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import type { DraftFields } from "./draft.ts";
import type { Filing } from "./use-filing.ts";

/** Where the report is once it was sent: at the server with its number, or still on this device. */
export function DeliveryNotice({ filing }: { filing: Filing }) {
  const t = useTranslations("file");
  const { number } = useFormats();
  const lang = useLang();
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
      <Notice
        icon={Info}
        tone="text-urgent"
        title={t("arrived")}
        text={t(draft.phase === "arrived" && draft.fields.headline !== "" ? "arrivedAlone" : "arrivedText")}
      >
        {draft.phase === "arrived" && <LeftOver fields={draft.fields} />}
        <SeeAndRestart reportId={delivery.reportId} onRestart={filing.restart} />
      </Notice>
    );
  }
  const isTrying = delivery.status === "kept" && delivery.trying;
  const isOut = delivery.status === "kept" && delivery.out;
  return (
    <Notice icon={HardDrive} tone="text-urgent" title={t("kept")} text={t(isOut ? "keptOut" : "keptText")}>
      <p className="mb-4 truncate rounded-lg bg-raised px-3 py-2 font-semibold">
        <bdi>{draft.fields.headline}</bdi>
      </p>
      <div className="flex flex-wrap gap-2">
        {isOut && (
          <a href={`/${lang}/sign-in?next=/${lang}/file`} className={buttonClasses("primary")}>
            {t("signIn")}
          </a>
        )}
        <Button look={isOut ? "outline" : "primary"} disabled={isTrying} onClick={filing.submit}>
          {t(isTrying ? "sending" : "retry")}
        </Button>
        <Button disabled={isTrying} onClick={filing.edit}>
          {t("edit")}
        </Button>
      </div>
    </Notice>
  );
}

/** What was typed and is kept nowhere else. */
function LeftOver({ fields: { headline, body, sourceNote } }: { fields: DraftFields }) {
  const t = useTranslations("file");
  const words = [headline, body, sourceNote].filter((text) => text.trim() !== "").join("\n\n");
  return (
    <div className="mb-4 space-y-2">
      <p className="text-sm">{t("left")}</p>
      <p dir="auto" className="rounded-lg bg-raised px-3 py-2 text-start text-sm whitespace-pre-wrap">
        {words}
      </p>
      <div className="flex flex-wrap gap-2">
        <CopyWords words={words} label={t("copyLeft")} />
      </div>
    </div>
  );
}

function Notice(props: { icon: LucideIcon; tone: string; title: string; text: string; children: ReactNode }) {
  const Icon = props.icon;
  // The form it stands for was longer: the eye and the focus are brought to where the answer is.
  const bringHere = useCallback((node: HTMLDivElement | null) => node?.focus(), []);
  return (
    <div ref={bringHere} role="status" tabIndex={-1} className="rounded-xl border p-5">
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
