"use client";

import { useTranslations } from "next-intl";
import { type Correspondent, CorrespondentStatus } from "@/lib/protocol/correspondents.ts";
import { STATUS_ICONS } from "../_people/status-chip.tsx";

type Status = Correspondent["status"];

/** How somebody is, all of it in sight and as large as a thumb. */
export function StatusButtons(props: { value: Status | null; onChange: (status: Status) => void }) {
  const t = useTranslations("checkIn");
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold text-ink-2">{t("status")}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {CorrespondentStatus.options.map((status) => {
          const Icon = STATUS_ICONS[status];
          const isHelp = status === "needs-help";
          return (
            <label
              key={status}
              className={`flex min-h-14 cursor-pointer items-center gap-2 rounded-lg border px-3 text-sm has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-accent ${isHelp ? "border-flash/50 bg-surface text-flash has-checked:bg-flash has-checked:text-surface" : "border-line-strong bg-surface text-ink-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent"}`}
            >
              <input
                type="radio"
                name="status"
                value={status}
                checked={status === props.value}
                onChange={() => props.onChange(status)}
                className="sr-only"
              />
              <Icon size={18} aria-hidden className="shrink-0" />
              {t(status)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
