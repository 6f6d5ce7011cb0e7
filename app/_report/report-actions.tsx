"use client";

import { Ellipsis, PenLine, RefreshCw, SpellCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { isPossible, type MoveName } from "@/lib/domain/report-life.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { AskFlash } from "../_flash/ask-flash.tsx";
import { useKey } from "../_keys/use-key.ts";
import { Button } from "../_ui/button.tsx";
import { useMay } from "../_wire/hooks.ts";
import type { EditAs } from "./edit-as.ts";
import { EmbargoButton } from "./embargo-button.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import { Publish } from "./publish.tsx";
import { RaiseFlag } from "./raise-flag.tsx";

interface ReportActionsProps {
  report: Report;
  editing: boolean;
  /** The whole text is here: it can be edited. */
  ready: boolean;
  onEdit: (as: EditAs) => void;
}

/**
 * What this person may do with this report in its state, nothing else: what the state asks for first, then the edits;
 * where there is little room, the rest behind a button that keeps its place.
 */
export function ReportActions({ report, editing, ready, onEdit }: ReportActionsProps) {
  const may = useMay();
  const can = (move: MoveName) => isPossible(move, report.state) && may(move, { report });
  const edits = (["correction", "update", "amend"] as const).filter((as) => can(EDITS[as].move));
  const [first] = edits;
  const isOpen = ready && !editing;
  useKey("edit", () => first && onEdit(first), { enabled: isOpen && first !== undefined });
  return (
    <div className="flex flex-wrap items-start gap-1.5 not-has-[button:not([data-more])]:hidden [&_button]:px-2.5 desk:[&_button]:min-h-8 desk:[&_button]:px-2">
      {can("report.publish") && <Publish report={report} disabled={editing} />}
      <MoveButtons report={report} can={can} moves={["release", "restore"]} />
      {edits.map((as) => (
        <EditButton key={as} as={as} editing={editing} ready={ready} onEdit={onEdit} />
      ))}
      <Rest>
        {may("flag.raise", { report }) && <RaiseFlag report={report} />}
        {can("report.embargo") && <EmbargoButton report={report} />}
        <AskFlash report={report} />
        {/* What takes a report away stays together, in the line or under it. */}
        <div className="flex flex-wrap items-start gap-1.5 empty:hidden">
          <MoveButtons report={report} can={can} moves={["hold", "spike", "kill"]} />
        </div>
      </Rest>
    </div>
  );
}

const EDITS = {
  correction: { move: "report.correct", label: "correct", icon: SpellCheck },
  update: { move: "report.update", label: "update", icon: RefreshCw },
  amend: { move: "report.amend", label: "amend", icon: PenLine },
} as const;

interface EditButtonProps {
  as: keyof typeof EDITS;
  editing: boolean;
  ready: boolean;
  onEdit: (as: EditAs) => void;
}

/** In its place while somebody edits: what moves under a pointer is pressed by mistake. Disabled, it says why. */
function EditButton({ as, editing, ready, onEdit }: EditButtonProps) {
  const t = useTranslations();
  const { label, icon: Icon } = EDITS[as];
  const why = editing ? t("panel.editing") : ready ? undefined : t("panel.notReady");
  return (
    <Button onClick={() => onEdit(as)} disabled={why !== undefined} title={why}>
      <Icon size={15} aria-hidden />
      {t(`report.${label}`)}
    </Button>
  );
}

/** Laid out where there is room, else one press away; nothing where it holds nothing. */
function Rest({ children }: { children: ReactNode }) {
  const t = useTranslations("panel");
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="contents not-has-[[data-rest]_button]:hidden">
      <Button
        data-more
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen((was) => !was)}
        className="@xl:hidden"
      >
        <Ellipsis size={16} aria-hidden />
        {t("more")}
      </Button>
      <div
        id={id}
        data-rest
        className={`basis-full flex-wrap items-start gap-1.5 @xl:contents ${isOpen ? "flex" : "hidden"}`}
      >
        {children}
      </div>
    </div>
  );
}
