import { Check, Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { Chip } from "./chip.tsx";

/** Where a report is: come in, or on the published wire. */
export function StateChip({ state }: { state: Report["state"] }) {
  const t = useTranslations("state");
  return (
    <Chip tone={state === "published" ? "done" : "plain"}>
      {state === "published" ? <Check size={12} aria-hidden /> : <Inbox size={12} aria-hidden />}
      {t(state)}
    </Chip>
  );
}
