"use client";

import { Eye, PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "./chip.tsx";
import { useFormats } from "./use-formats.ts";

interface OthersAtProps {
  /** Names, one a line: a string, so that an equal list is an equal prop. */
  editors: string;
  readers: string;
}

/** Who else is editing a report and who has it open, by name. */
export function OthersAt({ editors, readers }: OthersAtProps) {
  const t = useTranslations("presence");
  const { names } = useFormats();
  const list = (lines: string) => names(lines.split("\n"));
  return (
    <>
      {editors && (
        <Chip tone="urgent" title={t("editing", { names: list(editors) })}>
          <PenLine size={11} aria-hidden />
          <span className="sr-only">{t("editing", { names: list(editors) })}</span>
          <span aria-hidden className="max-w-48 truncate">
            {list(editors)}
          </span>
        </Chip>
      )}
      {readers && (
        <Chip title={t("reading", { names: list(readers) })}>
          <Eye size={11} aria-hidden />
          <span className="sr-only">{t("reading", { names: list(readers) })}</span>
          <span aria-hidden className="max-w-48 truncate">
            {list(readers)}
          </span>
        </Chip>
      )}
    </>
  );
}
