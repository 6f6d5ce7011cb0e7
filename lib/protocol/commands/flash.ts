import { z } from "zod";
import { Id, Reason } from "../fields.ts";
import { command, onReport, reasoned } from "./base.ts";

export const FLASH_COMMANDS = {
  "flash.ask": z.strictObject(reasoned),
  /** By another person than the one who asked, of the words that they have read. */
  "flash.confirm": z.strictObject(onReport),
  "flash.refuse": z.strictObject({ ...command, reportId: Id, reason: Reason }),
} as const;
