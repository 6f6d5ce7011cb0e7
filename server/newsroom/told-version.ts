import type { Actor } from "../../lib/domain/actor.ts";
import type { Told } from "../../lib/domain/incident-life.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandName } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import type { Db } from "../store/database.ts";
import { listVersions, lockReport } from "../store/reports.ts";
import type { Wire } from "../store/wires.ts";
import { readable } from "./readable.ts";

/** A report, held, and the version of it that somebody speaks of; undefined when there is none. */
export interface VersionFound {
  report: Report | undefined;
  told: Told | undefined;
}

/** Holds the report and reads the version. Started on one connection: what stands behind it finds the report held. */
export async function lockVersion(
  db: Db,
  wire: Wire,
  reportId: string,
  version: number,
): Promise<VersionFound> {
  const report = await lockReport(db, wire, reportId);
  if (!report || version > report.version) return { report, told: undefined };
  if (version === report.version) return { report, told: { ...report, reportId } };
  const [told] = await listVersions(db, reportId, version);
  return { report, told };
}

/**
 * The report and its version, when the actor may make something of its words. Fails with `report.not_found`,
 * `role.forbidden`, with `report.wrong_state` when it is killed, and with `report.stale` for a version that there is not.
 */
export function readVersion(
  actor: Actor,
  ability: CommandName,
  { report: found, told }: VersionFound,
): { report: Report; told: Told } {
  const report = readable(actor, found);
  authorize(actor, ability, { report });
  if (report.state === "killed") throw new AppError("report.wrong_state", { state: report.state });
  if (!told) throw new AppError("report.stale", { version: report.version });
  return { report, told };
}
