"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { URGENCY_WORDS } from "@/lib/domain/urgency.ts";
import { STAR } from "../_reading/incident-layer.tsx";
import { URGENCY_SHAPE, URGENCY_TONE } from "../_ui/urgency-mark.tsx";
import { useMay } from "../_wire/hooks.ts";

const DOT = URGENCY_SHAPE.normal;

/** How each precision is drawn, on a field of 24 by 24. */
const PRECISIONS: readonly { precision: string; drawn: ReactNode }[] = [
  { precision: "exact", drawn: <path d={DOT} transform="translate(6 6)" fill="currentColor" /> },
  {
    precision: "locality",
    drawn: (
      <>
        <circle cx="12" cy="12" r="9" fill="currentColor" fillOpacity="0.2" stroke="currentColor" />
        <path d={DOT} transform="translate(6 6)" fill="currentColor" />
      </>
    ),
  },
  {
    precision: "district",
    drawn: (
      <>
        <circle
          cx="12"
          cy="12"
          r="11"
          fill="currentColor"
          fillOpacity="0.14"
          stroke="currentColor"
          strokeDasharray="3 3"
        />
        <path
          d={DOT}
          transform="translate(6 6)"
          className="fill-surface"
          stroke="currentColor"
          strokeWidth="2"
        />
      </>
    ),
  },
  {
    precision: "governorate",
    drawn: (
      <path
        d="M3 6 13 3l8 6-3 11-12 1z"
        fill="currentColor"
        fillOpacity="0.14"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    ),
  },
  {
    precision: "country",
    drawn: (
      <path
        d="M3 6 13 3l8 6-3 11-12 1z"
        fill="currentColor"
        fillOpacity="0.05"
        stroke="currentColor"
        strokeDasharray="4 3"
        strokeWidth="1.5"
      />
    ),
  },
  {
    precision: "road",
    drawn: (
      <path
        d="M3 19 21 5"
        stroke="currentColor"
        strokeWidth="3.5"
        strokeDasharray="1 6"
        strokeLinecap="round"
      />
    ),
  },
];

/** What the shapes, colours and outlines of the map mean. */
export function Legend() {
  const t = useTranslations("map");
  const urgency = useTranslations("urgency");
  const incident = useTranslations("reading.map")("one");
  const may = useMay();
  return (
    <details className="group rounded-lg border border-line-strong bg-surface text-xs text-ink-2 open:pb-2">
      <summary className="flex min-h-11 list-none items-center px-2.5 font-semibold desk:min-h-8">
        {t("legend")}
      </summary>
      <ul className="grid gap-x-4 gap-y-1 px-2.5">
        {PRECISIONS.map(({ precision, drawn }) => (
          <li key={precision} className="flex items-center gap-2">
            <svg
              width="20"
              height="20"
              viewBox="0 0 24 24"
              aria-hidden="true"
              className="shrink-0 text-normal"
              fill="none"
            >
              {drawn}
            </svg>
            {t(`precision.${precision}`)}
          </li>
        ))}
        {URGENCY_WORDS.map((word) => (
          <li key={word} className={`flex items-center gap-2 ${URGENCY_TONE[word]}`}>
            <svg width="20" height="12" viewBox="-4 0 20 12" aria-hidden="true" fill="currentColor">
              <path d={URGENCY_SHAPE[word]} />
            </svg>
            {urgency(word)}
          </li>
        ))}
        {may("incident.read") && (
          <li className="flex items-center gap-2 text-ink">
            <svg width="20" height="16" viewBox="-2 0 20 16" aria-hidden="true" fill="currentColor">
              <path d={STAR} />
            </svg>
            {incident}
          </li>
        )}
      </ul>
    </details>
  );
}
