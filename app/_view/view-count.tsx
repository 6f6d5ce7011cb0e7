import { useTranslations } from "next-intl";

/** How many unread reports a view shows; nothing while it is not known, and for none. */
export function ViewCount({ count }: { count: number | undefined }) {
  const t = useTranslations("view");
  if (!count) return null;
  return (
    <>
      <span
        aria-hidden
        dir="ltr"
        className="min-w-4 rounded-full border border-line-strong bg-surface px-1 text-center text-2xs leading-4 font-semibold text-ink-2 tabular-nums"
      >
        {count > 999 ? t("many") : count}
      </span>
      <span className="sr-only">{t("unread", { count })}</span>
    </>
  );
}
