"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Story } from "@/lib/protocol/rows.ts";
import { StoryIncidents } from "../_reading/story-incidents.tsx";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useDeskPeople } from "../_ui/use-desk-people.ts";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";
import { amendmentsIn, type Names } from "./timeline-facts.ts";
import { TimelineRow } from "./timeline-row.tsx";
import type { OpenStory } from "./use-story.ts";

const SHOWN_FIRST = 40;
const EVENTS_MOST = 1_000;
const NONE: never[] = [];

/** Everything that happened in a story, first to last: when, what, and who as far as that may be known. */
export function StoryTimeline({ story, open }: { story: Story; open: OpenStory }) {
  const t = useTranslations("story");
  const names = useNames();
  const [whole, showWhole] = useState(false);
  const events = open.detail?.events;
  const reports = useMemo(() => new Map(open.reports.map((one) => [one.id, one])), [open.reports]);
  const amendments = useMemo(() => amendmentsIn(events ?? [], story.id), [events, story.id]);
  if (!events)
    return open.failure ? (
      <div className="space-y-3">
        <Problem failure={open.failure} />
        <Button onClick={open.retry}>{t("retry")}</Button>
      </div>
    ) : (
      <RowsSkeleton label={t("loading")} />
    );
  const hidden = whole ? 0 : Math.max(0, events.length - SHOWN_FIRST);
  return (
    <div>
      <StoryIncidents reports={open.reports} told={open.detail?.incidents ?? NONE} />
      {events.length === 0 && <p className="text-sm text-ink-3">{t("timelineEmpty")}</p>}
      {hidden > 0 && (
        <Button look="quiet" onClick={() => showWhole(true)}>
          {t("timelineEarlier", { count: hidden })}
        </Button>
      )}
      {hidden === 0 && events.length >= EVENTS_MOST && (
        <p className="pb-2 text-sm text-ink-3">{t("timelineLast")}</p>
      )}
      <ol data-testid="timeline" className="border-s-2">
        {events.slice(hidden).map((event) => (
          <TimelineRow
            key={event.seq}
            event={event}
            storyId={story.id}
            amendment={amendments.get(event.seq)}
            names={names}
            reports={reports}
          />
        ))}
      </ol>
    </div>
  );
}

function useNames(): Names {
  const t = useTranslations("story");
  const may = useMay();
  const me = useSessionInfo()?.user;
  const people = useDeskPeople();
  return useMemo(() => {
    const byId = new Map(people.map(({ id, name }) => [id, name]));
    if (me) byId.set(me.id, me.role === "correspondent" ? me.byline : me.name);
    return { people: byId, system: t("system"), isDesk: may("desk.read") };
  }, [people, me, may, t]);
}
