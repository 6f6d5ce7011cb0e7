"use client";

import { useEffect, useState } from "react";
import type { Story } from "@/lib/protocol/rows.ts";
import type { StoryList } from "@/lib/protocol/story-reads.ts";
import { read } from "../_wire/api.ts";
import { useStories } from "../_wire/hooks.ts";
import { useOfWire } from "../_wire/wire-scope.tsx";

const MOST = 500;

/** The closed stories, the last changed first, asked for while they are wanted and anew when one opens or closes. */
export function useClosedStories(wanted: boolean): { stories: Story[] | null; failure: unknown } {
  const [stories, setStories] = useState<Story[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const open = useStories()?.length;
  const { path: ofWire } = useOfWire();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a story that leaves the open ones has come to the closed ones
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    read<StoryList>(ofWire(`story.list?state=closed&limit=${MOST}`)).then(
      (list) => {
        if (!current) return;
        setStories(list.stories);
        setFailure(null);
      },
      (problem) => current && setFailure(problem),
    );
    return () => {
      current = false;
    };
  }, [wanted, open, ofWire]);
  return { stories, failure };
}
