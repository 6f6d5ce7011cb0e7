"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { EventKind } from "@/lib/protocol/events.ts";

/** What happened, in words, for every kind of event. */
export function useEventWords(): (kind: EventKind) => string {
  const t = useTranslations("event");
  return useCallback((kind) => t(kind.replace(".", "_")), [t]);
}
