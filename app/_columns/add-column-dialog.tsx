"use client";

import { Filter, Radio } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "../_ui/dialog.tsx";
import { useViews } from "../_view/use-views.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { WireScope } from "../_wire/wire-scope.tsx";
import { type Column, columnOf } from "./column.ts";
import { useWireName } from "./use-column-name.ts";

interface AddColumnDialogProps {
  onAdd: (column: Column) => void;
  onClose: () => void;
}

/** What may stand in a column: each wire, and each saved view of it. */
export function AddColumnDialog({ onAdd, onClose }: AddColumnDialogProps) {
  const t = useTranslations("columns");
  const wires = useSessionInfo()?.wires ?? [];
  const add = (column: Column) => {
    onAdd(column);
    onClose();
  };
  return (
    <Dialog title={t("addTitle")} onClose={onClose}>
      <ul className="space-y-1">
        {wires.map(({ slug }) => (
          <WireScope key={slug} wire={slug}>
            <OfWire slug={slug} onAdd={add} />
          </WireScope>
        ))}
      </ul>
    </Dialog>
  );
}

function OfWire({ slug, onAdd }: { slug: string; onAdd: (column: Column) => void }) {
  const t = useTranslations("columns");
  const name = useWireName(slug);
  return (
    <>
      <Choice
        icon={<Radio size={15} aria-hidden />}
        name={name}
        kind={t("ofWire")}
        onChoose={() => onAdd(columnOf(slug))}
      />
      {useViews().map((view) => (
        <Choice
          key={view.id}
          icon={<Filter size={15} aria-hidden />}
          name={view.name}
          kind={t("ofView")}
          onChoose={() => onAdd(columnOf(slug, view.query, view.id))}
        />
      ))}
    </>
  );
}

function Choice(props: { icon: ReactNode; name: string; kind: string; onChoose: () => void }) {
  return (
    <li>
      <button
        type="button"
        onClick={props.onChoose}
        className="flex min-h-11 w-full items-center gap-2.5 rounded-lg px-3 text-start text-sm hover:bg-hover"
      >
        <span className="text-ink-3">{props.icon}</span>
        <bdi className="min-w-0 flex-1 truncate font-semibold">{props.name}</bdi>
        <span className="text-xs text-ink-3">{props.kind}</span>
      </button>
    </li>
  );
}
