"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import { useKey } from "../_keys/use-key.ts";
import { enterReport } from "../_report/enter-report.ts";
import { onStep } from "../_report/step.ts";

interface FeedKeys {
  scroller: RefObject<HTMLDivElement | null>;
  /** The ids of the rows, in order. */
  ids: readonly string[];
  selectedId: string | null;
  isUnread: (reportId: string) => boolean;
  /** Brings a row onto the screen and puts the focus there. */
  onGo: (index: number) => void;
  onSelect: (reportId: string | null) => void;
  onMark: (reportId: string) => void;
  onShowNew: () => void;
  onPause: () => void;
}

/** The keys of a list. Of several lists on a page the one with the focus has them, else the first. Off in form fields. */
export function useFeedKeys(keys: FeedKeys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  const inList = { ignoreEventWhen: (event: KeyboardEvent) => !inside(now.current, event.target) };
  const here = { ignoreEventWhen: () => !hasKeys(now.current) };
  const move = (step: number) => () => go(now.current, place(now.current) + step);
  useKey("next", move(1), here);
  useKey("previous", move(-1), here);
  useHotkeys("pagedown", move(1), { preventDefault: true, ...inList });
  useHotkeys("pageup", move(-1), { preventDefault: true, ...inList });
  useHotkeys("home", () => go(now.current, 0), { preventDefault: true, ...inList });
  useHotkeys("end", () => go(now.current, now.current.ids.length - 1), { preventDefault: true, ...inList });
  useHotkeys("ctrl+home", () => leave(now.current, "before"), { preventDefault: true, ...inList });
  useHotkeys("ctrl+end", () => leave(now.current, "after"), { preventDefault: true, ...inList });
  useKey("unread", () => goToUnread(now.current), here);
  const onOpen = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement | null;
    const id = rowAt(target);
    // A button in the row has this key for itself.
    if (id === undefined || target?.closest("button")) return;
    if (id === now.current.selectedId) enterReport();
    else now.current.onSelect(id);
  };
  useKey("open", onOpen, { ...inList, preventDefault: false });
  useHotkeys("enter", onOpen, inList);
  useKey(
    "select",
    ({ target }) => {
      const id = rowAt(target);
      if (id !== undefined) now.current.onMark(id);
    },
    inList,
  );
  useKey("close", () => !document.querySelector("[role=dialog]") && now.current.onSelect(null), {
    ...here,
    preventDefault: false,
  });
  useEffect(() => onStep((step) => hasKeys(now.current) && stepBeside(now.current, step)), []);
  useKey("showNew", () => now.current.onShowNew(), here);
  useKey("pause", () => now.current.onPause(), here);
}

function inside({ scroller }: FeedKeys, target: EventTarget | null): boolean {
  return scroller.current?.contains(target as Node | null) ?? false;
}

function hasKeys({ scroller }: FeedKeys): boolean {
  const list = document.activeElement?.closest("[data-list]") ?? document.querySelector("[data-list]");
  return list?.contains(scroller.current) ?? false;
}

function rowAt(target: EventTarget | null): string | undefined {
  return (target as HTMLElement | null)?.closest<HTMLElement>("[data-report]")?.dataset.report;
}

/** The index of the row with the focus, else of the one that is open; -1 for neither. */
function place({ scroller, ids, selectedId }: FeedKeys): number {
  const focused = scroller.current?.contains(document.activeElement)
    ? rowAt(document.activeElement)
    : undefined;
  return ids.indexOf(focused ?? selectedId ?? "");
}

/** A report beside the list goes along. */
function go({ ids, selectedId, onGo, onSelect }: FeedKeys, to: number): void {
  const index = Math.min(ids.length - 1, Math.max(0, to));
  const id = ids[index];
  if (id === undefined) return;
  onGo(index);
  if (selectedId !== null) onSelect(id);
}

/** The report below or above the open one takes its place, while the focus stays beside the list. */
function stepBeside({ ids, selectedId, onSelect }: FeedKeys, step: number): void {
  const id = ids[ids.indexOf(selectedId ?? "") + step];
  if (id !== undefined) onSelect(id);
}

const REACHABLE = ":is(button, input, select, textarea):enabled, a[href], [tabindex='0']";

/** Puts the focus on what comes before the feed, or after it, as the feed pattern of ARIA asks. */
function leave({ scroller }: FeedKeys, to: "before" | "after"): void {
  const list = scroller.current;
  if (!list) return;
  const side = to === "before" ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const beside = [...document.querySelectorAll<HTMLElement>(REACHABLE)].filter(
    (one) =>
      (list.compareDocumentPosition(one) & side) !== 0 &&
      !list.contains(one) &&
      one.tabIndex >= 0 &&
      one.checkVisibility(),
  );
  beside.at(to === "before" ? -1 : 0)?.focus();
}

/** The next one that was not opened, below the focus; from the top when there is none below. */
function goToUnread(keys: FeedKeys): void {
  const { ids, isUnread } = keys;
  const from = place(keys) + 1;
  const below = ids.slice(from).findIndex(isUnread);
  const to = below === -1 ? ids.findIndex(isUnread) : from + below;
  if (to !== -1) go(keys, to);
}
