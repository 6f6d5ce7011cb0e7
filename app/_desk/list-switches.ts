"use client";

import { createContext, useContext, useSyncExternalStore } from "react";

/** How many wait above a list: told to whoever shows it, so that the list itself is not drawn for it. */
export interface Waiting {
  count: () => number;
  tell: (count: number) => void;
  subscribe: (listener: () => void) => () => void;
}

/** Nothing waits so far. */
export function createWaiting(): Waiting {
  const listeners = new Set<() => void>();
  let count = 0;
  return {
    count: () => count,
    tell: (next) => {
      if (next === count) return;
      count = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** How many wait above the list just now. */
export function useWaiting({ subscribe, count }: Waiting): number {
  return useSyncExternalStore(subscribe, count, none);
}

const none = () => 0;

interface ListSwitches {
  paused: boolean;
  onPause: () => void;
  waiting: Waiting;
}

/** The switches of the list that something stands above. */
export const ListSwitchesContext = createContext<ListSwitches>({
  paused: false,
  onPause: () => {},
  waiting: createWaiting(),
});

/** See `ListSwitchesContext`. */
export function useListSwitches(): ListSwitches {
  return useContext(ListSwitchesContext);
}
