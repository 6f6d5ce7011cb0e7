import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Flag } from "../protocol/rows.ts";
import type { Actor } from "./policy.ts";

type Assignee = Pick<Actor, "id" | "name"> | undefined;

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
    acknowledgedByName: null,
    acknowledgedAt: null,
    resolvedByName: null,
    resolvedAt: null,
    note: null,
  };
}

/** The flag after somebody took it on. Fails with `flag.acknowledged` or `flag.resolved`. */
export function acknowledge(flag: Flag, actor: Actor, note: string | undefined, at: string): Flag {
  if (flag.state === "acknowledged") throw new AppError("flag.acknowledged", { state: flag.state });
  refuseResolved(flag);
  return {
    ...flag,
    state: "acknowledged",
    version: flag.version + 1,
    acknowledgedByName: actor.name,
    acknowledgedAt: at,
    note: note ?? flag.note,
  };
}

/** The flag done with, from any open state. Fails with `flag.resolved`. */
export function resolve(flag: Flag, actor: Actor, note: string | undefined, at: string): Flag {
  refuseResolved(flag);
  return {
    ...flag,
    state: "resolved",
    version: flag.version + 1,
    resolvedByName: actor.name,
    resolvedAt: at,
    note: note ?? flag.note,
  };
}

function refuseResolved(flag: Flag): void {
  if (flag.state === "resolved") throw new AppError("flag.resolved", { state: flag.state });
}
