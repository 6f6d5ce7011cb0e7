import type { Actor } from "../../lib/domain/actor.ts";
import { may } from "../../lib/domain/policy.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import type { Report } from "../../lib/protocol/rows.ts";

/** The report, when there is one and the actor may read it; absent and forbidden look alike: `report.not_found`. */
export function readable(actor: Actor, report: Report | undefined): Report {
  if (!report || !may(actor, "report.read", { report })) throw new AppError("report.not_found");
  return report;
}
