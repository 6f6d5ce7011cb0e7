"use client";

import { Crosshair, MapPin, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import type { Position } from "./use-position.ts";

/** The exact position, only when it is wanted, with who will see it said before. */
export function PositionField({ position }: { position: Position }) {
  const t = useTranslations("checkIn");
  const { point, problem, busy, find, forget } = position;
  return (
    <div>
      {point ? (
        <p className="flex flex-wrap items-center gap-2 rounded-lg bg-raised px-3 py-1.5 text-sm">
          <MapPin size={15} aria-hidden className="text-accent" />
          {t("point")}
          <bdi dir="ltr" className="font-semibold tabular-nums">
            {point.lat}, {point.lon}
          </bdi>
          <Button look="quiet" size="small" onClick={forget} className="ms-auto">
            <X size={13} aria-hidden />
            {t("removePoint")}
          </Button>
        </p>
      ) : (
        <Button disabled={busy} onClick={find}>
          <Crosshair size={15} aria-hidden />
          {busy ? t("locating") : t("addPoint")}
        </Button>
      )}
      <p className="mt-1 text-xs text-ink-3">{t("whoSees")}</p>
      {problem && (
        <p role="alert" className="mt-1 text-xs text-urgent">
          {t(problem)}
        </p>
      )}
    </div>
  );
}
