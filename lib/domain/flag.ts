import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Flag } from "../protocol/rows.ts";
import type { Actor } from "./actor.ts";

type Assignee = Pick<Actor, "id" | "name"> | undefined;

/** A flag with which nothing has been done yet. */
export const UNTOUCHED_FLAG = {
  seenByName: null,
  seenAt: null,
  previousAssigneeId: null,
  previousAssigneeName: null,
  reassignedAt: null,
  escalatedAt: null,
  reopenedByName: null,
  reopenedAt: null,
} satisfies Partial<Flag>;

/** A new flag in state `raised`. */
export function raise(
  input: CommandInput<"flag.raise">,
  wire: string,
  actor: Actor,
  assignee: Assignee,
  at: string,
): Flag {
  return {
    id: input.id,
    wire,
    storyId: input.storyId ?? null,
    reportId: input.reportId ?? null,
    kind: input.kind,
    reason: input.reason,
    state: "raised",
    version: 1,
    raisedById: actor.id,
    raisedByName: actor.name,
    assigneeId: assignee?.id ?? null,
    assigneeName: assignee?.name ?? null,
    dueAt: input.dueAt ? new Date(input.dueAt).toISOString() : null,
    raisedAt: at,
    ...UNTOUCHED_FLAG,
    acknowledgedByName: null,
    acknowledgedAt: null,
    resolvedByName: null,
    resolvedAt: null,
    note: null,
  };
}

/**
 * The flag once it was before the eyes of whom it is for. Fails with `flag.seen` when it was so already, or was taken
 * on without, and with `flag.resolved`.
 */
export function see(flag: Flag, actor: Actor, at: string): Flag {
  refuseResolved(flag);
  if (flag.state !== "raised") throw new AppError("flag.seen", { state: flag.state });
  return next(flag, { state: "seen", seenByName: actor.name, seenAt: at });
}

/** The flag after somebody took it on. Fails with `flag.acknowledged` or `flag.resolved`. */
export function acknowledge(flag: Flag, actor: Actor, note: string | undefined, at: string): Flag {
  if (flag.state === "acknowledged") throw new AppError("flag.acknowledged", { state: flag.state });
  refuseResolved(flag);
  return next(flag, {
    state: "acknowledged",
    acknowledgedByName: actor.name,
    acknowledgedAt: at,
    note: note ?? flag.note,
  });
}

/** The flag done with, from any open state. Fails with `flag.resolved`. */
export function resolve(flag: Flag, actor: Actor, note: string | undefined, at: string): Flag {
  refuseResolved(flag);
  return next(flag, {
    state: "resolved",
    resolvedByName: actor.name,
    resolvedAt: at,
    note: note ?? flag.note,
  });
}

/** The flag open again, as nobody has seen it yet. Fails with `flag.open` when it was not resolved. */
export function reopen(flag: Flag, actor: Actor, reason: string, at: string): Flag {
  if (flag.state !== "resolved") throw new AppError("flag.open", { state: flag.state });
  return next(flag, {
    ...UNTOUCHED,
    escalatedAt: null,
    resolvedByName: null,
    resolvedAt: null,
    reopenedByName: actor.name,
    reopenedAt: at,
    note: reason,
  });
}

/**
 * The flag put to somebody else, or to nobody, or to the same person until another time: whoever has it now has not
 * seen it yet. Fails with `flag.resolved`, and with `flag.assigned` when nothing would change.
 */
export function reassign(
  flag: Flag,
  assignee: Assignee,
  { dueAt, note }: Pick<CommandInput<"flag.reassign">, "dueAt" | "note">,
  at: string,
): Flag {
  refuseResolved(flag);
  const due = dueAt === undefined ? flag.dueAt : new Date(dueAt).toISOString();
  const assigneeId = assignee?.id ?? null;
  if (assigneeId === flag.assigneeId && due === flag.dueAt)
    throw new AppError("flag.assigned", { assigneeId });
  return next(flag, {
    ...UNTOUCHED,
    assigneeId,
    assigneeName: assignee?.name ?? null,
    previousAssigneeId: flag.assigneeId,
    previousAssigneeName: flag.assigneeName,
    reassignedAt: at,
    dueAt: due,
    escalatedAt: due !== flag.dueAt && isAhead(due, at) ? null : flag.escalatedAt,
    note: note ?? flag.note,
  });
}

/** The flag late and the supervisors'. Fails with `flag.not_late` unless it is open and due, once for each due time. */
export function escalate(flag: Flag, at: string): Flag {
  const isLate = flag.state !== "resolved" && flag.dueAt !== null && !isAhead(flag.dueAt, at);
  if (!isLate || flag.escalatedAt !== null) throw new AppError("flag.not_late", { state: flag.state });
  return next(flag, { escalatedAt: at });
}

/** Whether the time, if there is one, is still to come. */
export function isAhead(dueAt: string | null, at: string): boolean {
  return dueAt !== null && Date.parse(dueAt) > Date.parse(at);
}

/** As it is before anybody has done anything about it. */
const UNTOUCHED = {
  state: "raised",
  seenByName: null,
  seenAt: null,
  acknowledgedByName: null,
  acknowledgedAt: null,
} as const;

function next(flag: Flag, change: Partial<Flag>): Flag {
  return { ...flag, ...change, version: flag.version + 1 };
}

function refuseResolved(flag: Flag): void {
  if (flag.state === "resolved") throw new AppError("flag.resolved", { state: flag.state });
}
