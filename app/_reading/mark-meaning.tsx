"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AidValue } from "@/lib/protocol/aids.ts";
import type { PlaceRef } from "@/lib/protocol/places.ts";
import type { Span } from "@/lib/text/reading.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import type { AidMark } from "./aid-marks.ts";
import { Clash } from "./clash.tsx";
import { wordsOf } from "./quoted.tsx";
import type { ReadingView } from "./reading-context.ts";
import type { Deciding } from "./use-decide.ts";
import { useFactWords } from "./use-fact-words.ts";

interface MarkMeaningProps {
  mark: AidMark;
  view: ReadingView;
  deciding: Deciding;
}

/** What the words are taken to mean: what a person confirmed, else what was read in them. */
export function MarkMeaning({ mark, view, deciding }: MarkMeaningProps) {
  const said = mark.decided?.value ?? mark.value;
  return (
    <div className="space-y-1.5">
      <dl className="space-y-1.5 text-sm empty:hidden">
        {said && <Value value={said} view={view} />}
        <Found mark={mark} view={view} deciding={deciding} isSaid={said !== null} />
      </dl>
      {mark.kind === "time" && <Clash clash={mark.found?.clash ?? null} />}
    </div>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Value({ value, view }: { value: AidValue; view: ReadingView }) {
  const t = useTranslations();
  const say = useFactWords();
  switch (value.kind) {
    case "attribution":
      return (
        <Line name={t("reading.saidBy")}>
          {value.source ? <Words view={view} span={value.source} /> : t("reading.nobodyNamed")}
        </Line>
      );
    case "hedge":
      return null;
    case "time":
      return <Line name={t("reading.means")}>{say.span(value.span)}</Line>;
    case "place":
      return <PlaceLines place={value.place} />;
    case "actor":
      return <Line name={t("reading.means")}>{say.party(value.party)}</Line>;
    case "figure":
      return <Line name={t("reading.means")}>{say.figure(value.figure)}</Line>;
  }
}

function PlaceLines({ place }: { place: PlaceRef }) {
  const t = useTranslations("reading");
  const say = useFactWords();
  return (
    <>
      <Line name={t("means")}>
        <span className="font-semibold">{say.place(place)}</span>
        <span className="block text-xs text-ink-3">{say.around(place)}</span>
      </Line>
      {place.point && (
        <Line name={t("point")}>
          <bdi dir="ltr" className="text-xs tabular-nums">
            {[place.point, place.to]
              .map((end) => end && `${end.lat}, ${end.lon}`)
              .filter(Boolean)
              .join(" – ")}
          </bdi>
        </Line>
      )}
    </>
  );
}

/** What only the reading knows: how it came to that, and what else may be meant. */
function Found({ mark, view, deciding, isSaid }: MarkMeaningProps & { isSaid: boolean }) {
  const t = useTranslations("reading");
  switch (mark.kind) {
    case "attribution":
      return mark.found && <Line name={t("how")}>{t(`manner.${mark.found.manner}`)}</Line>;
    case "hedge":
      return mark.found && <Line name={t("means")}>{t(`hedge.${mark.found.kind}`)}</Line>;
    case "unattributed":
      return <Line name={t("means")}>{t("unattributedText")}</Line>;
    case "time":
      return !isSaid && <Line name={t("means")}>{t("vague")}</Line>;
    case "place":
      return (
        <>
          {!isSaid && <Line name={t("means")}>{t("unplacedText")}</Line>}
          <Others mark={mark} others={mark.found?.others ?? []} deciding={deciding} />
        </>
      );
    case "actor":
      return mark.found && <Line name={t("what")}>{t(`partyKind.${mark.found.kind}`)}</Line>;
    case "figure":
      return mark.found?.by ? (
        <Line name={t("saidBy")}>
          <Words view={view} span={mark.found.by.source ?? mark.found.by} />
        </Line>
      ) : (
        <Line name={t("saidBy")}>{t("nobodyNamed")}</Line>
      );
  }
}

interface OthersProps {
  mark: AidMark;
  others: readonly PlaceRef[];
  deciding: Deciding;
}

const OTHERS_MOST = 5;

/** Other places of that name: one press confirms one of them instead. */
function Others({ mark, others, deciding }: OthersProps) {
  const t = useTranslations("reading");
  const say = useFactWords();
  if (others.length === 0) return null;
  return (
    <div>
      <dt className="text-xs text-ink-3">{t("others")}</dt>
      {others.slice(0, OTHERS_MOST).map((place) => (
        <dd
          key={`${place.geonamesId} ${place.placeId} ${place.en} ${place.precision}`}
          className="flex items-center gap-2"
        >
          <span className="min-w-0 flex-1 text-xs">
            {say.place(place)} <span className="text-ink-3">{say.around(place)}</span>
          </span>
          <Button
            size="small"
            look="quiet"
            disabled={deciding.busy}
            onClick={() => void deciding.confirm(mark, { kind: "place", place })}
            aria-label={t("takeNamed", { name: `${say.place(place)}, ${say.around(place)}` })}
          >
            {t("take")}
          </Button>
        </dd>
      ))}
    </div>
  );
}

function Words({ view, span }: { view: ReadingView; span: Span }) {
  return <>{isolate(wordsOf(view.report.body, span))}</>;
}
