"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Flag, Story } from "@/lib/protocol/rows.ts";
import { Chip } from "../_ui/chip.tsx";
import { FlagChip } from "../_ui/flag-chip.tsx";
import { Moment } from "../_ui/moment.tsx";

interface StoryRowProps {
  story: Story;
  /** How many are in it; null when that is not known here. */
  reports: number | null;
  flags: Flag[];
  selected: boolean;
  onSelect: (storyId: string) => void;
}

/** One story of the list: its slug, its words, how much is in it. */
export function StoryRow({ story, reports, flags, selected, onSelect }: StoryRowProps) {
  const t = useTranslations("story");
  return (
    <li data-story={story.id}>
      <button
        type="button"
        aria-current={selected || undefined}
        onClick={() => onSelect(story.id)}
        className="block w-full border-s-3 border-b border-s-transparent px-3.5 py-2.5 text-start hover:bg-hover focus-visible:outline-offset-[-2px] aria-[current]:border-s-accent aria-[current]:bg-accent-soft"
      >
        <span className="flex items-center gap-2 text-xs text-ink-3">
          <bdi className="truncate text-2xs font-semibold tracking-wide text-accent">{story.slug}</bdi>
          <Moment at={story.changedAt} className="ms-auto" />
        </span>
        <bdi className="mt-0.5 block font-semibold">{story.headline}</bdi>
        <span className="mt-1 flex flex-wrap items-center gap-2 text-xs text-ink-3">
          {reports !== null && t("reports", { count: reports })}
          {story.state === "closed" && (
            <Chip>
              <Lock size={11} aria-hidden />
              {story.mergedIntoId === null ? t("closed") : t("mergedInto")}
            </Chip>
          )}
          {flags.map((flag) => (
            <FlagChip key={flag.id} kind={flag.kind} />
          ))}
        </span>
      </button>
    </li>
  );
}
