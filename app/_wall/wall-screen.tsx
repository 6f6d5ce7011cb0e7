"use client";

import { Newspaper } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChosenWire } from "../_desk/chosen-wire.tsx";
import { Gate } from "../_desk/gate.tsx";
import { WireStatus } from "../_desk/wire-status.tsx";
import { useLang } from "../_i18n/language-provider.tsx";
import { useKey } from "../_keys/use-key.ts";
import { BrandMark } from "../_ui/brand-mark.tsx";
import { Empty } from "../_ui/empty.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useNow } from "../_ui/use-formats.ts";
import { useReports, useSessionInfo } from "../_wire/hooks.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";
import { currentFlash, newestPublished } from "./newest-published.ts";
import { useAwake } from "./use-awake.ts";
import { WallClock } from "./wall-clock.tsx";
import { WallCounts } from "./wall-counts.tsx";
import { WallFlash, WallRow } from "./wall-row.tsx";

const MOST_ROWS = 8;

/** The wire for a screen on the wall: what is published, in letters that carry across the room, and nothing to press. */
export function WallScreen() {
  return (
    <Gate>
      <ChosenWire>
        <Wall />
      </ChosenWire>
    </Gate>
  );
}

function Wall() {
  const router = useRouter();
  const lang = useLang();
  useAwake();
  useKey("close", () => router.push(`/${lang}/wire`));
  return (
    <main className="flex h-dvh flex-col overflow-hidden bg-bg">
      <WallHead />
      <Published />
      <footer className="flex shrink-0 flex-wrap items-center justify-between gap-x-[3vw] border-t bg-surface px-[3vw] py-[1vh]">
        <WallCounts />
        <div className="wall-facts text-wall-sm">
          <WireStatus />
        </div>
      </footer>
    </main>
  );
}

function WallHead() {
  const t = useTranslations();
  const lang = useLang();
  const scope = useWireScope();
  const wires = useSessionInfo()?.wires;
  const wire = wires?.find(({ slug }) => slug === scope) ?? wires?.[0];
  return (
    <header className="flex shrink-0 items-center gap-[1vw] px-[3vw] pt-[1vh]">
      <h1 className="sr-only">{t("wall.title")}</h1>
      <BrandMark size={40} />
      <p className="text-wall-lg font-semibold">
        <bdi>{lang === "ar" ? wire?.nameAr : wire?.name}</bdi>
      </p>
      {/* Out of sight until somebody looks for the way out. */}
      <NearLink
        href={`/${lang}/wire`}
        className="ms-auto rounded-lg px-4 py-2 text-sm text-ink-3 opacity-0 hover:opacity-100 focus-visible:opacity-100"
      >
        {t("wall.leave")}
      </NearLink>
      <WallClock />
    </header>
  );
}

function Published() {
  const t = useTranslations();
  const reports = useReports();
  const now = useNow();
  const newest = useMemo(() => reports && newestPublished(reports, MOST_ROWS), [reports]);
  if (newest === null) return <RowsSkeleton label={t("app.loading")} />;
  if (newest.length === 0) return <Empty icon={Newspaper} title={t("wall.empty")} />;
  const flash = currentFlash(newest, now);
  return (
    <>
      {flash && <WallFlash report={flash} />}
      <ul aria-label={t("wall.label")} className="wall-rows min-h-0 flex-1 overflow-hidden px-[3vw] pt-[1vh]">
        {newest
          .filter((report) => report !== flash)
          .map((report) => (
            <WallRow key={report.id} report={report} />
          ))}
      </ul>
    </>
  );
}
