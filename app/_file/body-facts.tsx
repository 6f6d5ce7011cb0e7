"use client";

import { ArrowLeftRight, Copy, Languages, type LucideIcon, Scissors } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useMemo } from "react";
import { hasBidiControls, stripBidiControls } from "@/lib/text/bidi.ts";
import { directionOf, guessLanguage } from "@/lib/text/language.ts";
import { paragraphs } from "@/lib/text/paragraphs.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { formatTag } from "../_i18n/locales.ts";
import { useFormats } from "../_ui/use-formats.ts";

/** The longest body of a report, in characters. */
export const BODY_LIMIT = 100_000;
/** How many of the paragraphs that come again are quoted. */
const QUOTED_MOST = 4;

interface BodyFactsProps {
  body: string;
  limit: number;
  onChange: (body: string) => void;
}

/** What the newsroom will see in the text: its language, its length, what was pasted twice, and what turns it round. */
export function BodyFacts({ body, limit, onChange }: BodyFactsProps) {
  const t = useTranslations("file");
  const { number } = useFormats();
  const settled = useDeferredValue(body);
  const language = useMemo(() => guessLanguage(settled), [settled]);
  const words = useMemo(() => settled.split(/\s+/).filter(Boolean).length, [settled]);
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
          {t("words", { count: words })} · {t("count", { count: number(body.length), limit: number(limit) })}
        </span>
      </p>
      {body.length >= limit && (
        <Note icon={Scissors} look="border-urgent/60 text-urgent">
          {t("full")}
        </Note>
      )}
      <RepeatsNote body={settled} />
      <DirectionNote body={settled} language={language} onChange={onChange} />
    </div>
  );
}

function RepeatsNote({ body }: { body: string }) {
  const t = useTranslations("file");
  const repeated = useMemo(() => paragraphs(body).filter(({ repeats }) => repeats !== undefined), [body]);
  const list = useNumberList(repeated.map(({ number }) => number));
  if (repeated.length === 0) return null;
  return (
    <Note icon={Copy} look="border-urgent/60 text-urgent">
      {t("repeats", { count: repeated.length, list })}
      {repeated.slice(0, QUOTED_MOST).map(({ number, text }) => (
        <blockquote
          key={number}
          dir="auto"
          className="mt-1 line-clamp-1 border-s-2 border-current/40 ps-2 text-start text-ink-2"
        >
          {text}
        </blockquote>
      ))}
    </Note>
  );
}

interface DirectionNoteProps {
  body: string;
  language: "ar" | "en";
  onChange: (body: string) => void;
}

/** What of the text runs the other way: whole paragraphs, and hidden signs that came along with what was pasted. */
function DirectionNote({ body, language, onChange }: DirectionNoteProps) {
  const t = useTranslations("file");
  const numbers = useMemo(() => turned(body, language), [body, language]);
  const list = useNumberList(numbers);
  const hidden = hasBidiControls(body);
  if (numbers.length === 0 && !hidden) return null;
  return (
    <Note icon={ArrowLeftRight} look="border-line-strong text-ink-2">
      {numbers.length > 0 && (
        <span className="block">{t(`turned.${language}`, { count: numbers.length, list })}</span>
      )}
      {hidden && (
        <span className="block">
          {t("hiddenSigns")}{" "}
          <button
            type="button"
            onClick={() => onChange(stripBidiControls(body))}
            className="min-h-6 font-semibold underline underline-offset-4"
          >
            {t("removeSigns")}
          </button>
        </span>
      )}
    </Note>
  );
}

function turned(body: string, language: "ar" | "en"): number[] {
  const direction = directionOf(language);
  return paragraphs(body).flatMap(({ number, text }) =>
    /\p{L}/u.test(text) && directionOf(guessLanguage(text)) !== direction ? [number] : [],
  );
}

function useNumberList(numbers: number[]): string {
  const tag = formatTag(useLang());
  return new Intl.ListFormat(tag, { type: "conjunction" }).format(numbers.map(String));
}

function Note({ icon: Icon, look, children }: { icon: LucideIcon; look: string; children: ReactNode }) {
  return (
    <div
      role="status"
      className={`flex items-start gap-2 rounded-lg border border-dashed px-3 py-2 text-sm ${look}`}
    >
      <Icon size={15} aria-hidden className="mt-1 shrink-0" />
      <div>{children}</div>
    </div>
  );
}
