import type { Passages } from "../protocol/aids.ts";
import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import { EVIDENCE_MOST, type Evidence, type Incident } from "../protocol/incidents.ts";
import type { ReportVersion } from "../protocol/rows.ts";
import type { Actor } from "./actor.ts";
import { isInside, utc } from "./aid.ts";

/** The version of a report that words are taken from. */
export type Told = Pick<ReportVersion, "headline" | "body" | "reportId" | "version">;

/** What a person takes a report to tell. Fails with `incident.outside` for words that are not in the version. */
export function confirm(
  input: CommandInput<"incident.confirm">,
  told: Told,
  wire: string,
  actor: Actor,
  at: string,
): Incident {
  const { id, type, place, span, actors, figures, passages } = input;
  return {
    id,
    wire,
    type,
    place,
    span: span && utc(span),
    actors,
    figures,
    evidence: withEvidence([], told, passages),
    state: "confirmed",
    byName: actor.name,
    version: 1,
    changedAt: at,
  };
}

/** The incident with other facts. Fails with `incident.stale` or `incident.withdrawn`. */
export function amend(
  incident: Incident,
  { version, type, place, span, actors, figures }: CommandInput<"incident.amend">,
  actor: Actor,
  at: string,
): Incident {
  return {
    ...next(incident, version, actor, at),
    ...(type !== undefined && { type }),
    ...(place !== undefined && { place }),
    ...(span !== undefined && { span: span && utc(span) }),
    ...(actors !== undefined && { actors }),
    ...(figures !== undefined && { figures }),
  };
}

/**
 * The incident, resting on more words. Fails with `incident.stale`, `incident.withdrawn`, `incident.joined` when it
 * rests on all of them already, `incident.full` when they would be too many, and `incident.outside` for words that are
 * not in the version.
 */
export function join(
  incident: Incident,
  { version, passages }: Pick<CommandInput<"incident.join">, "version" | "passages">,
  told: Told,
  actor: Actor,
  at: string,
): Incident {
  const joined = next(incident, version, actor, at);
  const evidence = withEvidence(incident.evidence, told, passages);
  if (evidence.length === incident.evidence.length) throw new AppError("incident.joined");
  if (evidence.length > EVIDENCE_MOST) throw new AppError("incident.full", { most: EVIDENCE_MOST });
  return { ...joined, evidence };
}

/** The incident, standing no more. Fails with `incident.stale` or `incident.withdrawn`. */
export function withdraw(incident: Incident, version: number, actor: Actor, at: string): Incident {
  return { ...next(incident, version, actor, at), state: "withdrawn" };
}

function next(incident: Incident, version: number, actor: Actor, at: string): Incident {
  if (incident.state === "withdrawn") throw new AppError("incident.withdrawn");
  if (incident.version !== version) throw new AppError("incident.stale", { version: incident.version });
  return { ...incident, version: version + 1, byName: actor.name, changedAt: at };
}

/** What there is with these words added, none of them twice. */
function withEvidence(known: readonly Evidence[], told: Told, passages: readonly Passages[]): Evidence[] {
  const { reportId, version } = told;
  const all = [...known];
  for (const at of passages) {
    if (!isInside(at, told)) throw new AppError("incident.outside");
    if (!all.some((one) => isSame(one, { reportId, version, at }))) all.push({ reportId, version, at });
  }
  return all;
}

function isSame(one: Evidence, other: Evidence): boolean {
  return (
    one.reportId === other.reportId &&
    one.version === other.version &&
    one.at.field === other.at.field &&
    one.at.start === other.at.start &&
    one.at.end === other.at.end
  );
}
