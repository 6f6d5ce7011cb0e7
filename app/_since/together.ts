import type { Handover, HandoverReport } from "@/lib/protocol/handover.ts";

type List = Handover["published"];

/** Those that are on the wire as they are: what was killed or held since is told elsewhere. */
export function inUse({ items, total }: List): List {
  const kept = items.filter(({ state }) => state === "published");
  return { items: kept, total: total - items.length + kept.length };
}

/** Several lists as one, the newest first, each report once: by what was done to it last. */
export function together(...lists: List[]): List {
  const byId = new Map<string, HandoverReport>();
  for (const item of lists.flatMap(({ items }) => items)) {
    const known = byId.get(item.id);
    if (!known || (item.seq ?? 0) > (known.seq ?? 0)) byId.set(item.id, item);
  }
  const items = [...byId.values()].sort((one, other) => (other.seq ?? 0) - (one.seq ?? 0));
  const listed = lists.reduce((sum, list) => sum + list.items.length, 0);
  const all = lists.reduce((sum, list) => sum + list.total, 0);
  // Of what is not listed nobody knows whether it is in two of them.
  return { items, total: items.length + all - listed };
}
