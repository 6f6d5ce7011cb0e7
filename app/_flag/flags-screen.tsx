"use client";

import { Flag as FlagIcon, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Flag } from "@/lib/protocol/rows.ts";
import { Empty } from "../_ui/empty.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { Segments } from "../_ui/segments.tsx";
import { useNow } from "../_ui/use-formats.ts";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useFlags, useMay, useSessionInfo } from "../_wire/hooks.ts";
import { byDue, isLate } from "../_wire/selectors.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";
import { FlagCard } from "./flag-card.tsx";
import { asksForMe } from "./flag-facts.ts";
import { FlagSubject } from "./flag-subject.tsx";
import { MovedFlags } from "./moved-flags.tsx";
import { showCard } from "./show-flag.ts";
import { useGoneFlags } from "./use-gone-flags.ts";

const VIEWS = ["open", "mine"] as const;
type View = (typeof VIEWS)[number];

/** The open flags of the wire, the late ones first, by the time they are due; a resolved one is with its report. */
export function FlagsScreen() {
  const t = useTranslations();
  const flags = useFlags();
  const info = useSessionInfo();
  const may = useMay();
  const wire = useWireScope();
  const [view, setView] = useState<View>("open");
  useAskedFor(flags !== null);
  const me = info?.user;
  if (me && !may("flag.read")) {
    return <Empty icon={Lock} title={t("flag.closed")} text={t("flag.closedText")} />;
  }
  const shown = flags && me && (view === "mine" ? flags.filter((flag) => asksForMe(flag, me)) : flags);
  return (
    <div className="scroll-quiet relative h-full overflow-y-auto">
      <div className="mx-auto max-w-[52rem] space-y-4 px-3 py-4 desk:py-6">
        <div className="flex flex-wrap items-center gap-2">
          <h1 className="text-lg font-semibold">{t("flag.title")}</h1>
          <Segments
            legend={t("wire.filterLabel")}
            options={VIEWS.map((value) => ({ value, label: t(`flag.${value}`) }))}
            value={view}
            onChange={setView}
            className="ms-auto"
          />
        </div>
        <MovedFlags />
        {!shown && <RowsSkeleton label={t("app.loading")} />}
        <GoneFlags key={wire ?? ""} />
        {shown?.length === 0 && <Empty icon={FlagIcon} title={t("flag.empty")} text={t("flag.emptyText")} />}
        {shown && <ByLateness flags={byDue(shown)} />}
      </div>
    </div>
  );
}

/** The flag that the address names is brought before the eyes once, when it is there. */
function useAskedFor(ready: boolean): void {
  const [asked, setAsked] = useQueryParam("flag");
  useEffect(() => {
    if (!asked || !ready) return;
    showCard(asked);
    setAsked(null, "replace");
  }, [asked, ready, setAsked]);
}

/** What somebody else resolved while a note was typed about it here, whatever is chosen to be shown. */
function GoneFlags() {
  const gone = useGoneFlags(useFlags());
  return gone.length > 0 && <Cards flags={gone} />;
}

function ByLateness({ flags }: { flags: Flag[] }) {
  const t = useTranslations("flag");
  const may = useMay();
  const now = useNow();
  const late = flags.filter((flag) => isLate(flag, now));
  const rest = flags.filter((flag) => !isLate(flag, now));
  if (late.length === 0) return <Cards flags={rest} />;
  return (
    <>
      <Group title={may("flag.raise") ? t("lateYours") : t("late")} loud flags={late} />
      {rest.length > 0 && <Group title={t("onTime")} flags={rest} />}
    </>
  );
}

function Group({ title, flags, loud = false }: { title: string; flags: Flag[]; loud?: boolean }) {
  return (
    <section aria-label={title}>
      <h2 className={`mb-2 text-sm font-semibold ${loud ? "text-urgent" : "text-ink-2"}`}>
        {title} <span className="tabular-nums">({flags.length})</span>
      </h2>
      <Cards flags={flags} />
    </section>
  );
}

function Cards({ flags }: { flags: Flag[] }) {
  return (
    <ul className="space-y-2.5">
      {flags.map((flag) => (
        <li key={flag.id} className="rounded-lg bg-surface">
          <FlagCard flag={flag}>
            <FlagSubject flag={flag} />
          </FlagCard>
        </li>
      ))}
    </ul>
  );
}
