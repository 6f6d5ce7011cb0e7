import type { Correspondent, Question } from "../protocol/correspondents.ts";
import type { Acknowledgement } from "../protocol/notices.ts";
import type { Flag, Report } from "../protocol/rows.ts";
import type { View } from "../protocol/views.ts";
import type { Actor } from "./actor.ts";

/** What the ability is about, where its condition needs one. */
export interface Subject {
  report?:
    | (Pick<Report, "state" | "correspondentId"> & Partial<Pick<Report, "embargoUntil" | "claimedById">>)
    | undefined;
  flag?: Pick<Flag, "assigneeId"> | undefined;
  acknowledgement?: Pick<Acknowledgement, "personId"> | undefined;
  question?: Pick<Question, "toId"> | undefined;
  correspondent?: Pick<Correspondent, "personId"> | undefined;
  view?: Pick<View, "ownerId" | "isShared"> | undefined;
}

/** What has been on the published wire stays known to its readers: as it is, as held, or as the notice of a kill. */
const RELEASED: ReadonlySet<Report["state"]> = new Set(["published", "held", "killed"]);

/** Why a report is kept back is told to whoever may see that it is; why it was let go is the desk's. */
const WITHHELD: ReadonlySet<Report["state"]> = new Set(["held", "killed", "spiked"]);

/** On what it may hang whether a role may: each by the name that the policy gives it. */
export const CONDITIONS = {
  always: () => true,
  "own or released": (actor, { report }) =>
    report === undefined ||
    (RELEASED.has(report.state) && (report.embargoUntil ?? null) === null) ||
    report.correspondentId === actor.id,
  withheld: (_actor, { report }) => report === undefined || WITHHELD.has(report.state),
  own: (actor, { report }) => report === undefined || report.correspondentId === actor.id,
  "own, not yet published": (actor, { report }) =>
    report === undefined || (report.correspondentId === actor.id && report.state === "filed"),
  "not on hold": (_actor, { report }) => report === undefined || report.state !== "held",
  "claimed by them": (actor, { report }) => report === undefined || report.claimedById === actor.id,
  "for them or for nobody": (actor, { flag }) =>
    flag === undefined || flag.assigneeId === null || flag.assigneeId === actor.id,
  "asks them": (actor, { acknowledgement }) =>
    acknowledgement === undefined || acknowledgement.personId === actor.id,
  "asked of them": (actor, { question }) => question === undefined || question.toId === actor.id,
  "own view": (actor, { view }) => view === undefined || view.ownerId === actor.id,
  "own view or shared": (actor, { view }) => view === undefined || view.isShared || view.ownerId === actor.id,
  themself: (actor, { correspondent }) => correspondent === undefined || correspondent.personId === actor.id,
} satisfies Record<string, (actor: Pick<Actor, "id">, subject: Subject) => boolean>;

export type Condition = keyof typeof CONDITIONS;
