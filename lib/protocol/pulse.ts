import { z } from "zod";
import { CorrespondentStatus } from "./correspondents.ts";
import { Instant, WireSlug } from "./fields.ts";
import { FlagKind, ReportState } from "./rows.ts";

/** Without bounds the last 24 hours; seven days at the most. */
export const PulseQuery = z.strictObject({ from: Instant.optional(), to: Instant.optional() });

/** How long something took, in milliseconds; null when it happened to none. */
const Spread = z.object({ count: z.int(), medianMs: z.number().nullable(), p90Ms: z.number().nullable() });

/** From the filing to something that is done about a report, of the reports filed in each step and in all of them. */
const Wait = z.object({ all: Spread, steps: z.array(Spread) });

const counts = z.array(z.int());

/** How the newsroom works: what was filed in [from, to), what became of it, and what stands open at `asOf`. */
export const Pulse = z.object({
  from: Instant,
  to: Instant,
  asOf: Instant,
  /** The length of a step; the first one begins at `from`, and each list of counts has one number for each. */
  stepMs: z.int(),
  filed: z.int(),
  byWire: z.array(z.object({ wire: WireSlug, name: z.string(), nameAr: z.string(), counts })),
  /** Loudest first: 1, 2–3, 4–5, 6–9. */
  byUrgency: z.array(z.object({ urgency: z.enum(["bulletin", "urgent", "normal", "low"]), counts })),
  /** The places with the most, then all others together, then those whose dateline names none. */
  byPlace: z.array(
    z.object({
      place: z.union([
        z.object({
          ar: z.string(),
          en: z.string(),
          /** A governorate has the name of its town, and so has a road that leads there. */
          precision: z.enum(["exact", "locality", "district", "governorate", "road"]),
        }),
        z.object({ country: z.string() }),
        z.literal("other"),
        z.literal("unplaced"),
      ]),
      counts,
    }),
  ),
  byState: z.array(z.object({ state: ReportState, count: z.int() })),
  toClaim: Wait,
  toPublish: Wait,
  corrections: counts,
  kills: counts,
  /** Open ones, by how long they have been: under an hour, four hours, a day, three days, longer. */
  flags: z.array(z.object({ kind: FlagKind, ages: counts, late: z.int() })),
  /** The longest silent first. */
  correspondents: z.array(
    z.object({
      byline: z.string(),
      /** By their own last word; null when they never checked in. */
      status: CorrespondentStatus.nullable(),
      lastReportAt: Instant.nullable(),
      checkedInAt: Instant.nullable(),
      /** Set while a check-in is overdue. */
      missedAt: Instant.nullable(),
    }),
  ),
});

export type Pulse = z.infer<typeof Pulse>;
export type Spread = z.infer<typeof Spread>;
