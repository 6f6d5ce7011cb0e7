"use client";

import { OthersAt } from "../_ui/others-at.tsx";
import { namesAt, useBeingAt, useOthersByReport } from "../_wire/use-presence.ts";

/** Who else is at this report; tells them, too, that this screen is. */
export function ReportOthers({ reportId, editing }: { reportId: string; editing: boolean }) {
  useBeingAt(reportId, editing);
  const { editors, readers } = namesAt(useOthersByReport().get(reportId));
  if (!editors && !readers) return null;
  return (
    <div data-testid="others-at" className="flex flex-wrap gap-1.5">
      <OthersAt editors={editors} readers={readers} />
    </div>
  );
}
