import type { Correspondent } from "@/lib/protocol/correspondents.ts";

/** Under what a correspondent is listed, in this order. */
export const GROUPS = ["alarm", "unheard", "on-assignment", "en-route", "safe", "off"] as const;
export type Group = (typeof GROUPS)[number];

export function needsHelp({ status }: Correspondent): boolean {
  return status === "needs-help";
}

export function isOverdue({ missedAt }: Correspondent): boolean {
  return missedAt !== null;
}

/**
 * The correspondents by group, an empty one is absent. Among those who need somebody a call for help comes first, then
 * who is overdue the longest.
 */
export function grouped(
  correspondents: readonly Correspondent[],
): { group: Group; members: Correspondent[] }[] {
  return GROUPS.flatMap((group) => {
    const members = correspondents.filter((one) => groupOf(one) === group);
    if (members.length === 0) return [];
    return [{ group, members: group === "alarm" ? members.sort(byNeed) : members }];
  });
}

function groupOf(one: Correspondent): Group {
  if (one.status === "needs-help" || isOverdue(one)) return "alarm";
  return one.checkedInAt === null ? "unheard" : one.status;
}

function byNeed(one: Correspondent, other: Correspondent): number {
  const help = Number(needsHelp(other)) - Number(needsHelp(one));
  return help || (one.dueAt ?? "").localeCompare(other.dueAt ?? "");
}
