import { FileText, type LucideIcon, Plus, RefreshCw, Repeat2, SpellCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { Chip } from "./chip.tsx";

type Change = Exclude<Report["change"], "original">;

const ICONS: Record<Change, LucideIcon> = {
  update: RefreshCw,
  add: Plus,
  writethru: FileText,
  correction: SpellCheck,
  refile: Repeat2,
};

/** What a version is to the one before it: shape and word; what mends an error stands out. Nothing for the original. */
export function ChangeChip({ change }: { change: Report["change"] }) {
  if (change === "original") return null;
  return (
    <Chip tone={change === "correction" || change === "refile" ? "urgent" : "plain"}>
      <ChangeWord change={change} size={12} />
    </Chip>
  );
}

/** The shape and the word of a change. */
export function ChangeWord({ change, size }: { change: Change; size: number }) {
  const t = useTranslations("change");
  const Icon = ICONS[change];
  return (
    <>
      <Icon size={size} aria-hidden />
      {t(change)}
    </>
  );
}
