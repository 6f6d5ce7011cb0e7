"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeskHeader } from "./desk-header.tsx";
import { Gate } from "./gate.tsx";
import { TabBar } from "./nav.tsx";

/** What every page behind the sign-in stands in: header, content, and on a phone the tabs below. */
export function DeskShell({ children }: { children: ReactNode }) {
  const t = useTranslations("app");
  return (
    <Gate>
      <div className="flex h-dvh flex-col">
        <a
          href="#content"
          className="sr-only z-50 rounded-lg bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
        >
          {t("skip")}
        </a>
        <DeskHeader />
        <main id="content" tabIndex={-1} className="min-h-0 flex-1 outline-none">
          {children}
        </main>
        <TabBar />
      </div>
    </Gate>
  );
}
