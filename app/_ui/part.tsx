"use client";

import { type ComponentType, useSyncExternalStore } from "react";
import { unloaded } from "./unloaded.tsx";

const inBrowser = typeof window !== "undefined";

/**
 * A part of the page whose code comes when it is first drawn, in the browser only; meanwhile nothing is in its place, or
 * what is given. It is there as soon as its code is: Suspense would let it wait for up to 300 ms more, because it shows
 * what comes late in steps. Where the code cannot be had, that is said.
 */
export function part<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType,
): ComponentType<Props> {
  const listeners = new Set<() => void>();
  let loaded: ComponentType<Props> | undefined;
  let isAsked = false;
  const ask = async () => {
    if (isAsked) return;
    isAsked = true;
    loaded = await load().catch(unloaded);
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return function Part(props: Props) {
    const Loaded = useSyncExternalStore(subscribe, () => loaded, notYet);
    if (Loaded) return <Loaded {...props} />;
    if (inBrowser) void ask();
    return Meanwhile ? <Meanwhile /> : null;
  };
}

const notYet = () => undefined;
