"use client";

import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { directionOf } from "@/lib/text/language.ts";
import { BODY_LIMIT, BodyFacts } from "../_file/body-facts.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { UrgencyChoice } from "../_ui/urgency-choice.tsx";
import type { Amendment } from "./amendment.ts";
import { NumberedArea } from "./numbered-area.tsx";

interface EditFieldsProps {
  report: Report;
  fields: Amendment;
  onChange: (change: Partial<Amendment>) => void;
  problemOf: (path: string) => string | undefined;
}

/** Everything of a report that an edit can change. */
export function EditFields({ report, fields, onChange, problemOf }: EditFieldsProps) {
  const t = useTranslations("file");
  const dir = directionOf(report.language);
  return (
    <>
      <Labelled label={t("headline")} problem={problemOf("headline")}>
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
      <Labelled label={t("body")} hint={t("bodyHint")} problem={problemOf("body")}>
        {(control) => (
          <NumberedArea
            {...control}
            name="body"
            dir={dir}
            lang={report.language}
            rows={10}
            maxLength={BODY_LIMIT}
            required
            value={fields.body}
            onChange={(event) => onChange({ body: event.target.value })}
            className="min-h-56 [field-sizing:content]"
          />
        )}
      </Labelled>
      <BodyFacts body={fields.body} limit={BODY_LIMIT} onChange={(body) => onChange({ body })} />
      <div className="grid gap-4 sm:grid-cols-2">
        {(["slug", "dateline"] as const).map((name) => (
          <Labelled key={name} label={t(name)} problem={problemOf(name)}>
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
    </>
  );
}
