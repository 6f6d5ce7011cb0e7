"use client";

import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { useOpened } from "../_desk/opened.ts";
import { incidentPlaces, incidentsOf } from "../_reading/incident-places.ts";
import { MapIncidents } from "../_reading/map-incidents.tsx";
import { useIncidents } from "../_reading/use-knowledge.ts";
import { gather, type PlaceGroup } from "./gather.ts";
import type { Geography } from "./geography.ts";
import { MapCanvas } from "./map-canvas.tsx";
import { PlaceList } from "./place-list.tsx";

interface ReportMapProps {
  reports: readonly Report[];
  geography: Geography;
}

/** The map, and the list that says the same: what is chosen in one is chosen in the other. */
export function ReportMap({ reports, geography }: ReportMapProps) {
  const t = useTranslations("map");
  const settled = useDeferredValue(reports);
  const gathered = useMemo(() => gather(settled, geography.place), [settled, geography]);
  const [selected, setSelected] = useState<string | null>(null);
  const [lit, setLit] = useState<string | null>(null);
  const isNew = useIsNew(reports);
  const isNewGroup = useCallback((group: PlaceGroup) => group.reports.some(isNew), [isNew]);
  const { groups, unplaced } = gathered;
  const known = useIncidents();
  const [isIncidentsOn, setIncidentsOn] = useState(true);
  const [litIncident, lightIncident] = useState<string | null>(null);
  const incidents = useMemo(() => incidentsOf(known, new Set(settled.map(({ id }) => id))), [known, settled]);
  const places = useMemo(() => (isIncidentsOn ? incidentPlaces(incidents) : []), [isIncidentsOn, incidents]);
  const litPlace = places.find((one) => one.incidents.some(({ id }) => id === litIncident))?.key ?? null;
  return (
    <div className="flex min-h-0 flex-1 flex-col desk:flex-row print:block">
      <div className="h-[44dvh] min-h-64 shrink-0 border-b desk:h-auto desk:min-h-0 desk:flex-1 desk:border-e desk:border-b-0 print:h-[16cm]">
        <MapCanvas
          geography={geography}
          groups={groups}
          incidents={places}
          litIncident={litPlace}
          selected={selected}
          lit={lit}
          isNew={isNewGroup}
          onSelect={setSelected}
        />
      </div>
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto bg-surface desk:w-96 desk:flex-none print:w-auto print:overflow-visible">
        <h2 className="border-b px-3 py-2 text-xs text-ink-2" data-testid="map-counts">
          {t("counts", {
            placed: settled.length - unplaced.length,
            places: groups.length,
            unplaced: unplaced.length,
          })}
        </h2>
        {incidents.length > 0 && (
          <MapIncidents
            incidents={incidents}
            isOn={isIncidentsOn}
            onTurn={() => setIncidentsOn((was) => !was)}
            onLight={(incident) => lightIncident(incident?.id ?? null)}
          />
        )}
        <PlaceList
          gathered={gathered}
          selected={selected}
          isNew={isNew}
          onSelect={setSelected}
          onLight={setLit}
        />
      </div>
    </div>
  );
}

/** Whether a report came after this page was opened, and nobody here has opened it since. */
function useIsNew(reports: readonly Report[]): (report: Report) => boolean {
  const opened = useOpened();
  const [known] = useState(() => Math.max(0, ...reports.slice(0, 1).map(({ filedSeq }) => filedSeq)));
  return useCallback(({ id, filedSeq }) => filedSeq > known && !opened.has(id), [opened, known]);
}
