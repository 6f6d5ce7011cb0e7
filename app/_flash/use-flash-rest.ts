"use client";

import { coolingUntil } from "@/lib/domain/flash.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { useReportsWhere } from "../_find/use-reports-where.ts";
import { useNow } from "../_ui/use-formats.ts";
import { ApiFailure } from "../_wire/api-failure.ts";

/** Until when the wire rests after its last FLASHes, by what this screen knows; the server has the last word. */
export function useFlashRest(): string | undefined {
  const flashes = useReportsWhere(isFlash);
  const now = useNow();
  const confirmed = (flashes ?? []).flatMap(({ flash }) => flash?.confirmedAt ?? []);
  return coolingUntil(confirmed, new Date(now).toISOString());
}

const isFlash = ({ flash }: Report) => flash !== null && flash.confirmedAt !== null;

/** Until when the server said that the wire rests; undefined when it failed for another reason. */
export function restIn(failure: unknown): string | undefined {
  if (!(failure instanceof ApiFailure) || failure.code !== "flash.cooling") return undefined;
  const { until } = (failure.details ?? {}) as { until?: unknown };
  return typeof until === "string" ? until : undefined;
}
