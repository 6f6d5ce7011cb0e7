import { AppError } from "../protocol/errors.ts";
import type { Acknowledgement, Notice, Use } from "../protocol/notices.ts";
import { type Report, UseKind } from "../protocol/rows.ts";
import type { Actor, Person } from "./actor.ts";
import { authorize } from "./policy.ts";
import { publicName } from "./report.ts";

/** Everything that was said of a report to those who used it, and who they are. */
export interface NoticesOfReport {
  notices: Notice[];
  acknowledgements: Acknowledgement[];
  uses: Use[];
}

/** Notices as they now stand, and of whom they ask; what is superseded carries everybody of whom it asked. */
export type Told = Omit<NoticesOfReport, "uses">;

/** Which open notices on the report a new one stands in the place of: a hold says nothing of what was corrected. */
const REPLACES: Record<Notice["kind"], readonly Notice["kind"][]> = {
  correction: ["correction", "hold"],
  hold: ["hold"],
  kill: ["correction", "hold", "kill"],
};

/**
 * The notice to everybody who used the report, but for whoever makes it. With nobody to ask it is done from the start,
 * and there for whoever turns out to have used the report.
 */
export function tell(
  report: Report,
  { id, kind, text }: Pick<Notice, "id" | "kind" | "text">,
  known: NoticesOfReport,
  actor: Actor,
  at: string,
): Told {
  const { id: reportId, wire, storyId, filedSeq, slug, version } = report;
  const people = new Map(known.uses.map((use) => [use.personId, use]));
  people.delete(actor.id);
  const asked = [...people.values()].map((use) => askOf(id, use, known.uses));
  const over = supersede(known, REPLACES[kind]);
  const state = asked.length > 0 ? "open" : "done";
  const subject = { reportId, wire, storyId, filedSeq, slug, version };
  return {
    notices: [...over.notices, { id, ...subject, kind, state, text, byName: publicName(actor), at }],
    acknowledgements: [...over.acknowledgements, ...asked],
  };
}

/** The report may be used again: nobody need acknowledge any more that it may not. */
export function endHold(known: NoticesOfReport): Told {
  return supersede(known, ["hold"]);
}

function supersede({ notices, acknowledgements }: NoticesOfReport, kinds: readonly Notice["kind"][]): Told {
  const over = notices.filter(({ state, kind }) => state === "open" && kinds.includes(kind));
  const ids = new Set(over.map(({ id }) => id));
  return {
    notices: over.map((notice) => ({ ...notice, state: "superseded" })),
    acknowledgements: acknowledgements.filter(({ noticeId }) => ids.has(noticeId)),
  };
}

function askOf(
  noticeId: string,
  { reportId, personId, personName, role }: Use,
  uses: Use[],
): Acknowledgement {
  const kinds = new Set(uses.filter((use) => use.personId === personId).map((use) => use.as));
  const inOrder = UseKind.options.filter((kind) => kinds.has(kind));
  return { noticeId, reportId, personId, personName, role, uses: inOrder, acknowledgedAt: null };
}

/** What a person did with a report at a version. Fails with `report.stale` when there is no such version yet. */
export function recordUse(
  report: Report,
  { as, version }: Pick<Use, "as" | "version">,
  actor: Actor,
  at: string,
): Use {
  authorize(actor, "report.use", { report });
  if (!isPerson(actor)) throw new AppError("role.forbidden", { ability: "report.use" });
  if (version > report.version) throw new AppError("report.stale", { version: report.version });
  const { id: personId, name: personName, role } = actor;
  return { reportId: report.id, personId, personName, role, as, version, at };
}

function isPerson(actor: Actor): actor is Person {
  return actor.role !== "system";
}

/** The use as it is to be kept: undefined when the person is known to have done so with a later version. */
export function keptUse(use: Use, { uses }: NoticesOfReport): Use | undefined {
  const isLater = uses.some(
    ({ personId, as, version }) => personId === use.personId && as === use.as && version > use.version,
  );
  return isLater ? undefined : use;
}

/** The report as the desk first opens it; undefined when it is open already, or for whom that says nothing. */
export function opened(report: Report, use: Use): Report | undefined {
  const isFirst = use.as === "opened" && report.openedAt === null && report.state !== "killed";
  const isByDesk = use.role !== "correspondent" && use.personId !== report.correspondentId;
  return isFirst && isByDesk ? { ...report, openedAt: use.at } : undefined;
}

/** What was said of the report already, and must be said to whoever has used it only now or told of it late. */
export function tellLate(report: Report, use: Use, known: NoticesOfReport): Told {
  const uses = [...known.uses, use];
  const told = concerned(report, use, known.notices).map((notice): Told => {
    const asked = known.acknowledgements.filter(({ noticeId }) => noticeId === notice.id);
    const own = asked.find(({ personId }) => personId === use.personId);
    if (own && (own.acknowledgedAt !== null || own.uses.includes(use.as))) return NOTHING;
    const ask = askOf(notice.id, use, uses);
    if (notice.state === "open") return { notices: own ? [] : [notice], acknowledgements: [ask] };
    // Whoever has seen the end of it knows nothing of it any more.
    return { notices: [{ ...notice, state: "open" }], acknowledgements: [...asked, ask] };
  });
  return {
    notices: told.flatMap(({ notices }) => notices),
    acknowledgements: told.flatMap(({ acknowledgements }) => acknowledgements),
  };
}

const NOTHING: Told = { notices: [], acknowledgements: [] };

/** The newest word on what was used: a kill alone, else a later correction, and that it is held. */
function concerned({ state }: Report, use: Use, notices: Notice[]): Notice[] {
  const newest = (kind: Notice["kind"]) =>
    notices
      .filter((notice) => notice.kind === kind && notice.state !== "superseded")
      .sort((one, other) => other.version - one.version || other.at.localeCompare(one.at))
      .slice(0, 1);
  if (state === "killed") return newest("kill");
  const corrected = newest("correction").filter(({ version }) => version > use.version);
  return state === "held" ? [...corrected, ...newest("hold")] : corrected;
}

/**
 * The notice once this person has acknowledged it: done when they were the last. Fails with `notice.acknowledged` the
 * second time, and with `notice.not_awaited` when it does not ask them or a later word stands in its place.
 */
export function acknowledge(
  notice: Notice,
  asked: readonly Acknowledgement[],
  personId: string,
  at: string,
): Told {
  const own = asked.find((one) => one.personId === personId);
  if (own && own.acknowledgedAt !== null) throw new AppError("notice.acknowledged");
  if (!own || notice.state !== "open") throw new AppError("notice.not_awaited");
  const isLast = asked.every((one) => one === own || one.acknowledgedAt !== null);
  return {
    notices: [{ ...notice, state: isLast ? "done" : "open" }],
    acknowledgements: [{ ...own, acknowledgedAt: at }],
  };
}
