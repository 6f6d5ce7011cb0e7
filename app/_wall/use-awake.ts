"use client";

import { useEffect } from "react";

/** Keeps the screen lit while the page is shown; where the browser cannot, it goes dark as the system says. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    const hold = async () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      // Refused on a low battery and on plain HTTP: nothing else fails for it.
      lock = await navigator.wakeLock.request("screen").catch(() => undefined);
    };
    void hold();
    // A page that was hidden has lost it.
    document.addEventListener("visibilitychange", hold);
    return () => {
      document.removeEventListener("visibilitychange", hold);
      void lock?.release();
    };
  }, []);
}
