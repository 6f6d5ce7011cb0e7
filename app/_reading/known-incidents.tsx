"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { reportsOf } from "@/lib/domain/incident.ts";
import type { Incident } from "@/lib/protocol/incidents.ts";
import type { IncidentMark } from "@/lib/text/reading.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { factsOf, type IncidentDraft, passagesOf } from "./incident-draft.ts";
import { IncidentFacts } from "./incident-facts.tsx";
import { IncidentForm } from "./incident-form.tsx";
import type { ReadingView } from "./reading-context.ts";

interface KnownIncidentsProps {
  incidents: readonly Incident[];
  mark: IncidentMark;
  view: ReadingView;
}

const SHOWN_MOST = 5;

/** What is known already that this may be as well: the words are added to it. */
export function KnownIncidents({ incidents, mark, view }: KnownIncidentsProps) {
  return (
    <ul className="space-y-1.5">
      {incidents.slice(0, SHOWN_MOST).map((incident) => (
        <KnownIncident key={incident.id} incident={incident} mark={mark} view={view} />
      ))}
    </ul>
  );
}

interface KnownIncidentProps extends Omit<KnownIncidentsProps, "incidents"> {
  incident: Incident;
}

/** Its facts stay as they are, unless they were taken from words of this report that changed since. */
function KnownIncident({ incident, mark, view }: KnownIncidentProps) {
  const t = useTranslations("reading");
  const join = useCommand("incident.join");
  const amend = useCommand("incident.amend");
  const [isEdited, setEdited] = useState(false);
  const isChanged = view.standing.some((one) => one.incident.id === incident.id && one.spans?.length === 0);
  const { id: incidentId, version } = incident;
  const tie = () => {
    const { id: reportId, version: reportVersion } = view.report;
    return join.run({ incidentId, version, reportId, reportVersion, passages: passagesOf(mark) });
  };
  // The words first: were the second half lost, they would not be, and the facts only as they were.
  const correct = async (facts: IncidentDraft) =>
    (await tie()) && amend.run({ incidentId, version: version + 1, ...facts });
  return (
    <li className="space-y-1 rounded-lg bg-raised p-2.5">
      <Problem failure={isEdited ? null : join.failure} />
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-sm font-semibold">{t(`type.${incident.type}`)}</span>
        <span className="text-xs text-ink-3">{t("reports", { count: reportsOf(incident).length })}</span>
        <Button
          size="small"
          className="ms-auto"
          disabled={join.busy || isEdited}
          onClick={() => (isChanged ? setEdited(true) : void tie())}
        >
          {t("join")}
        </Button>
      </p>
      {isEdited ? (
        <IncidentForm
          facts={factsOf(incident)}
          command={{ busy: amend.busy || join.busy, failure: amend.failure ?? join.failure }}
          submit={t("save")}
          onSubmit={correct}
          onClose={() => setEdited(false)}
        />
      ) : (
        <IncidentFacts facts={incident} />
      )}
    </li>
  );
}
