import { z } from "zod";
import { Id, Instant, PersonId, Version, WireSlug } from "./fields.ts";

/** How somebody is told that a report came which a view shows. */
export const AlertRule = z.strictObject({
  sound: z.boolean(),
  /** A notification of the desktop. */
  notify: z.boolean(),
  /** A count in the title and on the icon of the page. */
  badge: z.boolean(),
});

/** A filter that somebody keeps under a name, for themself or for the whole desk. */
export const View = z.object({
  id: Id,
  wire: WireSlug,
  name: z.string(),
  /** The filter as the parameters of an address. */
  query: z.string(),
  isShared: z.boolean(),
  alert: AlertRule,
  ownerId: PersonId,
  ownerName: z.string(),
  state: z.enum(["saved", "removed"]),
  version: Version,
  changedAt: Instant,
});

export type AlertRule = z.infer<typeof AlertRule>;
export type View = z.infer<typeof View>;
