"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { Flag } from "@/lib/protocol/rows.ts";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";
import { sendCommand } from "../_wire/send-command.ts";

/** How long a flag is before somebody's eyes until they have seen it. */
const SEEN_AFTER_MS = 1_000;

/** The flags, at their versions, that this page has told of. */
const told = new Set<string>();

/**
 * Tells the newsroom that this person has the flag before their eyes, when it is for them or for nobody and another
 * one's; the answer is for the element that shows it.
 */
export function useSeeFlag(flag: Flag): RefObject<HTMLDivElement | null> {
  const card = useRef<HTMLDivElement>(null);
  const may = useMay();
  const me = useSessionInfo()?.user.id;
  const { id, wire, version } = flag;
  const isNews = flag.state === "raised" && flag.raisedById !== me && may("flag.see", { flag });
  useEffect(() => {
    const key = `${id} ${version}`;
    if (!isNews || !card.current || told.has(key)) return;
    return whenSeen(card.current, () => {
      told.add(key);
      // Refused, somebody was faster; unanswered, the next look tells it.
      sendCommand("flag.see", { wire, flagId: id }).catch(() => told.delete(key));
    });
  }, [isNews, id, wire, version]);
  return card;
}

/** Calls back once most of the element was in sight for long enough, on a page that is itself in sight. */
function whenSeen(element: Element, onSeen: () => void): () => void {
  let inSight = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    clearTimeout(timer);
    if (inSight && document.visibilityState === "visible") timer = setTimeout(done, SEEN_AFTER_MS);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      inSight = entries.at(-1)?.isIntersecting ?? false;
      judge();
    },
    { threshold: 0.5 },
  );
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener("visibilitychange", judge);
  };
  const done = () => {
    stop();
    onSeen();
  };
  observer.observe(element);
  document.addEventListener("visibilitychange", judge);
  return stop;
}
