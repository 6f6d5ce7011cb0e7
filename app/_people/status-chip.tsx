import { Briefcase, CarFront, LifeBuoy, type LucideIcon, Moon, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Correspondent } from "@/lib/protocol/correspondents.ts";
import { Chip, type ChipTone } from "../_ui/chip.tsx";

export const STATUS_ICONS: Record<Correspondent["status"], LucideIcon> = {
  "on-assignment": Briefcase,
  "en-route": CarFront,
  safe: ShieldCheck,
  "needs-help": LifeBuoy,
  off: Moon,
};
const TONES: Record<Correspondent["status"], ChipTone> = {
  "on-assignment": "plain",
  "en-route": "plain",
  safe: "done",
  "needs-help": "killed",
  off: "dashed",
};

/** How somebody is, as shape, word and colour; a call for help is filled. */
export function StatusChip({ status }: { status: Correspondent["status"] }) {
  const t = useTranslations("people.status");
  const Icon = STATUS_ICONS[status];
  return (
    <Chip tone={TONES[status]}>
      <Icon size={12} aria-hidden />
      {t(status)}
    </Chip>
  );
}
