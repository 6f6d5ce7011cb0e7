"use client";

import { CalendarClock, Hash, type LucideIcon, MapPin, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormats } from "../_ui/use-formats.ts";
import type { IncidentDraft } from "./incident-draft.ts";
import { useFactWords } from "./use-fact-words.ts";

interface IncidentFactsProps {
  facts: IncidentDraft;
  /** What the text calls a place that nobody knows. */
  named?: string | null;
}

/** Where, when, who and how many: what is not told says so. */
export function IncidentFacts({ facts, named }: IncidentFactsProps) {
  const t = useTranslations("reading");
  const say = useFactWords();
  const { names } = useFormats();
  const { place, span, actors, figures } = facts;
  const lines: [LucideIcon, string, string | null][] = [
    [
      MapPin,
      t("kind.place"),
      place
        ? `${say.place(place)} · ${say.around(place)}`
        : named
          ? t("notPlaced", { name: named })
          : t("noLocation"),
    ],
    [CalendarClock, t("kind.time"), span ? say.span(span) : t("noTime")],
    [Users, t("kind.actor"), actors.length > 0 ? names(actors.map(say.party)) : null],
    [Hash, t("kind.figure"), figures.length > 0 ? names(figures.map(say.figure)) : null],
  ];
  return (
    <dl className="grid gap-y-0.5 text-sm text-ink-2">
      {lines.map(
        ([Icon, name, words]) =>
          words !== null && (
            <div key={name} className="flex items-start gap-1.5">
              <dt className="mt-1.5 shrink-0 text-ink-3">
                <Icon size={13} aria-hidden />
                <span className="sr-only">{name}</span>
              </dt>
              <dd className="min-w-0">{words}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
