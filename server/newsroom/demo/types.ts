import type { CommandInput, CommandName } from "../../../lib/protocol/commands.ts";
import type { Role } from "../../../lib/protocol/fields.ts";

/** A sign-in of the demo newsroom; names are desks and posts, never people. */
export interface DemoPerson {
  email: string;
  name: string;
  byline: string;
  role: Role;
}

/** What a correspondent types into the filing form. */
export type DemoReport = Omit<CommandInput<"report.file">, "commandId" | "id">;

/** One command of the demo: who says it and what; the seeding code adds `commandId`. */
type Step<N extends CommandName> = { by: string; command: N; input: Omit<CommandInput<N>, "commandId"> };

/** A flag's `assigneeId` stands here as the person's e-mail, its due time as minutes from the seeding. */
type RaiseStep = Step<"flag.raise"> & { dueInMinutes?: number };

export type DemoStep =
  | Step<"report.file">
  | Step<"report.amend">
  | Step<"report.publish">
  | Step<"story.open">
  | Step<"story.link">
  | Step<"flag.acknowledge">
  | RaiseStep;
