"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useSessionInfo } from "../_wire/hooks.ts";
import {
  idsWithWords,
  keepWords,
  keptWords,
  subscribeToWords,
  type WordsFor,
  wordsKey,
} from "./kept-words.ts";

/**
 * What this person types about something and has not sent, wherever its form is drawn: empty where the form is begun,
 * null where it is not. Setting null forgets the words.
 */
export function useKeptWords(
  what: WordsFor,
  id: string,
): [words: string | null, set: (words: string | null) => void] {
  const me = useSessionInfo()?.user.id;
  const key = me === undefined ? null : wordsKey(what, me, id);
  const words = useSyncExternalStore(
    subscribeToWords,
    () => key && keptWords(key),
    () => null,
  );
  const set = useCallback(
    (next: string | null) => {
      if (key !== null) keepWords(key, next);
    },
    [key],
  );
  return [words, set];
}

/** The ids of what this person has words or begun forms for; the same set while these do not change. */
export function useIdsWithWords(what: WordsFor): ReadonlySet<string> {
  const me = useSessionInfo()?.user.id;
  const ids = useSyncExternalStore(
    subscribeToWords,
    () => (me === undefined ? "" : idsWithWords(what, me).sort().join(" ")),
    () => "",
  );
  return useMemo(() => new Set(ids.split(" ")), [ids]);
}
