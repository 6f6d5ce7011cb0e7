"use client";

import { Archive, ArchiveRestore, type LucideIcon, OctagonPause, OctagonX, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MoveName } from "@/lib/domain/report-life.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { useOffers } from "../_palette/use-offers.ts";
import { Button, type ButtonLook } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import type { Move } from "./move-dialog.tsx";

const MoveDialog = part(() => import("./move-dialog.tsx").then((module) => module.MoveDialog));

const MOVES: { move: Move; icon: LucideIcon; look: ButtonLook }[] = [
  { move: "release", icon: Undo2, look: "primary" },
  { move: "hold", icon: OctagonPause, look: "hold" },
  { move: "restore", icon: ArchiveRestore, look: "outline" },
  { move: "spike", icon: Archive, look: "outline" },
  { move: "kill", icon: OctagonX, look: "kill" },
];

interface MoveButtonsProps {
  report: Report;
  can: (move: MoveName) => boolean;
  moves: readonly Move[];
}

/** These moves from one state to another; each asks in a dialog, which stays when the report moves meanwhile. */
export function MoveButtons({ report, can, moves }: MoveButtonsProps) {
  const t = useTranslations("move");
  const [asked, ask] = useState<Move | null>(null);
  const possible = MOVES.filter(({ move }) => moves.includes(move) && can(`report.${move}`));
  useOffers(possible.map(({ move }) => ({ id: move, words: t(`${move}Title`), act: () => ask(move) })));
  return (
    <>
      {possible.map(({ move, icon: Icon, look }) => (
        <Button key={move} look={look} onClick={() => ask(move)}>
          <Icon size={15} aria-hidden className={move === "release" ? "rtl:-scale-x-100" : ""} />
          {t(move)}
        </Button>
      ))}
      {asked && <MoveDialog key={asked} move={asked} report={report} onClose={() => ask(null)} />}
    </>
  );
}
