import { z } from "zod";
import {
  Advisory,
  AdvisoryLine,
  Body,
  Dateline,
  DueAt,
  Feed,
  Headline,
  Id,
  Language,
  Point,
  Reason,
  Slug,
  SourceNote,
  say,
  Urgency,
} from "../fields.ts";
import { ChangeKind, CorroborationKind, InformationGrade, SourceGrade, UseKind } from "../rows.ts";
import { command, onReport, reasoned } from "./base.ts";

const ReportFile = z.strictObject({
  ...command,
  id: Id,
  headline: Headline,
  body: Body,
  slug: Slug.optional(),
  dateline: Dateline.optional(),
  language: Language.optional(),
  urgency: Urgency.optional(),
  storyId: Id.optional(),
  sourceNote: SourceNote.optional(),
  /** Where exactly it happened; protected as the source is. */
  point: Point.optional(),
  /** The feed that it was ingested from; absent when a person wrote it. */
  feed: Feed.optional(),
});

const words = {
  headline: Headline.optional(),
  body: Body.optional(),
  slug: Slug.optional(),
  dateline: Dateline.optional(),
  urgency: Urgency.optional(),
};

const saysSomething = (input: { [Field in keyof typeof words]?: unknown }) =>
  Object.keys(words).some((field) => input[field as keyof typeof words] !== undefined);

const ReportAmend = z
  .strictObject({ ...onReport, ...words, advisory: Advisory.optional() })
  .refine(saysSomething, { error: say("no_change"), path: ["body"] });

/** A new version of what is on the wire, that says what has changed. */
const NewVersion = z.strictObject({ ...onReport, ...words, advisory: AdvisoryLine });

const ReportChange = NewVersion.refine(saysSomething, { error: say("no_change"), path: ["body"] });

const ReportUpdate = NewVersion.extend({
  change: ChangeKind.extract(["update", "add", "writethru"]).default("update"),
}).refine(saysSomething, { error: say("no_change"), path: ["body"] });

const Move = z.strictObject({ ...onReport, reason: Reason.optional() });
const Reasoned = z.strictObject(reasoned);

/** Two reports that speak of the same. */
const Pair = z
  .strictObject({ ...command, reportId: Id, otherId: Id, reason: Reason })
  .refine(({ reportId, otherId }) => reportId !== otherId, { error: say("itself"), path: ["otherId"] });

export const REPORT_COMMANDS = {
  "report.file": ReportFile,
  "report.amend": ReportAmend,
  "report.publish": z.strictObject(onReport),
  "report.hold": Reasoned,
  "report.release": Move,
  "report.kill": Reasoned,
  "report.spike": Reasoned,
  "report.restore": Move,
  "report.correct": ReportChange,
  "report.update": ReportUpdate,
  "report.refile": ReportChange,
  /** Takes or renews a lease; one that another person holds only with `takeOver`. */
  "report.claim": z.strictObject({ ...command, reportId: Id, takeOver: z.boolean().optional() }),
  "report.unclaim": z.strictObject({ ...command, reportId: Id }),
  "report.embargo": z.strictObject({ ...onReport, until: DueAt }),
  "report.lift": z.strictObject({ ...command, reportId: Id, reason: Reason.optional() }),
  "report.use": z.strictObject({ ...onReport, as: UseKind }),
  "report.grade": z.strictObject({ ...reasoned, source: SourceGrade, information: InformationGrade }),
  "report.dispute": Reasoned,
  "report.settle": Reasoned,
  "report.corroborate": Pair.safeExtend({ as: CorroborationKind }),
  "report.uncorroborate": Pair,
} as const;
