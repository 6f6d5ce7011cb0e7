"use client";

import { useTranslations } from "next-intl";
import { useContext, useState } from "react";
import type { TimeSpan } from "@/lib/protocol/aids.ts";
import { momentOf, wallTime, zoneName } from "@/lib/text/zoned-time.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { formatTag } from "../_i18n/locales.ts";
import { Labelled } from "../_ui/labelled.tsx";
import { ZoneContext } from "../_ui/use-formats.ts";

interface TimeFieldsProps {
  value: TimeSpan | null;
  /** Null while the two are no span. */
  onChange: (span: TimeSpan | null) => void;
}

/** From when to when, by the newsroom's clock. */
export function TimeFields({ value, onChange }: TimeFieldsProps) {
  const t = useTranslations("reading");
  const lang = useLang();
  const zone = useContext(ZoneContext);
  const [wall, setWall] = useState(() => ({
    from: value ? wallTime(Date.parse(value.from), zone) : "",
    to: value ? wallTime(Date.parse(value.to), zone) : "",
  }));
  const [from, to] = [momentOf(wall.from, zone), momentOf(wall.to, zone)];
  const isBackwards = from !== null && to !== null && Date.parse(from) >= Date.parse(to);
  const change = (bound: "from" | "to", text: string) => {
    const next = { ...wall, [bound]: text };
    setWall(next);
    const [begin, end] = [momentOf(next.from, zone), momentOf(next.to, zone)];
    const isSpan = begin !== null && end !== null && Date.parse(begin) < Date.parse(end);
    onChange(isSpan ? { from: begin, to: end } : null);
  };
  return (
    <div className="grid gap-2">
      {(["from", "to"] as const).map((bound) => (
        <Labelled
          key={bound}
          label={t(bound)}
          problem={isBackwards && bound === "to" ? t("backwards") : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              dir="ltr"
              value={wall[bound]}
              onChange={({ target }) => change(bound, target.value)}
              className="field px-2 text-sm desk:min-h-9 desk:py-1"
            />
          )}
        </Labelled>
      ))}
      <p className="text-xs text-ink-3">
        {t("zone", { zone: isolate(zoneName(formatTag(lang), zone, Date.parse(from ?? "") || Date.now())) })}
      </p>
    </div>
  );
}
