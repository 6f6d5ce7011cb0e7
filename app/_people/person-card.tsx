"use client";

import { AlarmClock, Clock, MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Correspondent } from "@/lib/protocol/correspondents.ts";
import { Button } from "../_ui/button.tsx";
import { Chip } from "../_ui/chip.tsx";
import { Moment } from "../_ui/moment.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useMay } from "../_wire/hooks.ts";
import { isOverdue, needsHelp } from "./alarms.ts";
import { Coordinates } from "./coordinates.tsx";
import { useIntervalWords } from "./interval.ts";
import { StatusChip } from "./status-chip.tsx";

interface PersonCardProps {
  correspondent: Correspondent;
  onWatch: (correspondent: Correspondent) => void;
}

/** How one correspondent is by their last word, when the next is due, and where they are as far as one may know. */
export function PersonCard({ correspondent, onWatch }: PersonCardProps) {
  const t = useTranslations("people");
  const may = useMay();
  const { byline, status, checkedInAt, area, note, point } = correspondent;
  return (
    <article className={`rounded-lg border p-3 ${edgeOf(correspondent)}`}>
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">
          <bdi>{byline}</bdi>
        </h3>
        {checkedInAt !== null && <StatusChip status={status} />}
        <Lateness correspondent={correspondent} />
        {may("correspondent.watch") && (
          <Button size="small" look="quiet" onClick={() => onWatch(correspondent)} className="ms-auto">
            <Clock size={13} aria-hidden />
            {t("watch")}
          </Button>
        )}
      </div>
      <dl className="mt-1.5 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <Fact name={t("last")}>{checkedInAt ? <Moment at={checkedInAt} /> : t("never")}</Fact>
        <NextOne correspondent={correspondent} />
        {area && (
          <Fact name={t("area")}>
            <MapPin size={13} aria-hidden className="me-1 inline text-ink-3" />
            <bdi>{area}</bdi>
          </Fact>
        )}
        {point && (
          <Fact name={t("point")}>
            <Coordinates point={point} />
          </Fact>
        )}
      </dl>
      {note && (
        <p dir="auto" className="mt-1.5 border-s-2 ps-2 text-start text-sm whitespace-pre-wrap text-ink-2">
          {note}
        </p>
      )}
    </article>
  );
}

function edgeOf(correspondent: Correspondent): string {
  if (needsHelp(correspondent)) return "border-flash border-s-4 bg-flash-soft";
  return isOverdue(correspondent) ? "border-urgent border-s-4 bg-urgent-soft" : "bg-surface";
}

function Lateness({ correspondent }: { correspondent: Correspondent }) {
  const t = useTranslations("people");
  if (!isOverdue(correspondent)) return null;
  return (
    <Chip tone="held">
      <AlarmClock size={12} aria-hidden />
      {t("late")}
    </Chip>
  );
}

/** When they are awaited: since when, if that has passed. */
function NextOne({ correspondent }: { correspondent: Correspondent }) {
  const t = useTranslations("people");
  const words = useIntervalWords();
  const { moment } = useFormats();
  const { dueAt, intervalMinutes } = correspondent;
  const late = isOverdue(correspondent);
  return (
    <Fact name={t("due")}>
      {dueAt && !late && (
        <>
          <Moment at={dueAt} /> ·{" "}
        </>
      )}
      {dueAt && late && (
        <span className="font-semibold text-urgent">{t("lateSince", { time: moment(dueAt) })} · </span>
      )}
      {words(intervalMinutes)}
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-2xs text-ink-3">{name}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  );
}
