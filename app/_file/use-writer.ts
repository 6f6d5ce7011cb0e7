"use client";

import { useSyncExternalStore } from "react";
import { lastWriter } from "../_offline/last-writer.ts";
import { useAdmission } from "../_wire/hooks.ts";

const never = () => () => {};

/**
 * Whose draft is on this page: the person signed in, else, while the newsroom does not say who that is, the last one who
 * was. Undefined when there is nobody.
 */
export function useWriter(): string | undefined {
  const admission = useAdmission();
  const last = useSyncExternalStore(
    never,
    () => lastWriter(Date.now()),
    () => null,
  );
  const info = admission.status === "in" ? admission.info : null;
  if (info) return info.user.id;
  return admission.status === "out" ? undefined : (last ?? undefined);
}
