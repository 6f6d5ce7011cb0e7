"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import type { WordRun } from "@/lib/text/differences.ts";
import { type Direction, directionOf } from "@/lib/text/language.ts";
import { isSame, type Pair, sideBySide, takeTheirs } from "@/lib/text/side-by-side.ts";
import { Button } from "../_ui/button.tsx";
import { Words } from "./version-diff.tsx";

interface Text {
  headline: string;
  body: string;
}

interface BothTextsProps {
  /** What stands now. */
  report: Report;
  mine: Text;
  /** Changes mine; without it the two are only shown. */
  onTake?: (change: Partial<Text>) => void;
}

/**
 * A person's own words and those that stand now, paragraph beside paragraph with what differs marked, one above the
 * other on a phone; each of theirs can be taken over.
 */
export function BothTexts({ report, mine, onTake }: BothTextsProps) {
  const t = useTranslations("claim");
  const dir = directionOf(report.language);
  const pairs = useMemo(() => sideBySide(mine.body, report.body), [mine.body, report.body]);
  const differing =
    pairs.filter((pair) => !isSame(pair)).length + (mine.headline === report.headline ? 0 : 1);
  const [whole, showWhole] = useState(false);
  const shown = pairs.map((pair, index) => ({ pair, index })).filter(({ pair }) => whole || !isSame(pair));
  const take = (index: number) => onTake?.({ body: takeTheirs(mine.body, pairs, index) });
  return (
    <div data-testid="both-texts" className="@container space-y-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-2">
        <p>{t("differences", { count: differing })}</p>
        <Button size="small" look="quiet" aria-pressed={whole} onClick={() => showWhole((was) => !was)}>
          {t(whole ? "onlyDifferences" : "wholeTexts")}
        </Button>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={t("bothTexts")}
        className="scroll-quiet max-h-[50dvh] overflow-y-auto rounded-lg border bg-surface"
      >
        <Heads version={report.version} />
        {(whole || mine.headline !== report.headline) && (
          <Row
            name={t("headlineRow")}
            pair={{ mine: mine.headline, theirs: report.headline }}
            dir={dir}
            lang={report.language}
            {...(onTake && { onTake: () => onTake({ headline: report.headline }) })}
          />
        )}
        {shown.map(({ pair, index }) => (
          <Row
            key={`${index} ${pair.mine} ${pair.theirs}`}
            name={t("paragraphRow", { number: index + 1 })}
            pair={pair}
            dir={dir}
            lang={report.language}
            {...(onTake && { onTake: () => take(index) })}
          />
        ))}
      </section>
    </div>
  );
}

const COLUMNS = "grid gap-x-3 @lg:grid-cols-2";

function Heads({ version }: { version: number }) {
  const t = useTranslations("claim");
  return (
    <div
      className={`sticky top-0 z-1 hidden border-b bg-raised px-3 py-1 text-xs font-semibold text-ink-3 @lg:grid ${COLUMNS}`}
    >
      <p>{t("yourText")}</p>
      <p>{t("currentText", { version })}</p>
    </div>
  );
}

interface RowProps {
  name: string;
  pair: Pair;
  dir: Direction;
  lang: string;
  onTake?: () => void;
}

function Row({ name, pair, dir, lang, onTake }: RowProps) {
  const t = useTranslations("claim");
  const differs = !isSame(pair);
  return (
    <div className={`${COLUMNS} gap-y-2 border-b px-3 py-2 last:border-b-0`}>
      <p className="text-2xs text-ink-3 @lg:col-span-2">{name}</p>
      <Side label={t("mineLabel")} text={pair.mine} dir={dir} lang={lang} none={t("notInYours")}>
        {pair.runs?.filter(({ kind }) => kind !== "removed")}
      </Side>
      <div>
        <Side label={t("theirsLabel")} text={pair.theirs} dir={dir} lang={lang} none={t("notInTheirs")}>
          {pair.runs?.filter(({ kind }) => kind !== "added")}
        </Side>
        {differs && onTake && (
          <Button size="small" onClick={onTake} className="mt-1">
            <ArrowRight size={13} aria-hidden className="ltr:-scale-x-100" />
            {t(pair.theirs === undefined ? "dropMine" : "takeTheirs")}
          </Button>
        )}
      </div>
    </div>
  );
}

interface SideProps {
  /** Of the side, where the two stand one above the other. */
  label: string;
  text: string | undefined;
  dir: Direction;
  lang: string;
  none: string;
  children: WordRun[] | undefined;
}

function Side({ label, text, dir, lang, none, children: runs }: SideProps) {
  return (
    <div className="min-w-0">
      <p className="text-2xs text-ink-3 @lg:sr-only">{label}</p>
      {text === undefined ? (
        <p className="text-sm text-ink-3">{none}</p>
      ) : (
        <p dir={dir} lang={lang} className="text-start text-sm leading-7 whitespace-pre-line">
          {runs ? <Words runs={runs} dir={dir} /> : text}
        </p>
      )}
    </div>
  );
}
