"use client";

import { Flag as FlagIcon, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FlagKind } from "@/lib/protocol/rows.ts";
import { isBlocking } from "../_wire/selectors.ts";

const KINDS: FlagKind[] = ["verify", "hold", "legal", "source-risk", "correct", "lead", "follow-up"];

/** What kind of flag, all of them in sight. */
export function KindChoice({ value, onChange }: { value: FlagKind; onChange: (kind: FlagKind) => void }) {
  const t = useTranslations("flag");
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold text-ink-2">{t("kind")}</legend>
      <div className="flex flex-wrap gap-2">
        {KINDS.map((kind) => (
          <label
            key={kind}
            className="flex min-h-11 cursor-pointer items-center rounded-lg border border-line-strong px-3 text-sm text-ink-2 has-checked:border-flag has-checked:bg-flag-soft has-checked:font-semibold has-checked:text-flag has-focus-visible:outline-2 has-focus-visible:outline-accent desk:min-h-9"
          >
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={kind === value}
              onChange={() => onChange(kind)}
              className="sr-only"
            />
            <KindWord kind={kind} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function KindWord({ kind }: { kind: FlagKind }) {
  const t = useTranslations("kind");
  const Icon = isBlocking({ kind }) ? Lock : FlagIcon;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon size={14} aria-hidden />
      {t(kind)}
    </span>
  );
}
