import type { FilterContext } from "@/lib/domain/filter-verdict.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import type { View } from "@/lib/protocol/views.ts";
import type { WireStore, WireView } from "../_wire/wire-store.ts";
import { matchesView } from "./match-view.ts";

/** How many unread reports each view shows, kept up with the wire. */
export interface ViewCounts {
  /** Which views are counted, and by what; what is the same as before is not counted again. */
  follow: (views: readonly View[], context: FilterContext, opened: ReadonlySet<string>) => void;
  /** While anybody listens it counts. */
  subscribe: (listener: () => void) => () => void;
  /** By the view's id; a view that was never counted to its end is absent. */
  counts: () => ReadonlyMap<string, number>;
}

interface Counted {
  view: View;
  context: FilterContext;
  /** Ids of the unread reports that it shows. */
  unread: Set<string>;
  /** The number last counted to its end, of this row or of the one before it. */
  said: number | undefined;
  isWhole: boolean;
}

const SLICE_MS = 5;
const BUNCH = 50;

/**
 * Counts at once what a picture changed. Whatever needs all reports, as a view that was changed, is counted in slices
 * of a few milliseconds that `later` puts between other work.
 */
export function createViewCounts(
  store: Pick<WireStore, "view" | "subscribe">,
  later: (work: () => void) => void,
): ViewCounts {
  let counted = new Map<string, Counted>();
  let opened: ReadonlySet<string> = new Set();
  let order: readonly Report[] = [];
  let said: ReadonlyMap<string, number> = new Map();
  let walk: object | undefined;
  let stop: (() => void) | undefined;
  const listeners = new Set<() => void>();

  const judge = (report: Report, { view, context, unread }: Counted) => {
    if (!opened.has(report.id) && matchesView(view, report, context)) unread.add(report.id);
    else unread.delete(report.id);
  };

  const say = () => {
    for (const one of counted.values()) if (one.isWhole) one.said = one.unread.size;
    const now = new Map(
      [...counted].flatMap(([id, one]) => (one.said === undefined ? [] : [[id, one.said]])),
    );
    if (now.size === said.size && [...now].every(([id, count]) => said.get(id) === count)) return;
    said = now;
    for (const listener of listeners) listener();
  };

  /** Goes once through all reports for the views that are not counted to their end. */
  const countAll = () => {
    const wanted = [...counted.values()].filter(({ isWhole }) => !isWhole);
    if (wanted.length === 0) return;
    const all = order;
    const own = {};
    walk = own;
    let at = 0;
    const slice = () => {
      // Another walk, with more to count, took its place.
      if (walk !== own) return;
      const until = performance.now() + SLICE_MS;
      while (at < all.length && performance.now() < until) {
        for (const { id } of all.slice(at, at + BUNCH)) {
          const report = store.view().state?.reports.get(id);
          if (report) for (const one of wanted) judge(report, one);
        }
        at += BUNCH;
      }
      if (at < all.length) return later(slice);
      for (const one of wanted) one.isWhole = true;
      say();
    };
    later(slice);
  };

  const recount = () => {
    for (const one of counted.values()) one.isWhole = false;
    for (const one of counted.values()) one.unread.clear();
    countAll();
  };

  const hear = () => {
    const view = store.view();
    if (!view.state) return;
    const before = order;
    order = view.order;
    if (!view.changes) return recount();
    for (const id of view.changes) {
      const report = view.state.reports.get(id);
      if (report) for (const one of counted.values()) judge(report, one);
    }
    for (const id of forgotten(before, view)) for (const { unread } of counted.values()) unread.delete(id);
    say();
  };

  return {
    follow: (views, context, nowOpened) => {
      const entries = views.map((view): [string, Counted] => {
        const known = counted.get(view.id);
        if (known?.view === view && known.context === context) return [view.id, known];
        return [view.id, { view, context, unread: new Set(), said: known?.said, isWhole: false }];
      });
      counted = new Map(entries);
      if (nowOpened !== opened) {
        opened = nowOpened;
        for (const { unread } of counted.values()) for (const id of opened) unread.delete(id);
      }
      say();
      if (stop) countAll();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (!stop) {
        stop = store.subscribe(hear);
        order = store.view().order;
        recount();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
        walk = undefined;
      };
    },
    counts: () => said,
  };
}

/** The ids of the reports that were too many: the oldest of the order before. */
function forgotten(before: readonly Report[], { order, state }: WireView): string[] {
  const oldest = order.at(-1)?.filedSeq ?? 0;
  const ids: string[] = [];
  for (let at = before.length - 1; at >= 0; at--) {
    const report = before[at];
    if (!report || report.filedSeq >= oldest || state?.reports.has(report.id)) break;
    ids.push(report.id);
  }
  return ids;
}
