import { Archive, Check, Inbox, type LucideIcon, OctagonPause, OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { Chip, type ChipTone } from "./chip.tsx";

const LOOKS: Record<Report["state"], { tone: ChipTone; icon: LucideIcon }> = {
  filed: { tone: "plain", icon: Inbox },
  published: { tone: "done", icon: Check },
  held: { tone: "held", icon: OctagonPause },
  killed: { tone: "killed", icon: OctagonX },
  spiked: { tone: "dashed", icon: Archive },
};

/** Where a report is, as shape, word and colour; held and killed are filled, so that no eye passes over them. */
export function StateChip({ state }: { state: Report["state"] }) {
  const t = useTranslations("state");
  const { tone, icon: Icon } = LOOKS[state];
  return (
    <Chip tone={tone}>
      <Icon size={12} aria-hidden />
      {t(state)}
    </Chip>
  );
}
