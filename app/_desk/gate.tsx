"use client";

import { type ReactNode, useEffect } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { part } from "../_ui/part.tsx";
import { useAdmission, useLink, useReports } from "../_wire/hooks.ts";
import { isLeaving } from "./leaving.ts";
import { NewsroomZone } from "./newsroom-zone.tsx";

const EndedPage = part(() => import("./ended-page.tsx").then((module) => module.EndedPage));

/**
 * Lets the person signed in through; sends anybody else to sign in and back. Where the server speaks to the page no
 * more, a page of an older build keeps what it shows and somebody types there; any other says so in its place.
 */
export function Gate({ children }: { children: ReactNode }) {
  const admission = useAdmission();
  const link = useLink();
  const lang = useLang();
  const isLoaded = useReports() !== null;
  const code = link.status === "ended" ? link.code : null;
  const out = admission.status === "out" || code?.startsWith("session.");
  useEffect(() => {
    // Two ways to the same page at once would cut each other off.
    if (!out || isLeaving()) return;
    const here = window.location.pathname + window.location.search;
    window.location.replace(`/${lang}/sign-in?next=${encodeURIComponent(here)}`);
  }, [out, lang]);
  const isKept = code === "protocol.outdated" && isLoaded;
  if (code && !out && !isKept) return <EndedPage code={code} />;
  return <NewsroomZone>{children}</NewsroomZone>;
}
