import type { Person } from "../../lib/domain/actor.ts";
import { correspondentsIn, type LoggedEvent } from "../../lib/domain/project.ts";

/** Who sees of some events what others of their role do not. */
export interface Own {
  /** Whom the events are about, or who did them: of a correspondent, they see more than other correspondents. */
  authors: ReadonlySet<string>;
  /** Whose private views they are about: of whatever role, nobody else is told of those. */
  keepers: ReadonlySet<string>;
}

/** Who sees more of these events than others of their role. */
export function ownIn(events: readonly LoggedEvent[]): Own {
  const keepers = events.flatMap(({ payload: { view } }) => (view && !view.isShared ? [view.ownerId] : []));
  return {
    authors: new Set(events.flatMap(({ actorId, payload }) => [actorId, ...correspondentsIn(payload)])),
    keepers: new Set(keepers),
  };
}

/** Whether somebody is one of those. */
export function isOwn({ id, role }: Pick<Person, "id" | "role">, { authors, keepers }: Own): boolean {
  return keepers.has(id) || (role === "correspondent" && authors.has(id));
}
