"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { Problem } from "../_ui/problem.tsx";
import { UrgencyChoice } from "../_ui/urgency-choice.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { ApiFailure } from "../_wire/api-failure.ts";
import { type Amendment, changedFields, fieldsOf } from "./amendment.ts";
import { NewerVersion } from "./newer-version.tsx";

/** Editing in place. If somebody was faster, what was typed stays, their version is shown, and saving goes on top. */
export function AmendForm({ report, onDone }: { report: Report; onDone: () => void }) {
  const t = useTranslations("amend");
  const amend = useCommand("report.amend");
  const [base, setBase] = useState(report);
  const [fields, setFields] = useState<Amendment>(() => fieldsOf(report));
  const [advisory, setAdvisory] = useState("");
  const [theirs, setTheirs] = useState<Report | null>(null);
  const changes = changedFields(base, fields);
  const stale = report.version > base.version || isStale(amend.failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await amend.run({
      reportId: report.id,
      version: base.version,
      ...changes,
      ...(advisory.trim() && { advisory: advisory.trim() }),
    });
    if (answer) onDone();
  };
  const accept = () => {
    setTheirs(report);
    // Where the person typed nothing, the newer version's words stand.
    setFields({ ...fieldsOf(report), ...changes });
    setBase(report);
    amend.forget();
  };
  const set = (change: Partial<Amendment>) => setFields((was) => ({ ...was, ...change }));
  return (
    <form onSubmit={submit} className="space-y-4">
      {stale && <NewerVersion report={report} onAccept={report.version > base.version ? accept : null} />}
      {theirs && !stale && <NewerVersion report={theirs} onAccept={null} />}
      <AmendFields report={report} fields={fields} onChange={set} />
      <Labelled label={t("advisory")} hint={t("advisoryHint")}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={400}
            value={advisory}
            onChange={(event) => setAdvisory(event.target.value)}
            className="field"
          />
        )}
      </Labelled>
      {!isStale(amend.failure) && <Problem failure={amend.failure} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          look="primary"
          disabled={stale || amend.busy || Object.keys(changes).length === 0}
        >
          {amend.busy ? t("saving") : t("save")}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
        {Object.keys(changes).length === 0 && <span className="text-xs text-ink-3">{t("unchanged")}</span>}
      </div>
    </form>
  );
}

function isStale(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.code === "report.stale";
}

function AmendFields(props: {
  report: Report;
  fields: Amendment;
  onChange: (change: Partial<Amendment>) => void;
}) {
  const { report, fields, onChange } = props;
  const t = useTranslations("file");
  const dir = directionOf(report.language);
  return (
    <>
      <Labelled label={t("headline")}>
        {(control) => (
          <textarea
            {...control}
            dir={dir}
            rows={1}
            maxLength={400}
            required
            value={fields.headline}
            onChange={(event) => onChange({ headline: event.target.value.replaceAll("\n", " ") })}
            className="field resize-none text-lg font-semibold [field-sizing:content]"
          />
        )}
      </Labelled>
      <div className="grid gap-4 sm:grid-cols-2">
        {(["slug", "dateline"] as const).map((name) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <input
                {...control}
                dir="auto"
                maxLength={name === "slug" ? 80 : 200}
                value={fields[name]}
                onChange={(event) => onChange({ [name]: event.target.value })}
                className="field"
              />
            )}
          </Labelled>
        ))}
      </div>
      <UrgencyChoice value={fields.urgency} onChange={(urgency) => onChange({ urgency })} />
      <Labelled label={t("body")} hint={t("bodyHint")}>
        {(control) => (
          <textarea
            {...control}
            dir={dir}
            rows={10}
            maxLength={100_000}
            required
            value={fields.body}
            onChange={(event) => onChange({ body: event.target.value })}
            className="field text-reading min-h-56 [field-sizing:content]"
          />
        )}
      </Labelled>
    </>
  );
}
