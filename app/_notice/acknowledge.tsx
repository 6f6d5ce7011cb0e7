"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Notice } from "@/lib/protocol/notices.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { useNoticeName } from "./use-notice-name.ts";

/** The one way a notice goes: the person says under their name that they know. It goes when the wire says so. */
export function Acknowledge({ notice, onDone }: { notice: Notice; onDone?: () => void }) {
  const t = useTranslations("notice");
  const nameOf = useNoticeName();
  const { busy, failure, run } = useCommand("notice.acknowledge");
  const who = useSessionInfo()?.user.name ?? "";
  const acknowledge = async () => {
    if (await run({ noticeId: notice.id })) onDone?.();
  };
  return (
    <div className="flex min-w-0 flex-col items-stretch gap-1">
      <Button
        look="primary"
        size="small"
        data-acknowledge
        disabled={busy}
        aria-label={t("acknowledgeAs", {
          kind: t(`kind.${notice.kind}`),
          name: isolate(nameOf(notice)),
          who: isolate(who),
        })}
        onClick={() => void acknowledge()}
      >
        <Check size={14} aria-hidden />
        {t("acknowledge")}
      </Button>
      <bdi aria-hidden className="max-w-32 truncate text-center text-2xs text-ink-3">
        {who}
      </bdi>
      <Problem failure={failure} />
    </div>
  );
}
