"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { View } from "@/lib/protocol/views.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useQueryParam } from "../_ui/use-query-param.ts";

interface RemoveViewProps {
  view: View;
  onDone: () => void;
  onLeave: () => void;
}

/** Asks once more, and then keeps the view no longer; the filter that is set stays. */
export function RemoveView({ view, onDone, onLeave }: RemoveViewProps) {
  const t = useTranslations("view");
  const question = useRef<HTMLParagraphElement>(null);
  const [shown, show] = useQueryParam("view");
  const { run, busy, failure } = useCommand("view.remove");
  // The button that was pressed is gone, and the focus with it.
  useEffect(() => question.current?.focus(), []);
  const remove = async () => {
    if (!(await run({ wire: view.wire, viewId: view.id, version: view.version }))) return;
    if (shown === view.id) show(null, "replace");
    onDone();
  };
  return (
    <div className="space-y-4">
      <p ref={question} tabIndex={-1} className="outline-none">
        {t(view.isShared ? "removeDesks" : "removeOwn", { name: isolate(view.name) })}
      </p>
      <Problem failure={failure} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onLeave}>
          {t("cancel")}
        </Button>
        <Button look="danger" disabled={busy} onClick={remove}>
          {t("remove")}
        </Button>
      </div>
    </div>
  );
}
