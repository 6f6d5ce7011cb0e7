import { useTranslations } from "next-intl";
import { kmToMap, latitudeAt } from "@/lib/geo/mercator.ts";
import { useFormats } from "../_ui/use-formats.ts";
import type { Size, View } from "./view.ts";

const LENGTHS_KM = [500, 200, 100, 50, 20, 10, 5, 2, 1];
const MOST_PX = 110;

/** How long a distance is in the middle of the map. */
export function ScaleBar({ view, size }: { view: View; size: Size }) {
  const t = useTranslations("map");
  const { number } = useFormats();
  const lat = latitudeAt((size.height / 2 - view.y) / view.k);
  const pixels = (km: number) => kmToMap(km, lat) * view.k;
  const km = LENGTHS_KM.find((length) => pixels(length) <= MOST_PX) ?? 1;
  return (
    <div className="shrink-0 text-2xs text-ink-2 tabular-nums">
      <div className="h-1.5 border-x-2 border-b-2 border-ink-2" style={{ width: pixels(km) }} />
      {t("km", { count: number(km) })}
    </div>
  );
}
