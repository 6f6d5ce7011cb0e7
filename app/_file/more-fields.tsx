"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { Labelled } from "../_ui/labelled.tsx";
import type { Filing } from "./use-filing.ts";

/** What is optional, folded away until it is wanted or wrong. */
export function MoreFields({
  filing,
  problemOf,
}: {
  filing: Filing;
  problemOf: (path: string) => string | undefined;
}) {
  const t = useTranslations("file");
  const { fields } = filing.draft;
  const filled = fields.slug !== "" || fields.dateline !== "" || fields.sourceNote !== "";
  const wrong = ["slug", "dateline", "sourceNote"].some((path) => problemOf(path));
  const details = useRef<HTMLDetailsElement>(null);
  // It only opens by itself: whoever empties the last field is still in it.
  useLayoutEffect(() => {
    if (details.current && (filled || wrong)) details.current.open = true;
  }, [filled, wrong]);
  return (
    <details ref={details} className="group rounded-lg border">
      <summary className="flex min-h-11 list-none items-center gap-2 px-3 text-sm font-semibold text-ink-2">
        <ChevronDown size={16} aria-hidden className="transition-transform group-open:rotate-180" />
        {t("more")}
      </summary>
      <div className="space-y-4 px-3 pt-1 pb-4">
        {(["slug", "dateline"] as const).map((name) => (
          <Labelled key={name} label={t(name)} hint={t(`${name}Hint`)} problem={problemOf(name)}>
            {(control) => (
              <input
                {...control}
                name={name}
                dir="auto"
                maxLength={name === "slug" ? 80 : 200}
                value={fields[name]}
                onChange={(event) => filing.change({ [name]: event.target.value })}
                className="field"
              />
            )}
          </Labelled>
        ))}
        <Labelled label={t("source")} hint={t("sourceHint")} problem={problemOf("sourceNote")}>
          {(control) => (
            <textarea
              {...control}
              name="sourceNote"
              dir="auto"
              rows={2}
              maxLength={4_000}
              value={fields.sourceNote}
              onChange={(event) => filing.change({ sourceNote: event.target.value })}
              className="field [field-sizing:content]"
            />
          )}
        </Labelled>
      </div>
    </details>
  );
}
