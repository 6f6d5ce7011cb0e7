"use client";

import { type LucideIcon, OctagonPause, OctagonX, SpellCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Notice } from "@/lib/protocol/notices.ts";
import { Chip, type ChipTone } from "../_ui/chip.tsx";

const LOOKS: Record<Notice["kind"], { icon: LucideIcon; tone: ChipTone; edge: string; ground: string }> = {
  correction: { icon: SpellCheck, tone: "urgent", edge: "border-s-bolt", ground: "bg-raised" },
  hold: { icon: OctagonPause, tone: "held", edge: "border-s-urgent", ground: "bg-urgent-soft" },
  kill: { icon: OctagonX, tone: "killed", edge: "border-s-flash", ground: "bg-flash-soft" },
};

/** What a notice is, as shape, word and colour. */
export function NoticeKind({ kind }: Pick<Notice, "kind">) {
  const t = useTranslations("notice.kind");
  const { icon: Icon, tone } = LOOKS[kind];
  return (
    <Chip tone={tone}>
      <Icon size={12} aria-hidden />
      {t(kind)}
    </Chip>
  );
}

/** The classes of what holds a notice: its start edge and its ground. */
export function noticeLook(kind: Notice["kind"]): string {
  const { edge, ground } = LOOKS[kind];
  return `border-s-3 ${edge} ${ground}`;
}
