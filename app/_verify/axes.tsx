"use client";

import { useTranslations } from "next-intl";
import type { Grade } from "@/lib/protocol/rows.ts";

/** The two axes side by side, each with its sign and its word. */
export function Axes({ source, information }: Pick<Grade, "source" | "information">) {
  const t = useTranslations();
  const word = `grade.information.${information}` as "grade.information.6";
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
      <Axis name={t("verify.source")} sign={source} word={t(`grade.source.${source}`)} />
      <Axis name={t("verify.information")} sign={String(information)} word={t(word)} />
    </dl>
  );
}

function Axis({ name, sign, word }: { name: string; sign: string; word: string }) {
  return (
    <div>
      <dt className="text-xs text-ink-3">{name}</dt>
      <dd className="mt-0.5 flex items-center gap-2">
        <bdi className="grid size-7 place-content-center rounded-md bg-raised font-semibold tabular-nums">
          {sign}
        </bdi>
        {word}
      </dd>
    </div>
  );
}
