"use client";

import { Copy, Languages } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { guessLanguage } from "@/lib/text/language.ts";
import { paragraphs } from "@/lib/text/paragraphs.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { formatTag } from "../_i18n/locales.ts";
import { useFormats } from "../_ui/use-formats.ts";

/** What the newsroom will see in the text: its language, its length, and what was pasted twice. */
export function BodyFacts({ body, limit }: { body: string; limit: number }) {
  const t = useTranslations("file");
  const { number } = useFormats();
  const settled = useDeferredValue(body);
  const language = useMemo(() => guessLanguage(settled), [settled]);
  return (
    <div className="-mt-3 space-y-2 text-xs text-ink-3">
      <p className="flex flex-wrap items-center gap-x-3">
        {settled.trim() !== "" && (
          <span className="inline-flex items-center gap-1.5">
            <Languages size={13} aria-hidden />
            {t(`language.${language}`)}
          </span>
        )}
        <span
          className={`ms-auto tabular-nums ${body.length > limit * 0.95 ? "font-semibold text-urgent" : ""}`}
        >
          {t("count", { count: number(body.length), limit: number(limit) })}
        </span>
      </p>
      <RepeatsNote body={settled} />
    </div>
  );
}

function RepeatsNote({ body }: { body: string }) {
  const t = useTranslations("file");
  const tag = formatTag(useLang());
  const numbers = useMemo(
    () => paragraphs(body).flatMap((part) => (part.repeats === undefined ? [] : [String(part.number)])),
    [body],
  );
  if (numbers.length === 0) return null;
  const list = new Intl.ListFormat(tag, { type: "conjunction" }).format(numbers);
  return (
    <p
      role="status"
      className="flex items-start gap-2 rounded-lg border border-dashed border-urgent/60 px-3 py-2 text-sm text-urgent"
    >
      <Copy size={15} aria-hidden className="mt-1 shrink-0" />
      {t("repeats", { count: numbers.length, list })}
    </p>
  );
}
