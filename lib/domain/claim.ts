import { AppError } from "../protocol/errors.ts";
import type { Report } from "../protocol/rows.ts";
import type { Actor } from "./actor.ts";
import { assertPossible } from "./report-life.ts";

/** How long a claim is good without another word. */
export const CLAIM_MS = 10 * 60_000;
/** When this much of it is left, whoever still works on the report says so again. */
export const RENEW_MS = CLAIM_MS / 3;

/** Who works on a report, and until when that is good without another word. */
export interface Claim {
  byId: string;
  byName: string;
  until: string;
}

/** The claim that a report is under at this moment; undefined when nobody works on it or its time is over. */
export function claimOn(report: Report, at: string): Claim | undefined {
  const claim = standingClaim(report);
  return claim && Date.parse(at) < Date.parse(claim.until) ? claim : undefined;
}

/** The claim on the row, its time over or not. */
function standingClaim({ claimedById, claimedByName, claimedUntil }: Report): Claim | undefined {
  if (claimedById === null || claimedByName === null || claimedUntil === null) return undefined;
  return { byId: claimedById, byName: claimedByName, until: claimedUntil };
}

/**
 * The report under the actor's claim, from this moment on. Fails with `report.wrong_state`, and with `report.claimed`,
 * naming who and until when, while it is somebody else's and is not taken over.
 */
export function claim(
  report: Report,
  { takeOver }: { takeOver?: boolean | undefined },
  actor: Actor,
  at: string,
): Report & { claimedUntil: string } {
  assertPossible("report.claim", report);
  const running = claimOn(report, at);
  if (running && running.byId !== actor.id && !takeOver) throw claimed(running);
  return {
    ...report,
    claimedById: actor.id,
    claimedByName: actor.name,
    claimedUntil: new Date(Date.parse(at) + CLAIM_MS).toISOString(),
  };
}

/**
 * The report under nobody's claim. Fails with `report.not_claimed`, and for the newsroom's own clock with
 * `report.claimed` while the claim still runs: it has been renewed.
 */
export function unclaim(report: Report, actor: Actor, at: string): Report {
  if (!standingClaim(report)) throw new AppError("report.not_claimed");
  const running = claimOn(report, at);
  if (running && actor.role === "system") throw claimed(running);
  return withoutClaim(report);
}

/** The report with nobody working on it. */
export function withoutClaim(report: Report): Report {
  return { ...report, claimedById: null, claimedByName: null, claimedUntil: null };
}

function claimed({ byName, until }: Claim): AppError {
  return new AppError("report.claimed", { byName, until });
}
