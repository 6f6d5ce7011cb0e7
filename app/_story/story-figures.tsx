"use client";

import { Hash, Plus, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report, Story } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { Chip } from "../_ui/chip.tsx";
import { Empty } from "../_ui/empty.tsx";
import { part } from "../_ui/part.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useMay } from "../_wire/hooks.ts";
import { type FigureGroup, figureGroups } from "./figure-groups.ts";
import { FigureTable } from "./figure-table.tsx";

const AddFigureDialog = part(() =>
  import("./add-figure-dialog.tsx").then((module) => module.AddFigureDialog),
);

/** What the reports of a story say of how many, side by side; the way to add to it for who may. */
export function StoryFigures({ story, reports }: { story: Story; reports: Report[] }) {
  const t = useTranslations("figure");
  const may = useMay();
  const [adding, add] = useState(false);
  const groups = figureGroups(story, reports);
  const mayAdd = story.state === "open" && reports.length > 0 && may("figure.add");
  const button = mayAdd && (
    <Button onClick={() => add(true)}>
      <Plus size={15} aria-hidden />
      {t("add")}
    </Button>
  );
  return (
    <div className="space-y-6">
      {groups.length === 0 ? (
        <Empty icon={Hash} title={t("empty")} text={t("emptyText")}>
          {button}
        </Empty>
      ) : (
        button
      )}
      {groups.map((group) => (
        <section key={group.kind} aria-labelledby={`figure-${group.kind}`}>
          <GroupHead group={group} />
          <FigureTable story={story} group={group} reports={reports} />
        </section>
      ))}
      {adding && <AddFigureDialog story={story} reports={reports} onClose={() => add(false)} />}
    </div>
  );
}

function GroupHead({ group: { kind, span, conflict } }: { group: FigureGroup }) {
  const t = useTranslations("figure");
  const { number } = useFormats();
  const isOne = span?.low === span?.high;
  return (
    <div className="mb-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`figure-${kind}`} className="font-semibold">
          {t(`kind.${kind}`)}
        </h2>
        {span && (
          <span className="text-lg font-semibold tabular-nums">
            {isOne ? number(span.low) : t("span", { low: number(span.low), high: number(span.high) })}
          </span>
        )}
        {conflict && (
          <Chip tone="urgent">
            <TriangleAlert size={12} aria-hidden />
            {t("conflict")}
          </Chip>
        )}
      </div>
      {conflict && <p className="text-sm text-urgent">{t("conflictText")}</p>}
    </div>
  );
}
