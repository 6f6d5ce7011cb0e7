import type { CommandName } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Role } from "../protocol/reads.ts";
import type { Flag, Report } from "../protocol/rows.ts";

/** Who is asking: the part of a user that decisions look at. */
export interface Actor {
  id: string;
  role: Role;
  /** A desk member's name. */
  name: string;
  /** The public name on reports. */
  byline: string;
}

/** What can be asked for besides the commands. */
export type Ability =
  | CommandName
  | "wire.read"
  | "report.read"
  | "source.read"
  | "reason.read"
  | "flag.read"
  | "people.read"
  | "presence.read";

/** What the ability is about, where its condition needs one. */
export interface Subject {
  report?: Pick<Report, "state" | "correspondentId"> | undefined;
  flag?: Pick<Flag, "assigneeId"> | undefined;
}

/** What has been on the published wire stays known to its readers: as it is, as held, or as the notice of a kill. */
const RELEASED: ReadonlySet<Report["state"]> = new Set(["published", "held", "killed"]);

/** Why a report is kept back is told to whoever may see that it is; why it was let go is the desk's. */
const WITHHELD: ReadonlySet<Report["state"]> = new Set(["held", "killed", "spiked"]);

const CONDITIONS = {
  always: () => true,
  "own or released": (actor, { report }) =>
    report === undefined || RELEASED.has(report.state) || report.correspondentId === actor.id,
  withheld: (_actor, { report }) => report === undefined || WITHHELD.has(report.state),
  own: (actor, { report }) => report === undefined || report.correspondentId === actor.id,
  "own, not yet published": (actor, { report }) =>
    report === undefined || (report.correspondentId === actor.id && report.state === "filed"),
  "for them or for nobody": (actor, { flag }) =>
    flag === undefined || flag.assigneeId === null || flag.assigneeId === actor.id,
} satisfies Record<string, (actor: Pick<Actor, "id">, subject: Subject) => boolean>;

export type Condition = keyof typeof CONDITIONS;

const desk = { editor: "always", supervisor: "always", admin: "always" } as const;
const supervisors = { supervisor: "always", admin: "always" } as const;

/** The one table of who may do what: ability → role → condition; a role that is absent may not. */
export const POLICY: Record<Ability, Partial<Record<Role, Condition>>> = {
  "wire.read": { correspondent: "always", ...desk },
  "report.read": { correspondent: "own or released", ...desk },
  "source.read": { correspondent: "own", ...supervisors },
  "reason.read": { correspondent: "withheld", ...desk },
  "flag.read": desk,
  "people.read": desk,
  "presence.read": desk,
  "report.file": { correspondent: "always", ...desk },
  "report.amend": { correspondent: "own, not yet published", ...desk },
  "report.publish": desk,
  "report.hold": desk,
  "report.release": supervisors,
  "report.kill": supervisors,
  "report.spike": desk,
  "report.restore": desk,
  "report.correct": desk,
  "report.update": desk,
  "report.refile": supervisors,
  "story.open": desk,
  "story.link": desk,
  "flag.raise": supervisors,
  "flag.acknowledge": { ...supervisors, editor: "for them or for nobody" },
  "flag.resolve": { ...supervisors, editor: "for them or for nobody" },
};

/** Whether the actor may; with no subject, whether there is any for which they may. */
export function may(actor: Pick<Actor, "id" | "role">, ability: Ability, subject: Subject = {}): boolean {
  const condition = POLICY[ability][actor.role];
  return condition !== undefined && CONDITIONS[condition](actor, subject);
}

/** Fails with `role.forbidden` when the actor may not. Absence is judged first, by whoever reads the subject. */
export function authorize(actor: Actor, ability: Ability, subject: Subject = {}): void {
  if (!may(actor, ability, subject)) throw new AppError("role.forbidden", { ability });
}
