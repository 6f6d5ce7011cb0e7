"use client";

import { Clock, FileQuestion, History, Lock, Radio } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AsOf } from "@/lib/protocol/audit.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button, buttonClasses } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { PlaceLink } from "../_ui/place-link.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { type Answered, useAnswer } from "../_ui/use-answer.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useProblem } from "../_ui/use-problem.ts";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";
import { AsOfForm } from "./as-of-form.tsx";
import { AsOfRow } from "./as-of-row.tsx";

/** What the wire said at a time or at one of its numbers, as the address names it; to read only. */
export function AsOfScreen() {
  const t = useTranslations("asOf");
  const may = useMay();
  const isKnown = useSessionInfo() !== null;
  const [at] = useQueryParam("at");
  const [seq] = useQueryParam("seq");
  const place = seq ? `seq=${encodeURIComponent(seq)}` : at ? `at=${encodeURIComponent(at)}` : null;
  const answered = useAnswer<AsOf>(isKnown && place ? `wire.as-of?${place}` : null);
  if (isKnown && !may("wire.as-of")) return <Empty icon={Lock} title={t("closed")} />;
  return (
    <div className="scroll-quiet h-full overflow-y-auto">
      <div className="mx-auto max-w-[52rem] px-3 py-4 desk:py-6">
        <h1 className="text-lg font-semibold">{t("title")}</h1>
        <p className="mb-3 text-sm text-ink-3">{t("intro")}</p>
        <AsOfForm key={place} at={at} seq={seq} />
        <div className="mt-4">
          {place ? (
            <Then answered={answered} />
          ) : (
            <Empty icon={Clock} title={t("choose")} text={t("chooseText")} />
          )}
        </div>
      </div>
    </div>
  );
}

function Then({ answered: { answer, failure, retry } }: { answered: Answered<AsOf> }) {
  const t = useTranslations("asOf");
  const say = useProblem();
  if (failure) {
    return (
      <Empty icon={FileQuestion} title={t("failed")} text={say(failure)}>
        <Button onClick={retry}>{t("retry")}</Button>
      </Empty>
    );
  }
  if (!answer) return <RowsSkeleton label={t("loading")} />;
  return <WireThen then={answer} />;
}

function WireThen({ then }: { then: AsOf }) {
  const t = useTranslations("asOf");
  const { reports, stories, flags } = then;
  return (
    <section data-as-of={then.seq} aria-label={t("title")}>
      <Banner then={then} />
      {then.seq === 0 ? (
        <Empty icon={Radio} title={t("empty")} text={t("emptyText")} />
      ) : (
        <>
          <p className="my-2 flex flex-wrap gap-x-3 text-xs text-ink-3">
            <span>{t("reports", { count: reports.length })}</span>
            <span>{t("stories", { count: stories.length })}</span>
            <span>{t("flags", { count: flags.length })}</span>
          </p>
          <ul className="overflow-hidden rounded-lg border bg-surface">
            {reports.map((report) => (
              <AsOfRow
                key={report.id}
                report={report}
                story={stories.find(({ id }) => id === report.storyId)}
                flags={flags.filter(({ reportId }) => reportId === report.id)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** So that nobody takes the past for the present. */
function Banner({ then }: { then: AsOf }) {
  const t = useTranslations("asOf");
  const lang = useLang();
  const { moment, number } = useFormats();
  const step = (seq: number, label: string) =>
    seq >= 1 && (
      <PlaceLink href={`/${lang}/as-of?seq=${seq}`} className={buttonClasses("outline", "small")}>
        {label}
      </PlaceLink>
    );
  return (
    <div
      role="note"
      className="z-10 rounded-lg border-2 border-urgent bg-urgent-soft px-3 py-2 desk:sticky desk:top-0"
    >
      <p className="flex items-start gap-2 font-semibold text-urgent">
        <History size={17} aria-hidden className="mt-1 shrink-0" />
        {t("banner", { time: moment(then.at), number: wireNumber(number(then.seq)) })}
      </p>
      <p className="text-sm text-ink-2">{t("bannerText")}</p>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {step(then.seq - 1, t("earlier"))}
        {step(then.seq + 1, t("later"))}
        <NearLink href={`/${lang}/wire`} className={buttonClasses("primary", "small")}>
          {t("now")}
        </NearLink>
      </div>
    </div>
  );
}
