"use client";

import type { Grade, Report } from "@/lib/protocol/rows.ts";
import { part } from "../_ui/part.tsx";
import { useMay } from "../_wire/hooks.ts";

const Verification = part(
  () => import("../_verify/verification.tsx").then((module) => module.Verification),
  () => <div className="skeleton h-40 w-full" />,
);

interface ReportVerificationProps {
  report: Report;
  /** First to last; null while they are on their way. */
  grades: Grade[] | null;
}

/** What the desk thinks of a report, for the desk; fetched when it is first needed. */
export function ReportVerification(props: ReportVerificationProps) {
  const may = useMay();
  return may("desk.read") ? <Verification {...props} /> : null;
}
