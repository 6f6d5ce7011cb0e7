"use client";

import { useTranslations } from "next-intl";
import type { Pulse } from "@/lib/protocol/pulse.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { sum } from "./scale.ts";
import { useDuration } from "./use-duration.ts";

/** The few numbers that are looked at first. */
export function Summary({ pulse }: { pulse: Pulse }) {
  const t = useTranslations("pulse");
  const { number } = useFormats();
  const duration = useDuration();
  const facts = [
    ["filed", number(pulse.filed)],
    ["medianClaim", duration(pulse.toClaim.all.medianMs)],
    ["medianPublish", duration(pulse.toPublish.all.medianMs)],
    ["corrections", number(sum(pulse.corrections))],
    ["kills", number(sum(pulse.kills))],
    ["openFlags", number(sum(pulse.flags.flatMap(({ ages }) => ages)))],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-line sm:grid-cols-3 wide:grid-cols-6 print:grid-cols-6">
      {facts.map(([name, value]) => (
        <div key={name} className="flex flex-col-reverse bg-surface px-4 py-2.5">
          <dt className="text-xs text-ink-3">{t(name)}</dt>
          <dd className="text-xl font-semibold tabular-nums">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
