"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BlockingFlag } from "../_flag/blocking-flag.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import type { Obstacle } from "./use-obstacle.ts";

interface InTheWayProps {
  obstacle: Obstacle | undefined;
  /** The way that is open instead. */
  children?: ReactNode;
}

/** Says what is in the way of a move, before anybody sends it in vain; nothing when nothing is. */
export function InTheWay({ obstacle, children }: InTheWayProps) {
  const t = useTranslations("problem");
  if (!obstacle) return null;
  if ("flag" in obstacle) return <BlockingFlag flag={obstacle.flag} />;
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-sm text-urgent">
      <StateChip state={obstacle.state} />
      {t(children ? "stateInstead" : "wrongState")}
      {children}
    </p>
  );
}
