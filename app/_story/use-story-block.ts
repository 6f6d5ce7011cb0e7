"use client";

import type { Flag } from "@/lib/protocol/rows.ts";
import { useOpenFlags } from "../_wire/hooks.ts";
import { isBlocking } from "../_wire/selectors.ts";

/** The open flag on a story itself that keeps its reports in it, if there is one. */
export function useStoryBlock(storyId: string): Flag | undefined {
  return useOpenFlags().get(storyId)?.find(isBlocking);
}
