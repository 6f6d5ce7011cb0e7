import { z } from "zod";
import {
  Advisory,
  AdvisoryLine,
  Body,
  Dateline,
  DueAt,
  Headline,
  Id,
  Language,
  Note,
  PersonId,
  Reason,
  Slug,
  SourceNote,
  say,
  Urgency,
  Version,
  WireSlug,
} from "./fields.ts";
import { ChangeKind, FlagKind } from "./rows.ts";

/** Every command names itself once: sent again with the same `commandId` it is answered, not repeated (W11). */
const command = { commandId: Id, wire: WireSlug.optional() };

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
  .strictObject({ ...command, reportId: Id, version: Version, ...words, advisory: Advisory.optional() })
  .refine(saysSomething, { error: say("no_change"), path: ["body"] });

/** A new version of what is on the wire, that says what has changed. */
const NewVersion = z.strictObject({
  ...command,
  reportId: Id,
  version: Version,
  ...words,
  advisory: AdvisoryLine,
});

const ReportChange = NewVersion.refine(saysSomething, { error: say("no_change"), path: ["body"] });

const ReportUpdate = NewVersion.extend({
  change: ChangeKind.extract(["update", "add", "writethru"]).default("update"),
}).refine(saysSomething, { error: say("no_change"), path: ["body"] });

const ReportMove = z.strictObject({ ...command, reportId: Id, version: Version, reason: Reason.optional() });

const ReasonedMove = ReportMove.extend({ reason: Reason });

const ReportPublish = z.strictObject({ ...command, reportId: Id, version: Version });

const StoryOpen = z.strictObject({ ...command, id: Id, slug: Slug, headline: Headline });

const StoryLink = z.strictObject({ ...command, storyId: Id, reportId: Id });

const FlagRaise = z
  .strictObject({
    ...command,
    id: Id,
    storyId: Id.optional(),
    reportId: Id.optional(),
    kind: FlagKind,
    reason: Reason,
    assigneeId: PersonId.optional(),
    dueAt: DueAt.optional(),
  })
  .refine(({ storyId, reportId }) => (storyId === undefined) !== (reportId === undefined), {
    error: say("target"),
    path: ["reportId"],
  });

const FlagAcknowledge = z.strictObject({ ...command, flagId: Id, note: Note.optional() });

const FlagResolve = z.strictObject({ ...command, flagId: Id, note: Note.optional() });

/** The one list of what can change the newsroom: command name → the schema of its body. */
export const COMMANDS = {
  "report.file": ReportFile,
  "report.amend": ReportAmend,
  "report.publish": ReportPublish,
  "report.hold": ReasonedMove,
  "report.release": ReportMove,
  "report.kill": ReasonedMove,
  "report.spike": ReasonedMove,
  "report.restore": ReportMove,
  "report.correct": ReportChange,
  "report.update": ReportUpdate,
  "report.refile": ReportChange,
  "story.open": StoryOpen,
  "story.link": StoryLink,
  "flag.raise": FlagRaise,
  "flag.acknowledge": FlagAcknowledge,
  "flag.resolve": FlagResolve,
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = z.infer<(typeof COMMANDS)[N]>;
