import type { Report } from "@/lib/protocol/rows.ts";
import type { View } from "@/lib/protocol/views.ts";
import type { OpenFlags } from "../_wire/selectors.ts";
import type { Call } from "./row-alarms.ts";

interface Around {
  me: { id: string; byline: string };
  shows: (view: View, report: Report, flags: OpenFlags) => boolean;
  flags: OpenFlags;
  flagsBefore: OpenFlags;
}

/** The views whose rule tells this person of what they show. */
export function ruling(views: Iterable<View>, personId: string, shared: boolean): View[] {
  return [...views].filter(({ alert, ownerId, isShared }) => {
    const wanted = ownerId === personId || (shared && isShared);
    return wanted && (alert.sound || alert.notify || alert.badge);
  });
}

/**
 * That a report came into any of these views which was in none of them: once for a report, with all that their rules
 * want. Whoever files a report needs no word of it.
 */
export function ofViews(
  views: readonly View[],
  report: Report,
  was: Report | undefined,
  { me, shows, flags, flagsBefore }: Around,
): Call | undefined {
  const isOwn = report.correspondentId === me.id || report.byline === me.byline;
  if (views.length === 0 || (!was && isOwn)) return undefined;
  const showing = views.filter((view) => shows(view, report, flags));
  if (showing.length === 0 || (was && views.some((view) => shows(view, was, flagsBefore)))) return undefined;
  const anyWants = (how: keyof View["alert"]) => showing.some(({ alert }) => alert[how]);
  const rule = { sound: anyWants("sound"), notify: anyWants("notify"), badge: anyWants("badge") };
  return {
    key: `view ${report.id}`,
    kind: "view",
    subjectId: report.id,
    reportId: report.id,
    storyId: report.storyId,
    rule,
  };
}
