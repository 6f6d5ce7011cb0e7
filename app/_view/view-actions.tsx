"use client";

import { Bookmark, BookmarkCheck, Pencil, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { type ReportFilter, writeFilter } from "@/lib/domain/report-filter.ts";
import type { View } from "@/lib/protocol/views.ts";
import { useFilter } from "../_find/use-filter.ts";
import { part } from "../_ui/part.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useProblem } from "../_ui/use-problem.ts";
import { useMay } from "../_wire/hooks.ts";
import { filterOf } from "./match-view.ts";
import { useCurrentView, useGoingAlong } from "./use-current-view.ts";

const loadDialog = () => import("./view-dialog.tsx");
const ViewDialog = part(() => loadDialog().then((module) => module.ViewDialog));

/** What can be done with the filter as a saved view: keep it, take it over into the one it came from, or go back to that. */
export function ViewActions({ filter }: { filter: ReportFilter }) {
  const t = useTranslations("view");
  const may = useMay();
  const current = useCurrentView(filter);
  const [dialog, setDialog] = useState<"new" | "change" | null>(null);
  useGoingAlong(current);
  const canChange = current !== null && may("view.amend", { view: current.view });
  return (
    <div
      className="ms-auto flex min-w-0 flex-wrap items-center justify-end"
      onPointerEnter={() => void loadDialog()}
    >
      {current?.isChanged && <Changed view={current.view} filter={filter} canChange={canChange} />}
      {current && !current.isChanged ? (
        <Act
          icon={<BookmarkCheck size={14} aria-hidden />}
          onPress={canChange ? () => setDialog("change") : undefined}
        >
          <bdi className="max-w-40 truncate">{current.view.name}</bdi>
          {canChange && <Pencil size={12} aria-hidden />}
        </Act>
      ) : (
        may("view.save") && (
          <Act icon={<Bookmark size={14} aria-hidden />} onPress={() => setDialog("new")}>
            {t(current ? "saveNew" : "save")}
          </Act>
        )
      )}
      {dialog && (
        <ViewDialog
          view={dialog === "change" ? (current?.view ?? null) : null}
          filter={filter}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

function Changed(props: { view: View; filter: ReportFilter; canChange: boolean }) {
  const { view, filter, canChange } = props;
  const t = useTranslations("view");
  const say = useProblem();
  const [, change] = useFilter();
  const { run, busy, failure, forget } = useCommand("view.amend");
  const takeOver = () =>
    run({ wire: view.wire, viewId: view.id, version: view.version, query: writeFilter(filter).toString() });
  const goBack = () => {
    forget();
    change(filterOf(view));
  };
  return (
    <>
      {failure !== null && (
        <p role="alert" className="px-1 text-xs text-flash">
          {say(failure)}
        </p>
      )}
      <Act icon={<RotateCcw size={13} aria-hidden />} onPress={goBack}>
        {t("back")} <bdi className="max-w-32 truncate">{view.name}</bdi>
      </Act>
      {canChange && (
        <Act icon={<BookmarkCheck size={14} aria-hidden />} onPress={busy ? undefined : takeOver}>
          {t("takeOver")}
        </Act>
      )}
    </>
  );
}

/** A small button of the bar; without anything to do it is a plain word. */
function Act(props: { icon: ReactNode; onPress: (() => void) | undefined; children: ReactNode }) {
  const classes = "inline-flex min-h-11 min-w-0 items-center gap-1.5 rounded-md px-2 text-xs desk:min-h-7";
  if (!props.onPress) {
    return (
      <span className={`${classes} text-ink-2`}>
        {props.icon}
        {props.children}
      </span>
    );
  }
  return (
    <button
      type="button"
      onClick={props.onPress}
      className={`${classes} font-semibold text-accent hover:bg-accent-soft`}
    >
      {props.icon}
      {props.children}
    </button>
  );
}
