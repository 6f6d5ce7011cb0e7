"use client";

import { History as HistoryIcon, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Chip } from "../_ui/chip.tsx";
import { Moment } from "../_ui/moment.tsx";
import { part } from "../_ui/part.tsx";
import { useFormats } from "../_ui/use-formats.ts";

const History = part(
  () => import("./history.tsx").then((module) => module.History),
  () => <div className="skeleton mt-2 h-16 w-full" />,
);

interface KnownCardProps {
  about: "place" | "party";
  row: {
    id: string;
    ar: string;
    en: string | null;
    aliases: readonly string[];
    byName: string | null;
    version: number;
    changedAt: string;
  };
  kind: string;
  /** Whether it stands in the place of a packaged one. */
  isCorrection: boolean;
  /** From where it is known, or what is noted. */
  told: string | null;
  onCorrect: () => void;
  /** What else can be done with it. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A place or a party of the newsroom's own: its names, what is known of it, who changed it last, and its history. */
export function KnownCard(props: KnownCardProps) {
  const { about, row, kind, isCorrection, told, onCorrect, actions, children } = props;
  const t = useTranslations("knowledge");
  const { names } = useFormats();
  const [isOpen, setOpen] = useState(false);
  return (
    <article data-known={row.id} className="rounded-lg border bg-surface p-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="font-semibold">
          <bdi>{row.ar}</bdi>
        </h3>
        {row.en && (
          <bdi lang="en" className="text-sm text-ink-2">
            {row.en}
          </bdi>
        )}
        <Chip>{kind}</Chip>
        <Chip tone="done">{t(isCorrection ? "correction" : "own")}</Chip>
      </div>
      <div className="mt-1 space-y-0.5 text-sm text-ink-2">
        {children}
        {row.aliases.length > 0 && (
          <p>
            <span className="text-ink-3">{t("aliases")}: </span>
            {names(row.aliases)}
          </p>
        )}
        {told && (
          <p>
            <span className="text-ink-3">{t(about === "place" ? "source" : "note")}: </span>
            <bdi>{told}</bdi>
          </p>
        )}
        <p className="text-xs text-ink-3">
          {row.byName && <bdi>{row.byName}</bdi>} <Moment at={row.changedAt} />
        </p>
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={onCorrect} aria-label={t("correctNamed", { name: isolate(row.ar) })}>
          <Pencil size={13} aria-hidden />
          {t("correct")}
        </Button>
        {actions}
        <Button
          size="small"
          look="quiet"
          aria-expanded={isOpen}
          aria-label={t("historyNamed", { name: isolate(row.ar) })}
          onClick={() => setOpen((was) => !was)}
        >
          <HistoryIcon size={13} aria-hidden />
          {t("history")}
        </Button>
      </div>
      {isOpen && <History key={row.version} about={about} id={row.id} />}
    </article>
  );
}
