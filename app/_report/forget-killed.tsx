"use client";

import { useEffect } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { useReportsWhere } from "../_find/use-reports-where.ts";
import { idsWithWords } from "../_ui/kept-words.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { forgetWords } from "./forget-words.ts";
import { keptReports } from "./kept-text.ts";

const isKilled = ({ state }: Report) => state === "killed";

/** With a killed report go the words that somebody had typed on it here (W10). Draws nothing. */
export function ForgetKilled() {
  const me = useSessionInfo()?.user.id;
  const killed = useReportsWhere(isKilled);
  useEffect(() => {
    if (me === undefined || !killed) return;
    const ids = new Set(killed.map(({ id }) => id));
    const written = [...keptReports(me), ...idsWithWords("question", me)];
    for (const id of written) if (ids.has(id)) forgetWords(me, id);
  }, [me, killed]);
  return null;
}
