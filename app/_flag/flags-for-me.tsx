"use client";

import { useTranslations } from "next-intl";
import { Count } from "../_ui/count.tsx";
import { useFlags, useSessionInfo } from "../_wire/hooks.ts";
import { asksForMe } from "./flag-facts.ts";

/** How many open flags wait for this person; nothing when none does. */
export function FlagsForMe() {
  const t = useTranslations("flag");
  const flags = useFlags();
  const me = useSessionInfo()?.user;
  const count = me && flags ? flags.filter((flag) => asksForMe(flag, me)).length : 0;
  return <Count count={count} words={t("forMe", { count })} tone="flag" />;
}
