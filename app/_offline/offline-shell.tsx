"use client";

import { useEffect } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { useSessionInfo } from "../_wire/hooks.ts";
import { mayKeep } from "./kept-mark.ts";

/** After the page is there, this long before the network is asked for what nobody waits for. */
const LATER_MS = 4_000;

/** Makes the pages readable without the network, once everything else is done. Draws nothing. */
export function OfflineShell() {
  const lang = useLang();
  const role = useSessionInfo()?.user.role;
  useEffect(() => {
    if (role === undefined) return;
    const start = async () => {
      const { startWorker } = await import("./start-worker.ts");
      await startWorker(lang, mayKeep(role));
    };
    // Where the newsroom is away just then, the next page starts it.
    const timer = setTimeout(() => void start().catch(() => undefined), LATER_MS);
    return () => clearTimeout(timer);
  }, [lang, role]);
  return null;
}
