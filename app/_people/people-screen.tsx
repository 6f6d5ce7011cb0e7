"use client";

import { HeartPulse, Lock, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Correspondent } from "@/lib/protocol/correspondents.ts";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { part } from "../_ui/part.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useCorrespondents, useMay, useSessionInfo } from "../_wire/hooks.ts";
import { type Group, grouped } from "./alarms.ts";
import { PersonCard } from "./person-card.tsx";

const WatchDialog = part(() => import("./watch-dialog.tsx").then((module) => module.WatchDialog));

/** How those in the field are, whoever needs somebody first. */
export function PeopleScreen() {
  const t = useTranslations();
  const correspondents = useCorrespondents();
  const info = useSessionInfo();
  const may = useMay();
  const [watching, setWatching] = useState<Correspondent | "choose" | null>(null);
  if (info && !may("people.read")) {
    return <Empty icon={Lock} title={t("people.closed")} text={t("people.closedText")} />;
  }
  return (
    <div className="scroll-quiet relative h-full overflow-y-auto">
      <div className="mx-auto max-w-[52rem] px-3 py-4 desk:py-6">
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <h1 className="text-lg font-semibold">{t("people.title")}</h1>
          {may("correspondent.watch") && (
            <Button size="small" onClick={() => setWatching("choose")} className="ms-auto">
              <Plus size={14} aria-hidden />
              {t("people.watchOne")}
            </Button>
          )}
        </div>
        {correspondents === null && <RowsSkeleton label={t("app.loading")} />}
        {correspondents?.length === 0 && (
          <Empty icon={HeartPulse} title={t("people.empty")} text={t("people.emptyText")} />
        )}
        {grouped(correspondents ?? []).map(({ group, members }) => (
          <PeopleGroup key={group} group={group} members={members} onWatch={setWatching} />
        ))}
      </div>
      {watching !== null && (
        <WatchDialog
          correspondent={watching === "choose" ? null : watching}
          onClose={() => setWatching(null)}
        />
      )}
    </div>
  );
}

interface PeopleGroupProps {
  group: Group;
  members: Correspondent[];
  onWatch: (correspondent: Correspondent) => void;
}

function PeopleGroup({ group, members, onWatch }: PeopleGroupProps) {
  const t = useTranslations("people");
  const isNamed = group === "alarm" || group === "unheard";
  return (
    <section className="mb-5">
      <h2 className={`mb-2 text-sm font-semibold ${group === "alarm" ? "text-flash" : "text-ink-2"}`}>
        {isNamed ? t(group) : t(`status.${group}`)}
        <span className="ms-1.5 font-normal text-ink-3 tabular-nums">{members.length}</span>
      </h2>
      <ul className="space-y-2">
        {members.map((correspondent) => (
          <li key={correspondent.id}>
            <PersonCard correspondent={correspondent} onWatch={onWatch} />
          </li>
        ))}
      </ul>
    </section>
  );
}
