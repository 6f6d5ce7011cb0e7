import type { CommandName } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Flag, Report } from "../protocol/rows.ts";

type State = Report["state"];

interface Move {
  from: readonly State[];
  /** Null leaves the state as it is. */
  to: State | null;
  /** Whether it puts words before the readers: then an open hold or legal flag is in its way. */
  releases: boolean;
}

/** What may be done to a report in which state. A command on a report that is not here goes in any state. */
export const LIFE = {
  "report.amend": { from: ["filed", "published", "held"], to: null, releases: false },
  "report.publish": { from: ["filed"], to: "published", releases: true },
  "report.hold": { from: ["published"], to: "held", releases: false },
  "report.release": { from: ["held"], to: "published", releases: true },
  "report.kill": { from: ["published", "held"], to: "killed", releases: false },
  "report.spike": { from: ["filed"], to: "spiked", releases: false },
  "report.restore": { from: ["spiked"], to: "filed", releases: false },
  "report.correct": { from: ["published", "held"], to: "published", releases: true },
  "report.refile": { from: ["published", "held"], to: "published", releases: true },
  "report.update": { from: ["published"], to: "published", releases: true },
} as const satisfies Partial<Record<CommandName, Move>>;

export type MoveName = keyof typeof LIFE;

const BLOCKING: ReadonlySet<Flag["kind"]> = new Set(["hold", "legal"]);

/**
 * The state that the move leads to. Fails with `report.published` or `report.wrong_state` when there is no way from
 * here, with `report.stale` when the person saw an older version, and with `report.blocked`, naming the flag.
 */
export function stateAfter(move: MoveName, report: Report, version: number, flags: readonly Flag[]): State {
  const { from, to, releases }: Move = LIFE[move];
  const { state } = report;
  if (move === "report.publish" && state === "published") throw new AppError("report.published", { state });
  if (!from.includes(state)) throw new AppError("report.wrong_state", { state });
  if (report.version !== version) throw new AppError("report.stale", { version: report.version });
  const block = releases ? flags.find(isInTheWay) : undefined;
  if (block) throw new AppError("report.blocked", { flagId: block.id, kind: block.kind });
  return to ?? state;
}

function isInTheWay({ kind, state }: Flag): boolean {
  return BLOCKING.has(kind) && state !== "resolved";
}
