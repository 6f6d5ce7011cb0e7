import type { CommandName } from "../protocol/commands.ts";
import { AppError, type ErrorCode } from "../protocol/errors.ts";
import type { Actor, ActorRole } from "./actor.ts";
import { CONDITIONS, type Condition, type Subject } from "./conditions.ts";

/** What can be asked for besides the commands. */
export type Ability =
  | CommandName
  | "wire.read"
  | "wire.as-of"
  | "wire.export"
  | "report.read"
  | "source.read"
  | "reason.read"
  | "draft.read"
  | "desk.read"
  | "use.read"
  | "flag.read"
  | "notice.read"
  | "question.read"
  | "correspondent.read"
  | "whereabouts.read"
  | "people.read"
  | "presence.read"
  | "view.read"
  | "view.share"
  | "place.read"
  | "party.read"
  | "aid.read"
  | "incident.read"
  | "handover.read"
  | "audit.read";

/** What somebody is told whose role may, only not as the report now is. */
const REFUSALS: Partial<Record<Condition, ErrorCode>> = { "not on hold": "report.held" };

const desk = { editor: "always", supervisor: "always", admin: "always" } as const;
const supervisors = { supervisor: "always", admin: "always" } as const;
const system = { system: "always" } as const;
const holders = { ...supervisors, editor: "for them or for nobody" } as const;
const addressees = {
  editor: "for them or for nobody",
  supervisor: "for them or for nobody",
  admin: "for them or for nobody",
} as const;

const keepers = {
  correspondent: "own view",
  editor: "own view",
  supervisor: "own view or shared",
  admin: "own view or shared",
} as const;

/** The one table of who may do what: ability → role → condition; a role that is absent may not. */
export const POLICY: Record<Ability, Partial<Record<ActorRole, Condition>>> = {
  "wire.read": { correspondent: "always", ...desk },
  "wire.as-of": desk,
  "wire.export": desk,
  "report.read": { correspondent: "own or released", ...desk, ...system },
  "source.read": { correspondent: "own", ...supervisors },
  "reason.read": { correspondent: "withheld", ...desk },
  "draft.read": { correspondent: "own", ...desk },
  "desk.read": desk,
  "use.read": supervisors,
  "flag.read": { ...desk, ...system },
  "notice.read": { correspondent: "asks them", ...desk },
  "question.read": { correspondent: "asked of them", ...desk },
  "correspondent.read": { correspondent: "themself", ...desk, ...system },
  "whereabouts.read": { correspondent: "themself", ...supervisors },
  "people.read": desk,
  "presence.read": desk,
  "view.read": {
    correspondent: "own view",
    editor: "own view or shared",
    supervisor: "own view or shared",
    admin: "own view or shared",
  },
  "view.share": desk,
  "place.read": { correspondent: "always", ...desk },
  "party.read": { correspondent: "always", ...desk },
  "aid.read": desk,
  "incident.read": desk,
  "handover.read": desk,
  "audit.read": supervisors,
  "report.file": { correspondent: "always", ...desk },
  "report.amend": { correspondent: "own, not yet published", ...desk },
  "report.publish": desk,
  "report.hold": desk,
  "report.release": supervisors,
  "report.kill": supervisors,
  "report.spike": desk,
  "report.restore": desk,
  "report.correct": { ...supervisors, editor: "not on hold" },
  "report.update": desk,
  "report.refile": supervisors,
  "report.claim": desk,
  "report.unclaim": { editor: "claimed by them", ...supervisors, ...system },
  "report.embargo": desk,
  "report.lift": { ...supervisors, ...system },
  "report.use": { correspondent: "own or released", ...desk },
  "report.grade": desk,
  "report.dispute": desk,
  "report.settle": desk,
  "report.corroborate": desk,
  "report.uncorroborate": desk,
  "flash.ask": desk,
  "flash.confirm": desk,
  "flash.refuse": desk,
  "story.open": desk,
  "story.link": desk,
  "story.unlink": desk,
  "story.amend": desk,
  "story.close": desk,
  "story.reopen": desk,
  "story.merge": desk,
  "figure.add": desk,
  "figure.withdraw": desk,
  "flag.raise": supervisors,
  "flag.see": addressees,
  "flag.acknowledge": holders,
  "flag.resolve": holders,
  "flag.reopen": holders,
  "flag.reassign": holders,
  "flag.escalate": system,
  "notice.acknowledge": {
    correspondent: "asks them",
    editor: "asks them",
    supervisor: "asks them",
    admin: "asks them",
  },
  "duplicate.propose": system,
  "duplicate.confirm": desk,
  "duplicate.refuse": desk,
  "duplicate.detach": desk,
  "question.ask": desk,
  "question.answer": { correspondent: "asked of them", ...desk },
  "question.close": desk,
  "correspondent.check-in": { correspondent: "always" },
  "correspondent.watch": supervisors,
  "correspondent.miss": system,
  "view.save": { correspondent: "always", ...desk },
  "view.amend": keepers,
  "view.remove": keepers,
  "place.add": desk,
  "place.amend": desk,
  "place.merge": desk,
  "party.add": desk,
  "party.amend": desk,
  "aid.confirm": desk,
  "aid.refuse": desk,
  "incident.confirm": desk,
  "incident.amend": desk,
  "incident.join": desk,
  "incident.withdraw": desk,
};

/** Whether the actor may; with no subject, whether there is any for which they may. */
export function may(actor: Pick<Actor, "id" | "role">, ability: Ability, subject: Subject = {}): boolean {
  const condition = POLICY[ability][actor.role];
  return condition !== undefined && CONDITIONS[condition](actor, subject);
}

/**
 * Fails with `role.forbidden` when the actor may not, or with `report.held` where a hold alone is in their way. Absence
 * is judged first, by whoever reads the subject.
 */
export function authorize(actor: Actor, ability: Ability, subject: Subject = {}): void {
  if (may(actor, ability, subject)) return;
  const condition = POLICY[ability][actor.role];
  const refusal = condition && REFUSALS[condition];
  if (refusal) throw new AppError(refusal, { state: subject.report?.state });
  throw new AppError("role.forbidden", { ability });
}
