"use client";

import { AlarmClock, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Flag } from "@/lib/protocol/rows.ts";
import { Chip } from "../_ui/chip.tsx";
import { useFormats, useNow } from "../_ui/use-formats.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { isLate } from "../_wire/selectors.ts";
import { isLateForMe } from "./flag-facts.ts";

/** Until when: the time, and how long that is from now; loud once it is past, louder for whose it then is. */
export function DueMark({ flag }: { flag: Flag }) {
  const t = useTranslations("flag");
  const formats = useFormats();
  const now = useNow();
  const me = useSessionInfo()?.user;
  if (!flag.dueAt) return null;
  const text = (
    <time dateTime={flag.dueAt} className="tabular-nums">
      {t("dueAt", { time: formats.moment(flag.dueAt) })}
      <span aria-hidden> · </span>
      {formats.age(flag.dueAt, now)}
    </time>
  );
  if (!isLate(flag, now)) {
    return (
      <span className="inline-flex items-center gap-1">
        <Clock size={12} aria-hidden />
        {text}
      </span>
    );
  }
  const isMine = me !== undefined && isLateForMe(flag, me);
  return (
    <>
      <Chip tone={isMine ? "held" : "urgent"}>
        <AlarmClock size={12} aria-hidden />
        <span className="font-semibold">{isMine ? t("lateYours") : t("late")}</span>
      </Chip>
      <span className="text-urgent">{text}</span>
    </>
  );
}
