import { z } from "zod";
import { Id, say, Version, ViewName, ViewQuery } from "../fields.ts";
import { AlertRule } from "../views.ts";
import { command } from "./base.ts";

const told = { name: ViewName, query: ViewQuery, alert: AlertRule };

const ViewAmend = z
  .strictObject({ ...command, viewId: Id, version: Version, ...z.object(told).partial().shape })
  .refine(({ name, query, alert }) => [name, query, alert].some((one) => one !== undefined), {
    error: say("no_change"),
    path: ["name"],
  });

export const VIEW_COMMANDS = {
  /** Whose it is, and whether it is the whole desk's, never changes. */
  "view.save": z.strictObject({ ...command, id: Id, ...told, isShared: z.boolean() }),
  "view.amend": ViewAmend,
  "view.remove": z.strictObject({ ...command, viewId: Id, version: Version }),
} as const;
