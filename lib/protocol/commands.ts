import type { z } from "zod";
import { CORRESPONDENT_COMMANDS } from "./commands/correspondent.ts";
import { DESK_COMMANDS } from "./commands/desk.ts";
import { FLAG_COMMANDS } from "./commands/flag.ts";
import { FLASH_COMMANDS } from "./commands/flash.ts";
import { READING_COMMANDS } from "./commands/reading.ts";
import { REPORT_COMMANDS } from "./commands/report.ts";
import { STORY_COMMANDS } from "./commands/story.ts";
import { VIEW_COMMANDS } from "./commands/view.ts";

/** The one list of what can change the newsroom: command name → the schema of its body. */
export const COMMANDS = {
  ...REPORT_COMMANDS,
  ...FLASH_COMMANDS,
  ...STORY_COMMANDS,
  ...FLAG_COMMANDS,
  ...DESK_COMMANDS,
  ...CORRESPONDENT_COMMANDS,
  ...VIEW_COMMANDS,
  ...READING_COMMANDS,
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = z.infer<(typeof COMMANDS)[N]>;
