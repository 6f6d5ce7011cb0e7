"use client";

import { useTranslations } from "next-intl";
import { ReportSection } from "../_report/report-section.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { ConfirmedIncident } from "./confirmed-incident.tsx";
import { proposalKey, sortProposals } from "./incident-draft.ts";
import { MarkList } from "./mark-list.tsx";
import { ProposedIncident } from "./proposed-incident.tsx";
import type { ReadingView } from "./reading-context.ts";
import { SetAsideList } from "./set-aside.tsx";

/** What the report tells to have happened, first what is confirmed; and every mark of its text in a list. */
export function ReadingSection({ view }: { view: ReadingView }) {
  const t = useTranslations("reading");
  const { number } = useFormats();
  const { report, reading, standing } = view;
  const { open, setAside } = sortProposals(reading.incidents, view);
  const count = standing.length + open.length;
  return (
    <ReportSection title={t("incidents")} name="reading" count={count || undefined}>
      <div className="space-y-3" data-testid="reading">
        {count === 0 && <p className="text-sm text-ink-3">{t("noIncidents")}</p>}
        <ul className="space-y-2" aria-label={t("confirmedIncidents")} hidden={standing.length === 0}>
          {standing.map(({ incident, spans }) => (
            <ConfirmedIncident key={incident.id} incident={incident} spans={spans} view={view} />
          ))}
        </ul>
        {open.length > 0 && (
          <div>
            <p className="mb-1.5 text-xs text-ink-3">{t("proposedIncidents")}</p>
            <ul className="space-y-2">
              {open.map((mark) => (
                <ProposedIncident key={`${proposalKey(mark)} ${mark.type}`} mark={mark} view={view} />
              ))}
            </ul>
          </div>
        )}
        <SetAsideList all={setAside} view={view} />
        <MarkList view={view} />
        {reading.readTo < report.body.length && (
          <p className="text-xs text-ink-3">{t("readTo", { count: number(reading.readTo) })}</p>
        )}
      </div>
    </ReportSection>
  );
}
