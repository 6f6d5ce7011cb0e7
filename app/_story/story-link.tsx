"use client";

import type { MouseEvent, ReactNode } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";

interface StoryLinkProps {
  storyId: string;
  className?: string;
  children: ReactNode;
}

/** The way to a story: on the page of stories it opens beside the list at once, from elsewhere that page is opened. */
export function StoryLink({ storyId, className = "", children }: StoryLinkProps) {
  const path = `/${useLang()}/stories`;
  const [, select] = useQueryParam("story");
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || window.location.pathname !== path) return;
    event.preventDefault();
    select(storyId);
  };
  return (
    <NearLink href={`${path}?story=${storyId}`} onClick={open} className={className}>
      {children}
    </NearLink>
  );
}
