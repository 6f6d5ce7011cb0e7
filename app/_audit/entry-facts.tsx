"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Aid } from "@/lib/protocol/aids.ts";
import type { AuditEntry } from "@/lib/protocol/audit.ts";
import { FlagChip } from "../_ui/flag-chip.tsx";

/** What an event said besides the report itself: why, with which grade, flag or question. */
export function EntryFacts({ entry }: { entry: AuditEntry }) {
  const t = useTranslations("audit");
  const reading = useTranslations("reading");
  const { why, flag, grade, question, story, correspondent, view, place, party, aid, incident } = entry;
  return (
    <div className="mt-0.5 space-y-0.5 text-sm text-ink-2 empty:hidden">
      {flag && (
        <p className="flex flex-wrap items-center gap-2">
          <FlagChip kind={flag.kind} />
          <bdi>{flag.reason}</bdi>
        </p>
      )}
      {grade && (
        <Fact label={`${grade.source}${grade.information}`}>
          <bdi>{grade.reason}</bdi>
        </Fact>
      )}
      {question && <bdi className="block">{question.answer ?? question.text}</bdi>}
      {story && (
        <p>
          <bdi className="text-2xs font-semibold tracking-wide text-accent">{story.slug}</bdi>{" "}
          <bdi>{story.headline}</bdi>
        </p>
      )}
      {correspondent && <bdi className="block">{correspondent.byline}</bdi>}
      {view && <bdi className="block">{view.name}</bdi>}
      {place && <bdi className="block">{place.ar}</bdi>}
      {party && <bdi className="block">{party.ar}</bdi>}
      {aid && <MeantWords aid={aid} />}
      {incident && (
        <p>
          {reading(`type.${incident.type}`)} <bdi>{incident.place?.ar}</bdi>
        </p>
      )}
      {why && why !== flag?.reason && why !== grade?.reason && (
        <Fact label={t("why")}>
          <bdi>{why}</bdi>
        </Fact>
      )}
    </div>
  );
}

/** What words were taken to be, and which place or party. */
function MeantWords({ aid: { kind, value } }: { aid: Aid }) {
  const t = useTranslations("reading");
  return (
    <p>
      {t(kind === "incident" ? "incidents" : `kind.${kind}`)}{" "}
      {value?.kind === "place" && <bdi>{value.place.ar}</bdi>}
      {value?.kind === "actor" && <bdi>{value.party.ar}</bdi>}
    </p>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p>
      <span className="font-semibold">{label}: </span>
      {children}
    </p>
  );
}
