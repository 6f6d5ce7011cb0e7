import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Grade, Report } from "../protocol/rows.ts";
import type { Actor } from "./actor.ts";
import { assertVersion } from "./report-life.ts";

// What the desk thinks of a report is no new text of it: neither its version nor when it changed moves, and its
// urgency is never looked at.

/**
 * The report with another grade, and the line of its history that says why. Fails with `report.wrong_state` once it is
 * killed, with `report.stale` when the person saw an older version, and with `report.graded` when it has that grade.
 */
export function grade(
  report: Report,
  input: CommandInput<"report.grade">,
  actor: Pick<Actor, "name">,
  at: string,
): { report: Report; grade: Grade } {
  const { source, information, reason } = input;
  refuseKilled(report);
  assertVersion(report, input.version);
  if (report.sourceGrade === source && report.informationGrade === information)
    throw new AppError("report.graded", { source, information });
  return {
    report: { ...report, sourceGrade: source, informationGrade: information },
    grade: { source, information, reason, byName: actor.name, at },
  };
}

/** The report marked as disputed, for everybody to see why. Fails as `grade` does, or with `report.disputed`. */
export function dispute(report: Report, { version, reason }: CommandInput<"report.dispute">): Report {
  refuseKilled(report);
  assertVersion(report, version);
  if (report.disputed !== null) throw new AppError("report.disputed");
  return { ...report, disputed: reason };
}

/** The report disputed no more. Fails as `grade` does, or with `report.not_disputed`. */
export function settle(report: Report, { version }: CommandInput<"report.settle">): Report {
  refuseKilled(report);
  assertVersion(report, version);
  if (report.disputed === null) throw new AppError("report.not_disputed");
  return { ...report, disputed: null };
}

/**
 * Two reports, each with the other as what bears it out, or as told by the same source; in place of any other link of
 * the two. Fails with `report.wrong_state` when one is killed, and with `report.corroborated` when they are linked so.
 */
export function corroborate(
  pair: readonly [Report, Report],
  { as, reason }: Pick<CommandInput<"report.corroborate">, "as" | "reason">,
  actor: Pick<Actor, "name">,
  at: string,
): [Report, Report] {
  const [one, other] = pair;
  refuseKilled(one);
  refuseKilled(other);
  if (pair.every((report, index) => linkOf(report, pair[1 - index])?.as === as))
    throw new AppError("report.corroborated", { as });
  const said = { as, reason, byName: actor.name, at };
  return [linked(one, { reportId: other.id, ...said }), linked(other, { reportId: one.id, ...said })];
}

/** The two without that link, in whatever state they are. Fails with `report.not_corroborated` when there is none. */
export function uncorroborate([one, other]: readonly [Report, Report]): [Report, Report] {
  if (!linkOf(one, other) && !linkOf(other, one)) throw new AppError("report.not_corroborated");
  return [without(one, other.id), without(other, one.id)];
}

function linkOf({ corroborations }: Report, other: Report | undefined) {
  return corroborations.find(({ reportId }) => reportId === other?.id);
}

function linked(report: Report, link: Report["corroborations"][number]): Report {
  const { corroborations } = without(report, link.reportId);
  return { ...report, corroborations: [...corroborations, link] };
}

function without(report: Report, otherId: string): Report {
  return { ...report, corroborations: report.corroborations.filter(({ reportId }) => reportId !== otherId) };
}

function refuseKilled({ state }: Report): void {
  if (state === "killed") throw new AppError("report.wrong_state", { state });
}
