"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { reportsOf } from "@/lib/domain/incident.ts";
import type { Incident } from "@/lib/protocol/incidents.ts";
import { ReportLink } from "../_ui/report-link.tsx";
import { IncidentFacts } from "./incident-facts.tsx";

interface MapIncidentsProps {
  incidents: readonly Incident[];
  isOn: boolean;
  onTurn: () => void;
  onLight: (incident: Incident | null) => void;
}

/** The incidents that the map draws, in a list of their own; folded away, they are off the map, too. */
export function MapIncidents({ incidents, isOn, onTurn, onLight }: MapIncidentsProps) {
  const t = useTranslations("reading");
  return (
    <section className="border-b" aria-label={t("map.layer")}>
      <h3>
        <button
          type="button"
          aria-expanded={isOn}
          onClick={onTurn}
          className="flex min-h-11 w-full items-center gap-2 px-3 text-start text-sm hover:bg-hover focus-visible:-outline-offset-2"
        >
          <ChevronDown size={15} aria-hidden className={`shrink-0 text-ink-3 ${isOn ? "rotate-180" : ""}`} />
          <svg
            width="11"
            height="11"
            viewBox="0 0 16 16"
            aria-hidden="true"
            fill="currentColor"
            className="shrink-0"
          >
            <path d="M8 0 9.9 6.1 16 8 9.9 9.9 8 16 6.1 9.9 0 8 6.1 6.1z" />
          </svg>
          <span className="font-semibold">{t("map.shown", { count: incidents.length })}</span>
        </button>
      </h3>
      {isOn && (
        <ul className="scroll-quiet max-h-[32dvh] overflow-y-auto pb-2 desk:max-h-[44dvh]">
          {incidents.map((incident) => (
            <li
              key={incident.id}
              data-incident={incident.id}
              onPointerEnter={() => onLight(incident)}
              onPointerLeave={() => onLight(null)}
              onFocus={() => onLight(incident)}
              onBlur={() => onLight(null)}
              className="px-3 py-1.5 ps-9 hover:bg-hover"
            >
              <IncidentHead incident={incident} />
              <IncidentFacts facts={incident} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What happened, as the way to the report that was first to tell of it. */
export function IncidentHead({ incident }: { incident: Incident }) {
  const t = useTranslations("reading");
  const first = incident.evidence[0];
  const others = reportsOf(incident).length - 1;
  const words = t(`type.${incident.type}`);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      {first ? (
        <ReportLink
          reportId={first.reportId}
          className="text-sm font-semibold hover:underline hover:underline-offset-4"
        >
          {words}
        </ReportLink>
      ) : (
        <span className="text-sm font-semibold">{words}</span>
      )}
      {others > 0 && <span className="text-xs text-ink-3">{t("alsoIn", { count: others })}</span>}
    </p>
  );
}
