"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Labelled } from "../_ui/labelled.tsx";
import { useStories } from "../_wire/hooks.ts";

/** The open story a report goes into, if any. */
export function StoryChoice({ value, onChange }: { value: string; onChange: (storyId: string) => void }) {
  const t = useTranslations("file");
  const known = useStories();
  const isGone = known !== null && value !== "" && !known.some(({ id }) => id === value);
  // One that was closed, or is another wire's, is chosen no more.
  useEffect(() => {
    if (isGone) onChange("");
  }, [isGone, onChange]);
  const stories = known ?? [];
  if (stories.length === 0) return null;
  return (
    <Labelled label={t("story")}>
      {(control) => (
        <select
          {...control}
          name="storyId"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="field"
        >
          <option value="">{t("noStory")}</option>
          {stories.map((story) => (
            <option key={story.id} value={story.id}>
              {story.slug} — {story.headline}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
