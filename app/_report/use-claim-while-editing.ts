"use client";

import { useEffect, useRef, useState } from "react";
import { CLAIM_MS, RENEW_MS } from "@/lib/domain/claim.ts";
import { isPossible } from "@/lib/domain/report-life.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";
import { openNewsroom } from "../_wire/newsroom.ts";
import { sendCommand } from "../_wire/send-command.ts";

/** Who took a report out of somebody's hands, and when. */
export interface Taken {
  byName: string;
  at: string;
}

const LOOK_MS = 10_000;
const SIGNS_OF_WORK = ["keydown", "pointerdown", "pointermove"] as const;

/**
 * Claims the report while the caller is on the screen: at once unless somebody else has it, and again when a third of
 * the claim is left and the person has done something since. What was claimed here is let go at the end. Answers who
 * took it over meanwhile. That a claim fails keeps nobody from writing.
 */
export function useClaimWhileEditing(report: Report): Taken | null {
  const { id, wire } = report;
  const me = useSessionInfo()?.user.id;
  const may = useMay();
  const isOpen = isPossible("report.claim", report.state) && may("report.claim", { report });
  const now = useRef({ holder: report.claimedById, isOpen });
  now.current = { holder: report.claimedById, isOpen };
  useEffect(() => {
    // A kill takes the editor away before this is drawn again: what the wire says comes first.
    const isKilled = () => openNewsroom().wire(wire).store.view().state?.reports.get(id)?.state === "killed";
    const look = () => (isKilled() ? { holder: null, isOpen: false } : now.current);
    return keepClaimed({ id, wire }, me, look);
  }, [id, wire, me]);
  return useTaken(report, me);
}

/** Claims, renews, and, when told to end, lets go. */
function keepClaimed(
  { id: reportId, wire }: Pick<Report, "id" | "wire">,
  me: string | undefined,
  look: () => { holder: string | null; isOpen: boolean },
): () => void {
  if (me === undefined) return () => {};
  const wasMine = look().holder === me;
  let claimedAt: number | null = null;
  let asking: Promise<unknown> | null = null;
  let worked = true;
  const claimIfDue = () => {
    const { holder, isOpen } = look();
    const isDue =
      holder === null || claimedAt === null || performance.now() - claimedAt > CLAIM_MS - RENEW_MS;
    if (!isOpen || !isDue || !worked || asking || (holder !== null && holder !== me)) return;
    worked = false;
    asking = sendCommand("report.claim", { wire, reportId })
      .then(
        () => {
          claimedAt = performance.now();
        },
        () => {},
      )
      .finally(() => {
        asking = null;
      });
  };
  const onWork = () => {
    worked = true;
  };
  for (const sign of SIGNS_OF_WORK) window.addEventListener(sign, onWork, { passive: true });
  const timer = setInterval(claimIfDue, LOOK_MS);
  claimIfDue();
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS_OF_WORK) window.removeEventListener(sign, onWork);
    void Promise.resolve(asking).then(() => {
      const { holder, isOpen } = look();
      // What ended the report has let go of it already.
      if (!isOpen || wasMine || claimedAt === null || (holder !== null && holder !== me)) return;
      // It ends by itself otherwise.
      sendCommand("report.unclaim", { wire, reportId }).catch(() => {});
    });
  };
}

function useTaken(report: Report, me: string | undefined): Taken | null {
  const { claimedById: holder, claimedByName: byName, claimedUntil: until } = report;
  const [wasMine, setWasMine] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => {
    if (holder === me) {
      setWasMine(true);
      setTaken(null);
    } else if (wasMine && holder !== null && byName !== null && until !== null) {
      setWasMine(false);
      setTaken({ byName, at: new Date(Date.parse(until) - CLAIM_MS).toISOString() });
    }
  }, [holder, byName, until, me, wasMine]);
  return taken;
}
