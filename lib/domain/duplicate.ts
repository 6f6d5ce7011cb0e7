import { AppError } from "../protocol/errors.ts";
import type { Report } from "../protocol/rows.ts";

/** The most reports that change with one that is marked. */
export const GROUP_MOST = 200;

/** The report that stands for the one that this one is confirmed to be the same as; undefined when it stands itself. */
export function standsFor(report: Pick<Report, "duplicate">): string | undefined {
  return report.duplicate?.state === "confirmed" ? report.duplicate.ofId : undefined;
}

/**
 * The report with a proposal to a person: that it tells of the same event as `of`. Fails with `duplicate.settled` when
 * one was made or decided before, or when `of` stands for nobody, itself being proposed or confirmed as another's.
 */
export function propose(report: Report, of: Report | undefined, score: number): Report {
  const other = another(report, of);
  const { duplicate } = other;
  if (report.duplicate || (duplicate && duplicate.state !== "refused")) throw settled(report);
  return { ...report, duplicate: { ofId: other.id, state: "proposed", score, byName: null } };
}

interface Group {
  /** The report that it is confirmed to be the same as. */
  of: Report | undefined;
  /** Who stands for `of`, when it does not stand itself. */
  root: Report | undefined;
  /** Those that name the report as the one that stands for them, proposed or confirmed. */
  followers: readonly Report[];
}

/**
 * The report as one of those for whom another stands, and the others that change with it: whoever it stood for goes
 * along, and who stands for them now is proposed as nobody's. Fails with `duplicate.itself`; with `duplicate.confirmed` when it is somebody's already, or `of` is its own;
 * with `duplicate.too_many`; with `report.wrong_state` when one of them is killed.
 */
export function confirm(
  report: Report,
  { of, root, followers }: Group,
  byName: string,
): { report: Report; reports: Report[] } {
  const asked = another(report, of);
  const stands = standsFor(asked) === undefined ? asked : root;
  if (!stands) throw new AppError("duplicate.not_found");
  if (standsFor(report) !== undefined || stands.id === report.id)
    throw new AppError("duplicate.confirmed", { ofId: standsFor(report) ?? report.id });
  refuseKilled(stands);
  if (followers.length > GROUP_MOST) throw new AppError("duplicate.too_many", { most: GROUP_MOST });
  const score = report.duplicate?.ofId === stands.id ? report.duplicate.score : null;
  return {
    report: { ...report, duplicate: { ofId: stands.id, state: "confirmed", score, byName } },
    reports: [
      ...followers.filter(({ id }) => id !== stands.id).map((one) => under(stands.id, one)),
      ...withoutProposal(stands),
    ],
  };
}

function under(rootId: string, one: Report): Report {
  return { ...one, duplicate: one.duplicate && { ...one.duplicate, ofId: rootId } };
}

/** Who stands for others is not asked any more whether it is another's: that other may by now be one of its own. */
function withoutProposal(root: Report): Report[] {
  return root.duplicate?.state === "proposed" ? [{ ...root, duplicate: null }] : [];
}

/** The report with the proposal turned down, so that it is not made again. Fails with `duplicate.none` or `.settled`. */
export function refuse(report: Report, byName: string): Report {
  if (!report.duplicate) throw new AppError("duplicate.none");
  if (report.duplicate.state !== "proposed") throw settled(report);
  return { ...report, duplicate: { ...report.duplicate, state: "refused", byName } };
}

/**
 * The report on its own again. Kept as refused, because a person has looked at the two: the machine, which finds their
 * texts as alike as before, must not propose them again. Fails with `duplicate.none`.
 */
export function detach(report: Report, byName: string): Report {
  const { duplicate } = report;
  if (duplicate?.state !== "confirmed") throw new AppError("duplicate.none");
  return { ...report, duplicate: { ...duplicate, state: "refused", byName } };
}

/** The other one of two that are marked. Fails when there is none, when it is the same, or when either is killed. */
function another(report: Report, of: Report | undefined): Report {
  if (!of) throw new AppError("duplicate.not_found");
  if (of.id === report.id) throw new AppError("duplicate.itself");
  refuseKilled(report);
  refuseKilled(of);
  return of;
}

function refuseKilled({ id, state }: Report): void {
  if (state === "killed") throw new AppError("report.wrong_state", { state, reportId: id });
}

function settled({ duplicate }: Report): AppError {
  return new AppError("duplicate.settled", duplicate ? { state: duplicate.state } : undefined);
}
