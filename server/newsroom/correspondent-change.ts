import type { Correspondent } from "../../lib/protocol/correspondents.ts";
import type { Change } from "./command.ts";

/** What changes when somebody is as `next` says: an alarm is set for when they are to check in. */
export function correspondentChange(next: Correspondent): Change {
  const { id, dueAt, missedAt } = next;
  const isAwaited = dueAt !== null && missedAt === null;
  return {
    payload: { correspondent: next },
    write: {
      correspondent: next,
      ...(isAwaited && { due: [{ command: "correspondent.miss", subjectId: id, at: dueAt }] }),
    },
  };
}
