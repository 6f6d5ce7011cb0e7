import { useTranslations } from "next-intl";

/** The words of a report that a question is about. */
export function PassageQuote({ passage }: { passage: string }) {
  const t = useTranslations("question");
  return (
    <figure>
      <figcaption className="text-2xs text-ink-3">{t("passage")}</figcaption>
      <blockquote
        dir="auto"
        className="line-clamp-6 border-s-3 border-accent bg-raised px-3 py-1.5 text-start text-sm whitespace-pre-wrap text-ink-2"
      >
        {passage}
      </blockquote>
    </figure>
  );
}
