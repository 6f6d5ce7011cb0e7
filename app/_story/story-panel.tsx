"use client";

import { ArrowRight, BookOpenText, FileQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Story } from "@/lib/protocol/rows.ts";
import { FlagList } from "../_flag/flag-list.tsx";
import { useGoneFlags } from "../_flag/use-gone-flags.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useProblem } from "../_ui/use-problem.ts";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useMay, useOpenFlags } from "../_wire/hooks.ts";
import { byDue } from "../_wire/selectors.ts";
import { StoryFigures } from "./story-figures.tsx";
import { StoryHead } from "./story-head.tsx";
import { StoryThread } from "./story-thread.tsx";
import { StoryTimeline } from "./story-timeline.tsx";
import { StoryViews, type View, viewOf } from "./story-views.tsx";
import { type OpenStory, useStory } from "./use-story.ts";

interface StoryPanelProps {
  storyId: string | null;
  onClose: () => void;
}

/** One story: its flags, its reports as they came in, its figures, and what happened in it. */
export function StoryPanel({ storyId, onClose }: StoryPanelProps) {
  const t = useTranslations("story");
  return (
    <section className="flex min-h-0 flex-1 flex-col">
      {storyId && (
        <div className="flex h-12 shrink-0 items-center border-b px-2 desk:hidden">
          <Button look="quiet" size="small" onClick={onClose}>
            <ArrowRight size={16} aria-hidden className="ltr:-scale-x-100" />
            {t("back")}
          </Button>
        </div>
      )}
      <div className="scroll-quiet relative min-h-0 flex-1 overflow-y-auto">
        {storyId ? (
          <PanelContent storyId={storyId} />
        ) : (
          <Empty icon={BookOpenText} title={t("choose")} text={t("chooseText")} />
        )}
      </div>
    </section>
  );
}

function PanelContent({ storyId }: { storyId: string }) {
  const t = useTranslations("story");
  const say = useProblem();
  const open = useStory(storyId);
  if (open.story) return <OpenedStory story={open.story} open={open} />;
  if (!open.failure) return <RowsSkeleton label={t("loading")} />;
  return (
    <Empty icon={FileQuestion} title={t("missing")} text={say(open.failure)}>
      <Button onClick={open.retry}>{t("retry")}</Button>
    </Empty>
  );
}

function OpenedStory({ story, open }: { story: Story; open: OpenStory }) {
  const [asked, ask] = useQueryParam("view");
  const view = viewOf(asked);
  return (
    <article className="mx-auto max-w-[46rem] space-y-5 px-4 py-5 pb-16 desk:px-8 desk:py-6">
      <StoryHead story={story} reports={open.reports.length} />
      <StoryFlags key={story.id} story={story} />
      <StoryViews
        story={story}
        reports={open.reports}
        view={view}
        onView={(next) => ask(next === "reports" ? null : next, "replace")}
      />
      <OpenedView view={view} story={story} open={open} />
      <AuditLink storyId={story.id} />
    </article>
  );
}

/** The way to the whole history of the story, for who may read it. */
function AuditLink({ storyId }: { storyId: string }) {
  const t = useTranslations("audit");
  const lang = useLang();
  const may = useMay();
  if (!may("audit.read")) return null;
  return (
    <NearLink
      href={`/${lang}/audit?story=${storyId}`}
      className="inline-block py-1 text-sm text-accent underline-offset-2 hover:underline"
    >
      {t("full")}
    </NearLink>
  );
}

function OpenedView({ view, story, open }: { view: View; story: Story; open: OpenStory }) {
  if (view === "figures") return <StoryFigures story={story} reports={open.reports} />;
  if (view === "timeline") return <StoryTimeline story={story} open={open} />;
  return <StoryThread story={story} reports={open.reports} />;
}

function StoryFlags({ story }: { story: Story }) {
  const open = byDue(useOpenFlags().get(story.id) ?? []);
  const flags = [...useGoneFlags(open), ...open];
  return flags.length > 0 ? <FlagList flags={flags} /> : null;
}
