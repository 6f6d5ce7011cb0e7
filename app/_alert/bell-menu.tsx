"use client";

import { BellRing, Moon, Settings, VolumeX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { useSettings } from "../_settings/settings.ts";
import { NearLink } from "../_ui/near-link.tsx";
import { useNow } from "../_ui/use-formats.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { setMark } from "./alarm-marks.ts";
import { isQuiet } from "./quiet.ts";
import { RungRow } from "./rung-row.tsx";
import { useRung } from "./rung-store.ts";
import { isArmed } from "./sounds.ts";

const LISTED = 50;

/** What rang on this device and when, the newest first. */
export function BellMenu() {
  const t = useTranslations("alert");
  const lang = useLang();
  const { rows } = useRung();
  const shown = rows?.slice(0, LISTED) ?? [];
  // Read as soon as it is seen, and so is what rings before the eyes.
  useEffect(() => {
    if (rows) setMarkOnce(rows[0]?.at);
  }, [rows]);
  return (
    <>
      <div className="flex items-center gap-2 border-b ps-4 pe-1.5">
        <h2 className="min-w-0 flex-1 text-sm font-semibold">{t("title")}</h2>
        <NearLink
          href={`/${lang}/settings#alerts`}
          className="inline-flex min-h-11 items-center gap-1.5 rounded-lg px-2.5 text-xs text-ink-2 hover:bg-hover hover:text-ink"
        >
          <Settings size={14} aria-hidden />
          {t("settings")}
        </NearLink>
      </div>
      <HowItIs hushed={shown.filter(({ hushed }) => hushed).length} />
      {shown.length > 0 ? (
        <ul className="scroll-quiet max-h-[min(26rem,60dvh)] divide-y divide-line overflow-y-auto">
          {shown.map((rung) => (
            <RungRow key={rung.key} rung={rung} />
          ))}
        </ul>
      ) : (
        <p className="flex flex-col items-center gap-2 px-6 py-8 text-center text-sm text-balance text-ink-3">
          <BellRing size={24} strokeWidth={1.5} aria-hidden />
          {t("empty")}
        </p>
      )}
    </>
  );
}

let read = "";

function setMarkOnce(newest: string | undefined): void {
  if (newest === undefined || newest === read) return;
  read = newest;
  setMark("read");
}

/** Why it may be silent just now. */
function HowItIs({ hushed }: { hushed: number }) {
  const t = useTranslations("alert");
  const { sounds, quiet } = useSettings();
  const now = useNow();
  const zone = useSessionInfo()?.timeZone ?? "UTC";
  if (isQuiet(quiet, now, zone)) {
    return (
      <p className="flex items-start gap-2 border-b bg-raised px-4 py-2 text-xs text-ink-2">
        <Moon size={14} aria-hidden className="mt-0.5 shrink-0" />
        <span>
          {t("quietNow", { time: quiet?.to ?? "" })} {t("hushedCount", { count: hushed })}
        </span>
      </p>
    );
  }
  if (!sounds || isArmed()) return null;
  return (
    <p className="flex items-start gap-2 border-b bg-raised px-4 py-2 text-xs text-ink-2">
      <VolumeX size={14} aria-hidden className="mt-0.5 shrink-0" />
      {t("unarmed")}
    </p>
  );
}
