import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { View } from "../protocol/views.ts";
import type { Actor } from "./actor.ts";

/** How many views are kept on a wire: together they fit into one picture of it. */
export const VIEWS_MOST = { own: 200, shared: 800 };

/** How many there are already: private ones of one person, and shared ones of everybody. */
export type ViewCounts = typeof VIEWS_MOST;

/** A filter kept under a name, its keeper's own. Fails with `view.too_many` when there is no room for it. */
export function save(
  input: CommandInput<"view.save">,
  wire: string,
  actor: Actor,
  counts: ViewCounts,
  at: string,
): View {
  const { id, name, query, isShared, alert } = input;
  const kind = isShared ? "shared" : "own";
  if (counts[kind] >= VIEWS_MOST[kind])
    throw new AppError("view.too_many", { most: VIEWS_MOST[kind], isShared });
  return {
    id,
    wire,
    name,
    query,
    isShared,
    alert,
    ownerId: actor.id,
    ownerName: actor.name,
    state: "saved",
    version: 1,
    changedAt: at,
  };
}

/** The view with another name, filter or alert rule. Fails with `view.stale`. */
export function amend(
  view: View,
  { version, name, query, alert }: Pick<CommandInput<"view.amend">, "version" | "name" | "query" | "alert">,
  at: string,
): View {
  return {
    ...next(view, version, at),
    name: name ?? view.name,
    query: query ?? view.query,
    alert: alert ?? view.alert,
  };
}

/** The view, kept no longer. Fails with `view.stale`. */
export function remove(view: View, version: number, at: string): View {
  return { ...next(view, version, at), state: "removed" };
}

function next(view: View, version: number, at: string): View {
  if (view.version !== version) throw new AppError("view.stale", { version: view.version });
  return { ...view, version: version + 1, changedAt: at };
}
