"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import type { Report, Story } from "@/lib/protocol/rows.ts";
import { BlockingFlag } from "../_flag/blocking-flag.tsx";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { useStoryBlock } from "./use-story-block.ts";

interface UnlinkDialogProps {
  report: Report;
  story: Story;
  onClose: () => void;
}

/** Takes a report out of its story once that is meant. Closes once the newsroom has it. */
export function UnlinkDialog({ report, story, onClose }: UnlinkDialogProps) {
  const t = useTranslations("story");
  const nameOf = useReportName();
  const unlink = useCommand("story.unlink");
  const block = useStoryBlock(story.id);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await unlink.run({ storyId: story.id, reportId: report.id })) onClose();
  };
  return (
    <Dialog title={t("unlinkTitle")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="border-s-3 border-line-strong ps-3 text-sm">
          <bdi className="font-semibold">{nameOf(report)}</bdi>
        </p>
        <p className="text-sm text-ink-2">{t("unlinkText")}</p>
        {block && <BlockingFlag flag={block} />}
        <FormEnd
          command={unlink}
          ready={!block}
          submit={t("unlinkSubmit")}
          sending={t("saving")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
