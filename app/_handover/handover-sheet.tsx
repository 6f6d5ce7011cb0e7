"use client";

import { useTranslations } from "next-intl";
import type { Handover } from "@/lib/protocol/handover.ts";
import { isolate, wireNumbers } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { FlagsLeft } from "./flags-left.tsx";
import { NoticesLeft, PeopleLeft, QuestionsLeft } from "./left-open.tsx";
import { Part } from "./part.tsx";
import { ReportLines } from "./report-lines.tsx";
import { StoryLines } from "./story-lines.tsx";

const MOVED = [
  "flashes",
  "killed",
  "corrected",
  "refiled",
  "held",
  "released",
  "published",
  "lifted",
  "updated",
  "spiked",
  "restored",
] as const;
const STANDING = ["heldNow", "embargoed", "unclaimed"] as const;

/** The handover itself: first what waits for whoever comes, then what moved. */
export function HandoverSheet({ handover }: { handover: Handover }) {
  const t = useTranslations("handover");
  const { flags, questions, notices, correspondents, stories, filed } = handover;
  const isClear =
    STANDING.every((name) => handover[name].total === 0) &&
    flags.length + questions.length + notices.length + correspondents.length === 0;
  const isQuiet = filed === 0 && stories.total === 0 && MOVED.every((name) => handover[name].total === 0);
  return (
    <article data-handover={handover.to} className="space-y-5">
      <SheetHead handover={handover} />
      <section className="space-y-4">
        <h2 className="border-b-2 border-ink pb-1 font-semibold">{t("standing")}</h2>
        {isClear && <p className="text-sm text-ink-3">{t("clear")}</p>}
        <PeopleLeft correspondents={correspondents} />
        <NoticesLeft notices={notices} />
        <FlagsLeft flags={flags} />
        {STANDING.map((name) => (
          <ReportLines key={name} title={t(name)} list={handover[name]} kind={name} />
        ))}
        <QuestionsLeft questions={questions} />
      </section>
      <section className="space-y-4">
        <h2 className="border-b-2 border-ink pb-1 font-semibold">{t("moved")}</h2>
        {isQuiet ? (
          <p className="text-sm text-ink-3">{t("quiet")}</p>
        ) : (
          <p className="text-sm font-semibold">{t("filed", { count: filed })}</p>
        )}
        {MOVED.map((name) => (
          <ReportLines key={name} title={t(name)} list={handover[name]} kind="moved" />
        ))}
        {stories.total > 0 && (
          <Part title={t("stories")} total={stories.total} shown={stories.items.length}>
            <StoryLines stories={stories.items} />
          </Part>
        )}
      </section>
    </article>
  );
}

function SheetHead({ handover: { from, to, since, until, isCut } }: { handover: Handover }) {
  const t = useTranslations("handover");
  const lang = useLang();
  const info = useSessionInfo();
  const { moment, number } = useFormats();
  const wire = info?.wires[0];
  return (
    <header className="rounded-lg border bg-surface px-4 py-3 print:border-0 print:p-0">
      <h1 className="hidden text-xl font-semibold print:block">
        {t("title")}
        {wire && <> · {t("wire", { name: isolate(lang === "ar" ? wire.nameAr : wire.name) })}</>}
      </h1>
      <p className="font-semibold tabular-nums">
        {t("range", { since: isolate(moment(since)), until: isolate(moment(until)) })}
      </p>
      <p className="text-xs text-ink-3 tabular-nums">
        {t("numbers", { range: wireNumbers(number(Math.min(from + 1, to)), number(to)) })}
        {info && (
          <>
            <span aria-hidden> · </span>
            {t("prepared", { name: isolate(info.user.name), time: moment(until) })}
          </>
        )}
      </p>
      {isCut && <p className="mt-1 text-sm text-urgent">{t("cut")}</p>}
    </header>
  );
}
