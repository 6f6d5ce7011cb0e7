"use client";

import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { countryName } from "../_map/use-place-name.ts";
import { COUNTRY_CODES, governoratesOf } from "../_reading/new-place.ts";
import { Labelled } from "../_ui/labelled.tsx";
import { AliasesField } from "./aliases-field.tsx";
import { LineField } from "./line-field.tsx";
import { PLACE_KINDS, type PlaceDraft, readDegrees, splitPair } from "./place-draft.ts";

interface PlaceFieldsProps {
  draft: PlaceDraft;
  onChange: (draft: PlaceDraft) => void;
}

/** What is written down of a place: its names, what it is, where it is, and from where that is known. */
export function PlaceFields({ draft, onChange }: PlaceFieldsProps) {
  const t = useTranslations();
  const change = (part: Partial<PlaceDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <LineField
        label={t("knowledge.ar")}
        name="ar"
        required
        value={draft.ar}
        onChange={(ar) => change({ ar })}
      />
      <LineField
        label={t("knowledge.enIfAny")}
        name="en"
        dir="ltr"
        value={draft.en}
        onChange={(en) => change({ en })}
      />
      <AliasesField value={draft.aliases} onChange={(aliases) => change({ aliases })} />
      <Choice
        label={t("knowledge.kind")}
        name="kind"
        value={draft.kind}
        options={PLACE_KINDS.map((kind) => [kind, t(`reading.placeKind.${kind}`)])}
        onChange={(kind) => change({ kind: PLACE_KINDS.find((one) => one === kind) ?? draft.kind })}
      />
      <Whereabouts draft={draft} change={change} />
      <LineField
        label={t("knowledge.source")}
        name="source"
        required
        maxLength={400}
        hint={t("knowledge.sourceHint")}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
    </>
  );
}

function Whereabouts({ draft, change }: { draft: PlaceDraft; change: (part: Partial<PlaceDraft>) => void }) {
  const t = useTranslations("knowledge");
  const lang = useLang();
  const { country, governorate, lat, lon } = draft;
  // One that was set elsewhere is kept.
  const codes: readonly string[] = COUNTRY_CODES.some((code) => code === country)
    ? COUNTRY_CODES
    : [country, ...COUNTRY_CODES];
  const governorates = governoratesOf(country);
  const isWrong = (text: string, most: number) =>
    text.trim() === "" ? (lat + lon).trim() !== "" : readDegrees(text, most) === null;
  return (
    <>
      <div className="grid gap-4 desk:grid-cols-2">
        <Choice
          label={t("country")}
          name="country"
          value={country}
          options={codes.map((code) => [code, countryName(code, lang)])}
          onChange={(code) => change({ country: code, governorate: null })}
        />
        {governorates.length > 0 && (
          <Choice
            label={t("governorate")}
            name="governorate"
            value={governorate ?? ""}
            options={[["", t("noGovernorate")], ...governorates.map((one) => [one.code, one[lang]] as const)]}
            onChange={(code) => change({ governorate: code || null })}
          />
        )}
      </div>
      <div className="grid grid-cols-2 gap-4">
        <LineField
          label={t("lat")}
          name="lat"
          dir="ltr"
          hint={t("latHint")}
          problem={isWrong(lat, 90) ? t("latWrong") : undefined}
          value={lat}
          // Both at once, as a map gives them to be pasted.
          onChange={(text) => change(splitPair(text) ?? { lat: text })}
        />
        <LineField
          label={t("lon")}
          name="lon"
          dir="ltr"
          hint={t("lonHint")}
          problem={isWrong(lon, 180) ? t("lonWrong") : undefined}
          value={lon}
          onChange={(text) => change({ lon: text })}
        />
      </div>
    </>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

/** One of several, named in a list that opens. */
export function Choice({ label, name, value, options, onChange }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(control) => (
        <select
          {...control}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="field"
        >
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
