"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report, Story } from "@/lib/protocol/rows.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useMay } from "../_wire/hooks.ts";
import { figureGroups } from "./figure-groups.ts";

const VIEWS = ["reports", "figures", "timeline"] as const;
export type View = (typeof VIEWS)[number];

/** The view that an address names; the reports when it names none. */
export function viewOf(asked: string | null): View {
  return VIEWS.find((view) => view === asked) ?? "reports";
}

interface StoryViewsProps {
  story: Story;
  reports: Report[];
  view: View;
  onView: (view: View) => void;
}

/** What of a story is shown: its reports, its figures or its past; a conflict of figures is told in every one. */
export function StoryViews({ story, reports, view, onView }: StoryViewsProps) {
  const t = useTranslations();
  const { number } = useFormats();
  const mayFigures = useMay()("desk.read");
  const groups = figureGroups(story, reports);
  const counted = groups.reduce((sum, group) => sum + group.counted, 0);
  const counts = { reports: reports.length, figures: counted, timeline: null };
  const names = { reports: "viewReports", figures: "viewFigures", timeline: "viewTimeline" } as const;
  const isConflict = groups.some(({ conflict }) => conflict);
  return (
    <fieldset className="flex flex-wrap gap-x-1 border-b">
      <legend className="sr-only">{t("story.views")}</legend>
      {VIEWS.filter((one) => one !== "figures" || mayFigures).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={view === one}
          onClick={() => onView(one)}
          className="-mb-px flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-2.5 text-sm text-ink-3 hover:text-ink aria-pressed:border-accent aria-pressed:font-semibold aria-pressed:text-accent desk:min-h-9"
        >
          {t(`story.${names[one]}`)}
          {counts[one] !== null && <span className="text-xs tabular-nums">{number(counts[one])}</span>}
          {one === "figures" && isConflict && (
            <span className="flex items-center gap-1 text-2xs font-semibold text-urgent">
              <TriangleAlert size={12} aria-hidden />
              {t("figure.conflict")}
            </span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
