"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { OwnPlace, PlaceKind } from "@/lib/protocol/places.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { countryName } from "../_map/use-place-name.ts";
import { FormEnd } from "../_ui/form-end.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useStepBack } from "../_ui/use-step-back.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import type { AidMark } from "./aid-marks.ts";
import { COUNTRY_CODES, governoratesOf, newPlaceOf, refOf } from "./new-place.ts";
import type { ReadingView } from "./reading-context.ts";
import type { Deciding } from "./use-decide.ts";

interface AddPlaceProps {
  mark: AidMark;
  view: ReadingView;
  deciding: Deciding;
  onBack: () => void;
  onDone: () => void;
}

const KINDS = [
  "city",
  "town",
  "village",
  "quarter",
  "camp",
  "crossing",
  "site",
  "area",
] as const satisfies PlaceKind[];
const SMALL = "field text-sm desk:min-h-9 desk:py-1";

/** A place that nobody knows yet becomes the newsroom's own, and the words are confirmed to mean it. */
export function AddPlace(props: AddPlaceProps) {
  return props.mark.kind === "place" ? <PlaceForm {...props} mark={props.mark} /> : null;
}

function PlaceForm({
  mark,
  view,
  deciding,
  onBack,
  onDone,
}: AddPlaceProps & { mark: AidMark & { kind: "place" } }) {
  const t = useTranslations("reading");
  const lang = useLang();
  const { number } = useFormats();
  const add = useCommand("place.add");
  const [id] = useState(() => uuidv7());
  // It is added once, however often the words are then tried to be confirmed.
  const [added, setAdded] = useState<OwnPlace | null>(null);
  const [fields, setFields] = useState(() => {
    const { name, ...told } = newPlaceOf(mark, view.marks, view.report.body);
    const source = t("fromReport", { number: wireNumber(number(view.report.filedSeq)) });
    return { ar: name, en: "", point: "", source, ...told };
  });
  const change = (part: Partial<typeof fields>) => setFields((was) => ({ ...was, ...part }));
  const point = pointOf(fields.point);
  const isPointWrong = fields.point.trim() !== "" && point === null;
  const form = useStepBack(onBack);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const place = added ?? (await addIt());
    if (!place) return;
    setAdded(place);
    if (await deciding.confirm(mark, { kind: "place", place: refOf(place) })) onDone();
  };
  const addIt = async () => {
    const { ar, en, kind, country, governorate, source } = fields;
    const answer = await add.run({
      id,
      ar: ar.trim(),
      en: en.trim() || null,
      aliases: [],
      kind,
      country,
      governorate,
      point,
      source: source.trim(),
      geonamesId: null,
    });
    return answer?.event.payload.place ?? null;
  };
  const text = (
    name: "ar" | "en" | "point" | "source",
    more: { dir?: "ltr"; hint?: string; problem?: string | undefined } = {},
  ) => (
    <Labelled label={t(`new.${name}`)} hint={more.hint} problem={more.problem}>
      {(control) => (
        <input
          {...control}
          dir={more.dir ?? "auto"}
          required={name === "ar" || name === "source"}
          maxLength={name === "source" ? 400 : 200}
          value={fields[name]}
          onChange={({ target }) => change({ [name]: target.value })}
          className={SMALL}
        />
      )}
    </Labelled>
  );
  return (
    <form ref={form} onSubmit={submit} className="space-y-2.5" data-testid="add-place">
      <p className="text-sm font-semibold">{t("addPlace")}</p>
      {text("ar")}
      {text("en", { dir: "ltr" })}
      <Labelled label={t("new.kind")}>
        {(control) => (
          <select
            {...control}
            value={fields.kind}
            onChange={({ target }) =>
              change({ kind: KINDS.find((one) => one === target.value) ?? fields.kind })
            }
            className={SMALL}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`placeKind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={t("new.country")}>
        {(control) => (
          <select
            {...control}
            value={fields.country}
            onChange={({ target }) => change({ country: target.value, governorate: null })}
            className={SMALL}
          >
            {COUNTRY_CODES.map((code) => (
              <option key={code} value={code}>
                {countryName(code, lang)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {governoratesOf(fields.country).length > 0 && (
        <Labelled label={t("new.governorate")}>
          {(control) => (
            <select
              {...control}
              value={fields.governorate ?? ""}
              onChange={({ target }) => change({ governorate: target.value || null })}
              className={SMALL}
            >
              <option value="">{t("new.noGovernorate")}</option>
              {governoratesOf(fields.country).map((one) => (
                <option key={one.code} value={one.code}>
                  {one[lang]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      {text("point", {
        dir: "ltr",
        hint: t("new.pointHint"),
        problem: isPointWrong ? t("new.pointWrong") : undefined,
      })}
      {text("source")}
      <FormEnd
        command={{ busy: add.busy || deciding.busy, failure: add.failure ?? deciding.failure }}
        ready={fields.ar.trim() !== "" && fields.source.trim() !== "" && !isPointWrong}
        submit={t("addAndConfirm")}
        sending={t("sending")}
        onClose={onBack}
      />
    </form>
  );
}

const PAIR = /^\s*(-?\d{1,2}(?:\.\d{1,8})?)\s*[,،\s]\s*(-?\d{1,3}(?:\.\d{1,8})?)\s*$/;

/** "35.05, 40.45": the latitude first, as every map gives it. */
function pointOf(text: string): { lat: number; lon: number } | null {
  const [, lat, lon] = PAIR.exec(text) ?? [];
  if (lat === undefined || lon === undefined) return null;
  const point = { lat: Number(lat), lon: Number(lon) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : null;
}
