"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import type { Gathered } from "./gather.ts";
import { PlaceSection } from "./place-section.tsx";
import { usePlaceName } from "./use-place-name.ts";

/** The key of those that no place is known of. */
export const UNPLACED = "unplaced";
/** How many places are listed before somebody asks for more. */
const STEP = 100;

interface PlaceListProps {
  gathered: Gathered;
  selected: string | null;
  isNew: (report: Report) => boolean;
  onSelect: (key: string | null) => void;
  onLight: (key: string | null) => void;
}

/** Every place with its reports, the newest first, and then those of which nobody knows where. */
export function PlaceList({ gathered, selected, isNew, onSelect, onLight }: PlaceListProps) {
  const t = useTranslations("map");
  const nameOf = usePlaceName();
  const [most, setMost] = useState(STEP);
  const { groups, unplaced } = gathered;
  const shown = groups.filter(({ key }, at) => at < most || key === selected);
  const toggle = (key: string) => onSelect(key === selected ? null : key);
  return (
    <ul aria-label={t("list")}>
      {shown.map(({ key, placement, reports }) => (
        <PlaceSection
          key={key}
          id={key}
          name={nameOf(placement)}
          precision={t(`precision.${placement.precision}`)}
          reports={reports}
          open={key === selected}
          fresh={reports.filter(isNew).length}
          onToggle={() => toggle(key)}
          onLight={(lit) => onLight(lit ? key : null)}
        />
      ))}
      {groups.length > shown.length && (
        <li className="p-3">
          <Button onClick={() => setMost(most + STEP)}>
            {t("more", { count: groups.length - shown.length })}
          </Button>
        </li>
      )}
      {unplaced.length > 0 && (
        <PlaceSection
          id={UNPLACED}
          name={t("unplaced")}
          precision={null}
          reports={unplaced}
          open={selected === UNPLACED}
          fresh={unplaced.filter(isNew).length}
          onToggle={() => toggle(UNPLACED)}
        />
      )}
    </ul>
  );
}
