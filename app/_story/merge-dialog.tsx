"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Story } from "@/lib/protocol/rows.ts";
import { arKey } from "@/lib/text/ar-key.ts";
import { BlockingFlag } from "../_flag/blocking-flag.tsx";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { IntoChoice } from "../_ui/into-choice.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useStories } from "../_wire/hooks.ts";
import { useStoryBlock } from "./use-story-block.ts";

interface MergeDialogProps {
  story: Story;
  /** How many are in it. */
  reports: number;
  onClose: () => void;
}

/** Puts all of a story into another open one. Closes once the newsroom has it. */
export function MergeDialog({ story, reports, onClose }: MergeDialogProps) {
  const t = useTranslations("story");
  const merge = useCommand("story.merge");
  const block = useStoryBlock(story.id);
  const [intoId, setIntoId] = useState("");
  const [reason, setReason] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    if (await merge.run({ storyId: story.id, intoId, ...(given && { reason: given }) })) onClose();
  };
  return (
    <Dialog title={t("mergeTitle")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="border-s-3 border-accent ps-3 text-sm">
          <bdi className="font-semibold">{story.headline}</bdi>
          <span className="block text-ink-2">
            {t("mergeCount", { count: reports })}
            {story.figures.length > 0 && <> · {t("mergeFigures", { count: story.figures.length })}</>}
          </span>
        </p>
        <p className="text-sm text-ink-2">{t("mergeText")}</p>
        {block && <BlockingFlag flag={block} />}
        <StoryChoice without={story.id} value={intoId} onChange={setIntoId} />
        <Labelled label={t("moveReason")} hint={t("moveHint")}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={2_000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              className="field"
            />
          )}
        </Labelled>
        <FormEnd
          command={merge}
          ready={intoId !== "" && !block}
          submit={t("mergeSubmit")}
          sending={t("saving")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

interface StoryChoiceProps {
  without: string;
  value: string;
  onChange: (storyId: string) => void;
}

function StoryChoice({ without, value, onChange }: StoryChoiceProps) {
  const t = useTranslations("story");
  const [search, setSearch] = useState("");
  const key = arKey(search);
  const others = (useStories() ?? []).filter(({ id }) => id !== without);
  // What is chosen stays in sight, whatever is searched for.
  const shown = others.filter(
    ({ id, slug, headline }) => id === value || arKey(`${slug} ${headline}`).includes(key),
  );
  return (
    <IntoChoice
      legend={t("mergeInto")}
      search={t("mergeSearch")}
      none={t("mergeNone")}
      words={search}
      onWords={setSearch}
      rows={shown}
      draw={(story) => (
        <>
          <span className="block text-2xs font-semibold tracking-wide text-accent">
            <bdi>{story.slug}</bdi>
          </span>
          <span className="block font-semibold">
            <bdi>{story.headline}</bdi>
          </span>
        </>
      )}
      value={value}
      onChange={onChange}
    />
  );
}
