"use client";

import { ArrowRight, BookOpenText, FileQuestion, Flag as FlagIcon } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report, Story } from "@/lib/protocol/rows.ts";
import { FlagList } from "../_flag/flag-list.tsx";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useMay, useOpenFlags, useWire } from "../_wire/hooks.ts";
import { byDue } from "../_wire/selectors.ts";
import { ThreadRow } from "./thread-row.tsx";

const RaiseFlagDialog = dynamic(
  () => import("../_flag/raise-flag-dialog.tsx").then((module) => module.RaiseFlagDialog),
  { ssr: false },
);

interface StoryPanelProps {
  storyId: string | null;
  reports: Report[];
  onClose: () => void;
}

/** One story: its flags, and its reports as they came in. */
export function StoryPanel({ storyId, reports, onClose }: StoryPanelProps) {
  const t = useTranslations("story");
  const { state } = useWire();
  const story = storyId ? state?.stories.get(storyId) : undefined;
  return (
    <section className={`min-w-0 flex-1 flex-col bg-surface ${storyId ? "flex" : "hidden desk:flex"}`}>
      {storyId && (
        <div className="flex h-12 shrink-0 items-center border-b px-2 desk:hidden">
          <Button look="quiet" size="small" onClick={onClose}>
            <ArrowRight size={16} aria-hidden className="ltr:-scale-x-100" />
            {t("back")}
          </Button>
        </div>
      )}
      <div className="scroll-quiet relative min-h-0 flex-1 overflow-y-auto">
        {story && <OpenedStory story={story} reports={reports} />}
        {!storyId && <Empty icon={BookOpenText} title={t("choose")} text={t("chooseText")} />}
        {storyId && state && !story && <Empty icon={FileQuestion} title={t("missing")} />}
      </div>
    </section>
  );
}

function OpenedStory({ story, reports }: { story: Story; reports: Report[] }) {
  const t = useTranslations("story");
  const inOrder = [...reports].sort((one, other) => one.filedSeq - other.filedSeq);
  return (
    <div className="mx-auto max-w-[46rem] space-y-6 px-4 py-5 desk:px-8 desk:py-6">
      <StoryHead story={story} />
      <StoryFlags story={story} />
      <section>
        <h2 className="mb-2 text-sm font-semibold text-ink-2">{t("reports", { count: inOrder.length })}</h2>
        {inOrder.length === 0 && <p className="text-sm text-ink-3">{t("noReports")}</p>}
        <ol className="border-s-2">
          {inOrder.map((report) => (
            <ThreadRow key={report.id} report={report} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function StoryHead({ story }: { story: Story }) {
  const t = useTranslations();
  const may = useMay();
  const { moment } = useFormats();
  const [flagging, setFlagging] = useState(false);
  return (
    <header>
      <p className="text-2xs font-semibold tracking-wide text-accent">
        <bdi>{story.slug}</bdi> · {story.state === "open" ? t("story.opened") : t("story.closed")}
      </p>
      <h1 dir="auto" className="mt-1 text-start text-xl leading-10 font-semibold">
        {story.headline}
      </h1>
      <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-ink-3">
        {story.ownerName && <span>{t("story.owner", { name: isolate(story.ownerName) })}</span>}
        <span>{t("story.changed", { time: moment(story.changedAt) })}</span>
      </p>
      {may("flag.raise") && (
        <Button look="flag" className="mt-3" onClick={() => setFlagging(true)}>
          <FlagIcon size={15} aria-hidden />
          {t("flag.raise")}
        </Button>
      )}
      {flagging && (
        <RaiseFlagDialog
          subject={{ storyId: story.id }}
          about={story.headline}
          onClose={() => setFlagging(false)}
        />
      )}
    </header>
  );
}

function StoryFlags({ story }: { story: Story }) {
  const flags = useOpenFlags().get(story.id);
  return flags ? <FlagList flags={byDue(flags)} /> : null;
}
