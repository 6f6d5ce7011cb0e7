"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Incident } from "@/lib/protocol/incidents.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { IncidentFacts } from "./incident-facts.tsx";
import { incidentsOf } from "./incident-places.ts";
import { IncidentHead } from "./map-incidents.tsx";
import { useKnownIncidents } from "./use-incidents-of.ts";

interface StoryIncidentsProps {
  reports: readonly Report[];
  /** As the server last told; the wire's are newer. */
  told: readonly Incident[];
}

/** What the reports of a story tell to have happened and an editor confirmed, first to last, and then what has no time. */
export function StoryIncidents({ reports, told }: StoryIncidentsProps) {
  const t = useTranslations("reading");
  const known = useKnownIncidents(told);
  const incidents = useMemo(() => {
    const standing = known.filter(({ state }) => state === "confirmed");
    const own = incidentsOf(standing, new Set(reports.map(({ id }) => id))).reverse();
    return [...own.filter(({ span }) => span !== null), ...own.filter(({ span }) => span === null)];
  }, [reports, known]);
  if (incidents.length === 0) return null;
  return (
    <section className="mb-4" data-testid="story-incidents">
      <h2 className="mb-2 text-sm font-semibold text-ink-2">{t("story.title")}</h2>
      <ol className="border-s-2">
        {incidents.map((incident) => (
          <li
            key={incident.id}
            data-incident={incident.id}
            className="relative ps-4 pb-3 before:absolute before:-start-[6px] before:top-2 before:size-2.5 before:rotate-45 before:bg-ink"
          >
            <IncidentHead incident={incident} />
            <IncidentFacts facts={incident} />
          </li>
        ))}
      </ol>
    </section>
  );
}
