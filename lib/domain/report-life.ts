import type { CommandName } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Flag, Report } from "../protocol/rows.ts";

type State = Report["state"];

interface Move {
  from: readonly State[];
  /** Null leaves the state as it is. */
  to: State | null;
  /** From where it puts words before the readers: then an open hold or legal flag is in its way. */
  releases: readonly State[];
}

/** What may be done to a report in which state. A command on a report that is not here goes in any state. */
export const LIFE = {
  "report.amend": { from: ["filed", "published", "held"], to: null, releases: ["published"] },
  "report.publish": { from: ["filed"], to: "published", releases: ["filed"] },
  "report.hold": { from: ["published"], to: "held", releases: [] },
  "report.release": { from: ["held"], to: "published", releases: ["held"] },
  "report.kill": { from: ["published", "held"], to: "killed", releases: [] },
  "report.spike": { from: ["filed"], to: "spiked", releases: [] },
  "report.restore": { from: ["spiked"], to: "filed", releases: [] },
  "report.correct": { from: ["published", "held"], to: "published", releases: ["published", "held"] },
  "report.refile": { from: ["published", "held"], to: "published", releases: ["published", "held"] },
  "report.update": { from: ["published"], to: "published", releases: ["published"] },
  "report.embargo": { from: ["filed"], to: null, releases: [] },
  "report.claim": { from: ["filed", "published", "held"], to: null, releases: [] },
} as const satisfies Partial<Record<CommandName, Move>>;

export type MoveName = keyof typeof LIFE;

const BLOCKING: ReadonlySet<Flag["kind"]> = new Set(["hold", "legal"]);

/** Whether a report in this state can be moved so. */
export function isPossible(move: MoveName, state: State): boolean {
  return (LIFE[move].from as readonly State[]).includes(state);
}

/** Whether the move, from this state, puts words before the readers. */
export function releases(move: MoveName, state: State): boolean {
  return (LIFE[move].releases as readonly State[]).includes(state);
}

/** Fails with `report.published` or `report.wrong_state` when the report cannot be moved so. */
export function assertPossible(move: MoveName, { state }: Report): void {
  if (move === "report.publish" && state === "published") throw new AppError("report.published", { state });
  if (!isPossible(move, state)) throw new AppError("report.wrong_state", { state });
}

/** Fails with `report.stale`, naming the newest version, unless the report was seen as it is: nobody decides about another. */
export function assertVersion({ version: now }: Report, version: number): void {
  if (now !== version) throw new AppError("report.stale", { version: now });
}

/** Fails with `report.blocked`, naming the flag, while a hold or legal flag is open. */
export function assertUnblocked(flags: readonly Flag[]): void {
  const block = flags.find(isInTheWay);
  if (block) throw new AppError("report.blocked", { flagId: block.id, kind: block.kind });
}

/**
 * The state that the move leads to. Fails with `report.published` or `report.wrong_state` when there is no way from
 * here, with `report.stale` when the person saw an older version, and with `report.blocked`, naming the flag.
 */
export function stateAfter(move: MoveName, report: Report, version: number, flags: readonly Flag[]): State {
  const { state } = report;
  assertPossible(move, report);
  assertVersion(report, version);
  if (releases(move, state)) assertUnblocked(flags);
  return LIFE[move].to ?? state;
}

/** Whether an open flag keeps what it stands on from its readers. */
export function isInTheWay({ kind, state }: Flag): boolean {
  return BLOCKING.has(kind) && state !== "resolved";
}
