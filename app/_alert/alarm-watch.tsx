"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { FilterContext } from "@/lib/domain/filter-verdict.ts";
import type { SessionInfo } from "@/lib/protocol/reads.ts";
import { useOpened } from "../_desk/opened.ts";
import { spanOf } from "../_find/spans.ts";
import { currentSettings, useSettings } from "../_settings/settings.ts";
import { matchesView } from "../_view/match-view.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { openNewsroom } from "../_wire/newsroom.ts";
import { flagsOn, type OpenFlags } from "../_wire/selectors.ts";
import { completeness, type WireView } from "../_wire/wire-store.ts";
import type { SoundName } from "./alarm.ts";
import { openAlarmLog } from "./alarm-log.ts";
import { hearWindows, markedAt, setMark, tellWindows } from "./alarm-marks.ts";
import { useAlarmWords } from "./alarm-words.ts";
import { setBadge } from "./badge.ts";
import { createAlarmFinder, type Shows } from "./find-alarms.ts";
import { notify, takeAway } from "./notify.ts";
import { createRinger } from "./ring.ts";
import { showRung } from "./rung-store.ts";
import { openSoundChannel, soundSomewhere } from "./sound-somewhere.ts";
import { armSounds, isArmed, playSound } from "./sounds.ts";

/** As many as a count of two digits says. */
const COUNTED = 100;
const OTHER_WIRES_MS = 5_000;
const MINUTE_MS = 60_000;
const log = openAlarmLog();

/**
 * Rings what asks for the person signed in, and counts what they have not looked at. Nothing is seen of it; that it
 * watches stands in the page, from the first picture on whose successors ring.
 */
export function AlarmWatch() {
  const isWatching = useRinging();
  useCounting();
  useArming();
  return <span hidden data-alarms={isWatching ? "watching" : "waiting"} />;
}

function useRinging(): boolean {
  const [isWatching, setWatching] = useState(false);
  const info = useSessionInfo();
  const words = useLatest(useAlarmWords());
  const opened = useLatest(useOpened());
  useEffect(() => {
    if (!info) return;
    const onWatching = () => setWatching(true);
    const sounds = soundSomewhere({
      isArmed,
      play: (name) => playSound(name, currentSettings().volume),
      channel: openSoundChannel(),
      locks: navigator.locks,
    });
    const watch = (wire: string | null) =>
      watchWire({ info, wire, words, opened, play: sounds.play, onWatching });
    const stops = [watch(null)];
    // A call on another wire is theirs, too; first comes what they look at.
    const others = info.wires.slice(1);
    const later = setTimeout(() => stops.push(...others.map(({ slug }) => watch(slug))), OTHER_WIRES_MS);
    return () => {
      clearTimeout(later);
      for (const stop of stops) stop();
      sounds.stop();
    };
  }, [info, words, opened]);
  return isWatching;
}

interface Watch {
  info: SessionInfo;
  wire: string | null;
  words: { current: ReturnType<typeof useAlarmWords> };
  opened: { current: ReadonlySet<string> };
  play: (name: SoundName) => void;
  onWatching: () => void;
}

/** Rings what one wire brings, until the answer is called. */
function watchWire({ info, wire, words, opened, play, onWatching }: Watch): () => void {
  const { user, timeZone } = info;
  const { store } = openNewsroom().wire(wire);
  const shows = viewShows(user.id, timeZone, opened);
  const find = createAlarmFinder({
    wire,
    me: user,
    shows,
    sharedAlerts: () => currentSettings().sharedAlerts,
  });
  const ring = createRinger({
    log,
    personId: user.id,
    timeZone,
    settings: currentSettings,
    play,
    notify: (alarms) => {
      const said = words.current(alarms, store.view().state, currentSettings().showWords);
      if (said) void notify(said);
    },
    onRung: tellWindows,
  });
  const look = () => {
    const view = store.view();
    void ring(find(view));
    const killed = killedIn(view);
    if (killed.size > 0) void takeAway(killed);
    if (completeness(view).kind === "complete") onWatching();
  };
  look();
  return store.subscribe(look);
}

/** What was killed of the reports that changed with this picture; of all when any may have. */
function killedIn({ state, changes }: WireView): Set<string> {
  const ids = [...(changes ?? state?.reports.keys() ?? [])];
  return new Set(ids.filter((id) => state?.reports.get(id)?.state === "killed"));
}

/** Whether views show a report; what they ask beyond it is put together anew only when flags or minutes changed. */
function viewShows(personId: string, timeZone: string, opened: Watch["opened"]): Shows {
  let minute = 0;
  let contexts = new WeakMap<OpenFlags, FilterContext>();
  return (view, report, flags) => {
    const now = Date.now();
    if (now - minute > MINUTE_MS) {
      minute = now;
      contexts = new WeakMap();
    }
    let context = contexts.get(flags);
    if (!context) {
      context = {
        flagsOn: (one) => flagsOn(one, flags),
        isUnread: ({ id }) => !opened.current.has(id),
        personId,
        now,
        spanOf: (span) => spanOf(span, now, timeZone),
      };
      contexts.set(flags, context);
    }
    return matchesView(view, report, context);
  };
}

/** Keeps the counts of this window: what rang since somebody looked at any of them. */
function useCounting(): void {
  const personId = useSessionInfo()?.user.id;
  const { badge } = useSettings();
  useEffect(() => {
    if (personId === undefined) return;
    const count = async () => {
      const rows = await log.newest(personId, COUNTED);
      const missed = rows.filter((rung) => rung.badge && rung.at > markedAt("looked")).length;
      setBadge(badge && !isLooking() ? missed : 0);
      showRung(rows, markedAt("read"));
      // Who has the page before their eyes sees it come: no window need count it.
      if (missed > 0 && isLooking()) setMark("looked");
    };
    const counting = () => void count();
    const look = () => setMark("looked");
    const stop = hearWindows(counting);
    counting();
    window.addEventListener("focus", look);
    window.addEventListener("blur", look);
    return () => {
      stop();
      window.removeEventListener("focus", look);
      window.removeEventListener("blur", look);
      setBadge(0);
    };
  }, [personId, badge]);
}

const isLooking = () => document.visibilityState === "visible" && document.hasFocus();

/** A browser lets a page sound after the first press on it. */
function useArming(): void {
  const { sounds } = useSettings();
  useEffect(() => {
    if (!sounds) return;
    const arm = () => void armSounds();
    window.addEventListener("pointerdown", arm);
    window.addEventListener("keydown", arm);
    return () => {
      window.removeEventListener("pointerdown", arm);
      window.removeEventListener("keydown", arm);
    };
  }, [sounds]);
}

function useLatest<Value>(value: Value): { current: Value } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return useMemo(() => latest, []);
}
