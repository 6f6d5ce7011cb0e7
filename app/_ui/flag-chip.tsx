import { Flag as FlagIcon, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FlagKind } from "@/lib/protocol/rows.ts";
import { isBlocking } from "../_wire/selectors.ts";
import { Chip } from "./chip.tsx";

/** An open flag by its kind; one that blocks publishing is filled and carries a lock. */
export function FlagChip({ kind }: { kind: FlagKind }) {
  const t = useTranslations();
  const blocking = isBlocking({ kind });
  return (
    <Chip tone={blocking ? "block" : "flag"} {...(blocking && { title: t("wire.blocked") })}>
      {blocking ? <Lock size={11} aria-hidden /> : <FlagIcon size={11} aria-hidden />}
      {t(`kind.${kind}`)}
    </Chip>
  );
}
