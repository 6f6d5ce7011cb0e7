"use client";

import { Flag as FlagIcon, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FlagKind } from "@/lib/protocol/rows.ts";
import { RadioChips } from "../_ui/radio-chips.tsx";
import { isBlocking } from "../_wire/selectors.ts";

const KINDS: FlagKind[] = ["verify", "hold", "legal", "source-risk", "correct", "lead", "follow-up"];

/** What kind of flag, all of them in sight. */
export function KindChoice({ value, onChange }: { value: FlagKind; onChange: (kind: FlagKind) => void }) {
  const t = useTranslations("flag");
  const options = KINDS.map((kind) => ({ value: kind, label: <KindWord kind={kind} /> }));
  return (
    <RadioChips
      legend={t("kind")}
      name="kind"
      options={options}
      value={value}
      onChange={onChange}
      tone="flag"
    />
  );
}

function KindWord({ kind }: { kind: FlagKind }) {
  const t = useTranslations("kind");
  const Icon = isBlocking({ kind }) ? Lock : FlagIcon;
  return (
    <>
      <Icon size={14} aria-hidden />
      {t(kind)}
    </>
  );
}
