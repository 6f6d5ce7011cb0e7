"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { part } from "../_ui/part.tsx";
import { ChosenWire } from "./chosen-wire.tsx";
import { DeskHeader } from "./desk-header.tsx";
import { Gate } from "./gate.tsx";
import { Rail } from "./rail.tsx";
import { TabBar } from "./tab-bar.tsx";

const AlarmLine = part(() => import("../_people/alarm-line.tsx").then((module) => module.AlarmLine));
const AwayLine = part(() => import("./away-line.tsx").then((module) => module.AwayLine));
const FlashTray = part(() => import("../_flash/flash-tray.tsx").then((module) => module.FlashTray));
const StandingBy = part(() => import("./standing-by.tsx").then((module) => module.StandingBy));

/** What every page behind the sign-in stands in: header, rail, content, and on a phone the tabs below. */
export function DeskShell({ children }: { children: ReactNode }) {
  const t = useTranslations("app");
  return (
    <Gate>
      <ChosenWire>
        <div className="flex h-dvh flex-col">
          <a
            href="#content"
            className="sr-only z-50 rounded-lg bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
          >
            {t("skip")}
          </a>
          <DeskHeader />
          <AwayLine />
          <AlarmLine />
          <FlashTray />
          <div className="flex min-h-0 flex-1">
            <Rail />
            <main id="content" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none">
              {children}
            </main>
          </div>
          <StandingBy />
          <TabBar />
        </div>
      </ChosenWire>
    </Gate>
  );
}
