"use client";

import { Flag as FlagIcon, Lock, LockOpen, Merge } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Story } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { useMay } from "../_wire/hooks.ts";

const RaiseFlagDialog = part(() =>
  import("../_flag/raise-flag-dialog.tsx").then((module) => module.RaiseFlagDialog),
);
const MergeDialog = part(() => import("./merge-dialog.tsx").then((module) => module.MergeDialog));
const MoveStoryDialog = part(() =>
  import("./move-story-dialog.tsx").then((module) => module.MoveStoryDialog),
);

/** What can be done with a story; each asks in a dialog. Nothing for who may do none of it. */
export function StoryActions({ story, reports }: { story: Story; reports: number }) {
  const t = useTranslations();
  const may = useMay();
  const [asked, ask] = useState<"flag" | "merge" | "close" | "reopen" | null>(null);
  const isOpen = story.state === "open";
  const isMerged = story.mergedIntoId !== null;
  const done = () => ask(null);
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {isOpen && may("story.merge") && (
          <Button onClick={() => ask("merge")}>
            <Merge size={15} aria-hidden className="rotate-90 rtl:-rotate-90" />
            {t("story.merge")}
          </Button>
        )}
        {isOpen && may("story.close") && (
          <Button onClick={() => ask("close")}>
            <Lock size={15} aria-hidden />
            {t("story.close")}
          </Button>
        )}
        {!isOpen && !isMerged && may("story.reopen") && (
          <Button onClick={() => ask("reopen")}>
            <LockOpen size={15} aria-hidden />
            {t("story.reopen")}
          </Button>
        )}
        {!isMerged && may("flag.raise") && (
          <Button look="flag" onClick={() => ask("flag")}>
            <FlagIcon size={15} aria-hidden />
            {t("flag.raise")}
          </Button>
        )}
      </div>
      {asked === "flag" && (
        <RaiseFlagDialog subject={{ storyId: story.id }} about={story.headline} onClose={done} />
      )}
      {asked === "merge" && <MergeDialog story={story} reports={reports} onClose={done} />}
      {(asked === "close" || asked === "reopen") && (
        <MoveStoryDialog move={asked} story={story} onClose={done} />
      )}
    </>
  );
}
