"use client";

import { useTranslations } from "next-intl";
import { FlagsForMe } from "../_flag/flags-for-me.tsx";
import { isOverdue, needsHelp } from "../_people/alarms.ts";
import { Count } from "../_ui/count.tsx";
import { useCorrespondents, useMay, useQuestions, useSessionInfo } from "../_wire/hooks.ts";

/** How much waits on a page, on the way to it; nothing where nothing waits. */
export function PlaceCount({ page }: { page: string }) {
  if (page === "flags") return <FlagsForMe />;
  if (page === "people") return <Alarms />;
  return page === "file" ? <AskedOfMe /> : null;
}

function Alarms() {
  const t = useTranslations("people");
  const may = useMay();
  const { length: count } = (useCorrespondents() ?? []).filter((one) => isOverdue(one) || needsHelp(one));
  if (!may("correspondent.watch")) return null;
  return <Count count={count} words={t("alarms", { count })} tone="flash" />;
}

function AskedOfMe() {
  const t = useTranslations("question");
  const me = useSessionInfo()?.user.id;
  const { length: count } = (useQuestions() ?? []).filter(
    ({ state, toId }) => state === "asked" && toId !== undefined && toId === me,
  );
  return <Count count={count} words={t("waiting", { count })} tone="urgent" />;
}
