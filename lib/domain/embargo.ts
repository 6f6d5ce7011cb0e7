import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Flag, Report } from "../protocol/rows.ts";
import type { Actor } from "./actor.ts";
import { assertUnblocked, stateAfter } from "./report-life.ts";

/**
 * The report with nobody but the desk and its author to see it before this time, published or not. Fails as
 * `stateAfter` does, and with `report.past_embargo` when the time is not still to come.
 */
export function embargo(
  report: Report,
  { version, until }: Pick<CommandInput<"report.embargo">, "version" | "until">,
  at: string,
): Report & { embargoUntil: string } {
  stateAfter("report.embargo", report, version, []);
  if (Date.parse(until) <= Date.parse(at)) throw new AppError("report.past_embargo");
  return { ...report, embargoUntil: new Date(until).toISOString(), changedAt: at };
}

/** What its readers see for the first time once the embargo is over. */
const RELEASED: ReadonlySet<Report["state"]> = new Set(["published", "held"]);

/**
 * The report without its embargo. Fails with `report.not_embargoed`; with `report.wrong_state` once it is killed; with
 * `report.blocked` when its words would go out under an open hold or legal flag; and for the newsroom's own clock with
 * `role.forbidden` before the time, and with `report.held` while it is on hold.
 */
export function lift(report: Report, flags: readonly Flag[], actor: Actor, at: string): Report {
  const { embargoUntil, state, version } = report;
  if (embargoUntil === null) throw new AppError("report.not_embargoed");
  if (actor.role === "system" && Date.parse(at) < Date.parse(embargoUntil))
    throw new AppError("role.forbidden", { ability: "report.lift" });
  // Whoever never saw it need not learn that there was something to kill.
  if (state === "killed") throw new AppError("report.wrong_state", { state });
  // The clock puts nothing before readers that was taken back before they ever saw it: the end of the hold does.
  if (actor.role === "system" && state === "held") throw new AppError("report.held", { state });
  if (!RELEASED.has(state)) return { ...report, embargoUntil: null, changedAt: at };
  assertUnblocked(flags);
  // The versions before this one were under embargo, too: none of them was ever before a reader.
  return { ...report, embargoUntil: null, publishedVersion: version, changedAt: at };
}
