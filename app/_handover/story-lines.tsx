"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { HandoverStory } from "@/lib/protocol/handover.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Chip } from "../_ui/chip.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useFormats } from "../_ui/use-formats.ts";

/** Stories in which something was done, and when it was last. */
export function StoryLines({ stories }: { stories: HandoverStory[] }) {
  const t = useTranslations("story");
  const lang = useLang();
  const { moment } = useFormats();
  return stories.map(({ id, slug, headline, state, at }) => (
    <li key={id} className="px-3 py-2 print:break-inside-avoid print:px-1">
      <NearLink
        href={`/${lang}/stories?story=${id}`}
        className="flex flex-wrap items-center gap-x-2 hover:underline"
      >
        <bdi className="text-2xs font-semibold tracking-wide text-accent">{slug}</bdi>
        <bdi className="font-semibold">{headline}</bdi>
        {state === "closed" && (
          <Chip>
            <Lock size={11} aria-hidden />
            {t("closed")}
          </Chip>
        )}
        <time dateTime={at} className="ms-auto text-xs text-ink-3 tabular-nums">
          {moment(at)}
        </time>
      </NearLink>
    </li>
  ));
}
