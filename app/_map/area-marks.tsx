import { URGENCY_WORDS, type UrgencyWord } from "@/lib/domain/urgency.ts";
import { URGENCY_TONE } from "../_ui/urgency-mark.tsx";
import type { Geography } from "./geography.ts";
import type { Mark } from "./marks.ts";

interface AreaMarksProps {
  marks: readonly Mark[];
  geography: Geography;
  /** How near the map is: the lines of the hatching are as far apart whatever that is. */
  k: number;
  lit: string | null;
  onSelect: (key: string) => void;
}

const hatchOf = (urgency: UrgencyWord) => `map-hatch-${urgency}`;

/** Whole governorates, hatched, and whole countries: the report is in there, and nobody says where. */
export function AreaMarks({ marks, geography, k, lit, onSelect }: AreaMarksProps) {
  return (
    <>
      <defs>
        {URGENCY_WORDS.map((word) => (
          <pattern
            key={word}
            id={hatchOf(word)}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform={`scale(${1 / k}) rotate(45)`}
            className={URGENCY_TONE[word]}
          >
            <path d="M0 0V8" stroke="currentColor" strokeWidth="2" strokeOpacity="0.55" />
          </pattern>
        ))}
      </defs>
      {marks.map(({ key, urgency }) => {
        const isCountry = key.length === 2;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map is how it is reached by keyboard
          <path
            key={key}
            data-area={key}
            d={geography.areas.get(key)?.path}
            className={`cursor-pointer ${URGENCY_TONE[urgency]}`}
            onClick={() => onSelect(key)}
            fill={isCountry ? "currentColor" : `url(#${hatchOf(urgency)})`}
            fillOpacity={isCountry ? 0.06 : 1}
            stroke="currentColor"
            strokeWidth={lit === key ? 3.5 : 1.5}
            strokeDasharray={isCountry ? "7 5" : undefined}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </>
  );
}
