import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Flag, Report } from "../protocol/rows.ts";
import type { Actor } from "./actor.ts";
import { assertUnblocked, assertVersion } from "./report-life.ts";

/** How long after a FLASH the wire has none. */
export const FLASH_REST_MS = 10 * 60_000;
/** How many there are at the most within `FLASH_WINDOW_MS`. */
export const FLASHES_MOST = 4;
export const FLASH_WINDOW_MS = 24 * 3_600_000;

/**
 * The report for which a FLASH is asked. Fails with `report.wrong_state` unless everybody can read it, with
 * `report.stale`, with `flash.ingested` when no person wrote it, and with `flash.asked` or `flash.confirmed`.
 */
export function ask(
  report: Report,
  { version, reason }: CommandInput<"flash.ask">,
  actor: Pick<Actor, "id" | "name">,
  at: string,
): Report {
  refuseUnread(report);
  assertVersion(report, version);
  refuseIngested(report);
  if (report.flash) throw new AppError(`flash.${report.flash.state}`);
  return {
    ...report,
    flash: {
      state: "asked",
      version,
      reason,
      askedById: actor.id,
      askedByName: actor.name,
      askedAt: at,
      confirmedByName: null,
      confirmedAt: null,
    },
  };
}

/** What a confirmation is decided by, besides the report. */
interface Bounds {
  /** Those on the report and its story. */
  flags: readonly Flag[];
  /** When the last ones of the wire were confirmed: at least `FLASHES_MOST`, or all. */
  confirmed: readonly string[];
  /** The accounts of those who reworded the report since it was asked for. */
  writers: readonly string[];
}

/**
 * The report as a FLASH, loudest of all: the words that the second person has read. Fails with `report.wrong_state`,
 * `report.stale`, `flash.not_asked` or `flash.confirmed`, with `flash.second_person` for who asked, with
 * `flash.reworded` for who has reworded it since: nobody stands for their own words alone, with
 * `report.blocked`, naming the flag, and with `flash.cooling`, saying until when, while the wire has had its share.
 */
export function confirm(
  report: Report,
  { version }: Pick<CommandInput<"flash.confirm">, "version">,
  actor: Pick<Actor, "id" | "name">,
  { flags, confirmed, writers }: Bounds,
  at: string,
): Report {
  refuseUnread(report);
  assertVersion(report, version);
  const asked = askedOn(report);
  refuseIngested(report);
  if (asked.askedById === actor.id) throw new AppError("flash.second_person");
  if (writers.includes(actor.id)) throw new AppError("flash.reworded");
  assertUnblocked(flags);
  const until = coolingUntil(confirmed, at);
  if (until) throw new AppError("flash.cooling", { until });
  return {
    ...report,
    urgency: 1,
    flash: { ...asked, state: "confirmed", confirmedByName: actor.name, confirmedAt: at },
  };
}

/** The report without the request. Fails with `flash.not_asked`, or with `flash.confirmed` when it is too late. */
export function refuse(report: Report): Report {
  askedOn(report);
  return { ...report, flash: null };
}

/** Until when the wire has no other FLASH, given when the last ones were; undefined when it may have one now. */
export function coolingUntil(confirmed: readonly string[], at: string): string | undefined {
  const newestFirst = confirmed.map((one) => Date.parse(one)).sort((one, other) => other - one);
  const [newest = Number.NEGATIVE_INFINITY] = newestFirst;
  const { [FLASHES_MOST - 1]: oldest = Number.NEGATIVE_INFINITY } = newestFirst;
  const until = Math.max(newest + FLASH_REST_MS, oldest + FLASH_WINDOW_MS);
  return until > Date.parse(at) ? new Date(until).toISOString() : undefined;
}

/** What is left of a report's FLASH in this state: a request is over once the report leaves the wire. */
export function flashIn(state: Report["state"], flash: Report["flash"]): Report["flash"] {
  return flash?.state === "asked" && state !== "published" ? null : flash;
}

function askedOn({ flash }: Report): NonNullable<Report["flash"]> {
  if (!flash) throw new AppError("flash.not_asked");
  if (flash.state === "confirmed") throw new AppError("flash.confirmed");
  return flash;
}

/** Only what everybody can read may be loud. */
function refuseUnread({ state, embargoUntil }: Report): void {
  if (state !== "published" || embargoUntil !== null)
    throw new AppError("report.wrong_state", { state, ...(embargoUntil !== null && { embargoUntil }) });
}

function refuseIngested({ feed }: Report): void {
  if (feed !== null) throw new AppError("flash.ingested");
}
