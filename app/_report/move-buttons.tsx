"use client";

import { Archive, ArchiveRestore, type LucideIcon, OctagonPause, OctagonX, Undo2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MoveName } from "@/lib/domain/report-life.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button, type ButtonLook } from "../_ui/button.tsx";
import type { Move } from "./move-dialog.tsx";

const MoveDialog = dynamic(() => import("./move-dialog.tsx").then((module) => module.MoveDialog), {
  ssr: false,
});

const MOVES: { move: Move; icon: LucideIcon; look: ButtonLook }[] = [
  { move: "release", icon: Undo2, look: "outline" },
  { move: "hold", icon: OctagonPause, look: "hold" },
  { move: "restore", icon: ArchiveRestore, look: "outline" },
  { move: "spike", icon: Archive, look: "outline" },
  { move: "kill", icon: OctagonX, look: "kill" },
];

/** The moves from one state to another; each asks in a dialog, which stays when the report moves meanwhile. */
export function MoveButtons({ report, can }: { report: Report; can: (move: MoveName) => boolean }) {
  const t = useTranslations("move");
  const [asked, ask] = useState<Move | null>(null);
  return (
    <>
      {MOVES.filter(({ move }) => can(`report.${move}`)).map(({ move, icon: Icon, look }) => (
        <Button key={move} look={look} onClick={() => ask(move)}>
          <Icon size={15} aria-hidden className={move === "release" ? "rtl:-scale-x-100" : ""} />
          {t(move)}
        </Button>
      ))}
      {asked && <MoveDialog key={asked} move={asked} report={report} onClose={() => ask(null)} />}
    </>
  );
}
