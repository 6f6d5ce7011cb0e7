"use client";

import { useState } from "react";
import { momentOf, wallTime } from "@/lib/text/zoned-time.ts";
import { useSessionInfo } from "../_wire/hooks.ts";

interface Due {
  /** As the field has it, by the newsroom's clock; empty is none. */
  field: string;
  setField: (value: string) => void;
  /** The moment that it names; undefined when it is none, or the one that stands already. */
  changed: string | undefined;
}

/** A due time that a person sets, by the newsroom's clock wherever they are. */
export function useDue(stands: string | null = null): Due {
  const timeZone = useSessionInfo()?.timeZone ?? "UTC";
  const before = stands === null ? "" : wallTime(Date.parse(stands), timeZone);
  const [field, setField] = useState(before);
  const isSame = field === "" || field === before;
  return { field, setField, changed: isSame ? undefined : (momentOf(field, timeZone) ?? undefined) };
}
