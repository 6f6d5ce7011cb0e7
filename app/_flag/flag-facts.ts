import type { Actor } from "@/lib/domain/actor.ts";
import { may } from "@/lib/domain/policy.ts";
import type { Flag } from "@/lib/protocol/rows.ts";

type Me = Pick<Actor, "id" | "role" | "name">;

/** Whether the flag is late, and so this supervisor's, whoever it is for. */
export function isLateForMe(flag: Flag, me: Pick<Me, "id" | "role">): boolean {
  return flag.state !== "resolved" && flag.escalatedAt !== null && may(me, "flag.raise");
}

/** Whether an open flag waits for this person: it is theirs, they took it on, it is free to take, or it came to them late. */
export function asksForMe(flag: Flag, me: Me): boolean {
  if (flag.state === "resolved") return false;
  if (flag.assigneeId === me.id || isLateForMe(flag, me)) return true;
  if (flag.assigneeId !== null) return false;
  if (flag.state === "acknowledged") return flag.acknowledgedByName === me.name;
  return flag.raisedById !== me.id && may(me, "flag.acknowledge", { flag });
}

/** Something that happened to a flag, with who did it where somebody did. */
export type Step =
  | { what: "raised" | "reopened" | "seen" | "acknowledged" | "resolved"; at: string; by: string | null }
  | { what: "reassigned"; at: string; from: string | null; to: string | null }
  | { what: "timeMoved" | "late"; at: string };

/** What the row still tells of a flag's way, first to last. */
export function stepsOf(flag: Flag, isLate: boolean): Step[] {
  const { raisedAt, reopenedAt, reassignedAt, seenAt, acknowledgedAt, resolvedAt, dueAt } = flag;
  const steps: Step[] = [{ what: "raised", at: raisedAt, by: flag.raisedByName }];
  if (reassignedAt) steps.push(handOver(flag, reassignedAt));
  if (reopenedAt) steps.push({ what: "reopened", at: reopenedAt, by: flag.reopenedByName });
  if (seenAt) steps.push({ what: "seen", at: seenAt, by: flag.seenByName });
  if (acknowledgedAt) steps.push({ what: "acknowledged", at: acknowledgedAt, by: flag.acknowledgedByName });
  if (dueAt && (isLate || flag.escalatedAt)) steps.push({ what: "late", at: dueAt });
  if (resolvedAt) steps.push({ what: "resolved", at: resolvedAt, by: flag.resolvedByName });
  return steps.sort((one, other) => one.at.localeCompare(other.at));
}

function handOver(flag: Flag, at: string): Step {
  if (flag.assigneeId === flag.previousAssigneeId) return { what: "timeMoved", at };
  return { what: "reassigned", at, from: flag.previousAssigneeName, to: flag.assigneeName };
}

/** What a change of hands is to one person, and the name by which they can say that they know. */
export interface FlagMove {
  key: string;
  flag: Flag;
  how: "mine" | "away" | "time";
}

/** That an open flag came to this person, went away from them or has another time; undefined when none of it. */
export function moveOf(flag: Flag, myId: string): FlagMove | undefined {
  if (flag.reassignedAt === null || flag.state === "resolved") return undefined;
  const isMine = flag.assigneeId === myId;
  const wasMine = flag.previousAssigneeId === myId;
  // Who has taken it on knows of it.
  if ((!isMine && !wasMine) || (isMine && flag.state === "acknowledged")) return undefined;
  const how = !isMine ? "away" : wasMine ? "time" : "mine";
  return { key: moveKey(flag), flag, how };
}

/** The name of a flag's last change of hands; a later one sorts behind. */
export function moveKey({ id, reassignedAt }: Flag): string {
  return `${reassignedAt} ${id}`;
}
