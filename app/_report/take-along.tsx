"use client";

import { Check, Copy, Link2, type LucideIcon, Printer, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Report, ReportVersion } from "@/lib/protocol/rows.ts";
import { cleanText } from "@/lib/text/clean-text.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { useKey } from "../_keys/use-key.ts";
import { Button } from "../_ui/button.tsx";
import { copyText } from "../_ui/copy-text.ts";
import { useOfWire } from "../_wire/wire-scope.tsx";

type Taken = "copied" | "linked";

const ICONS: Record<Taken, LucideIcon> = { copied: Copy, linked: Link2 };
const SHOWN_MS = 2_000;

interface TakeAlongProps {
  report: Report;
  /** The version that is shown. */
  text: Pick<ReportVersion, "headline" | "slug" | "dateline" | "advisory" | "body">;
  onTaken: (as: Taken) => void;
}

/** Takes the text, or the way to the report, somewhere else. */
export function TakeAlong({ report, text, onTaken }: TakeAlongProps) {
  const t = useTranslations();
  const lang = useLang();
  const copied = useTaking(
    async () => {
      const { state, language, byline } = report;
      const { headline, slug, dateline, advisory, body } = text;
      const source = { state, language, byline, headline, slug, dateline, advisory, body };
      const stateLine = state === "held" || state === "spiked" ? t(`life.${state}`) : undefined;
      const words = cleanText(source, stateLine);
      return words !== null && (await copyText(words));
    },
    () => onTaken("copied"),
  );
  const of = useOfWire();
  const linked = useTaking(
    () => copyText(new URL(of.path(`/${lang}/wire?report=${report.id}`), window.location.origin).href),
    () => onTaken("linked"),
  );
  useKey("copy", copied.take);
  return (
    <div className="flex flex-wrap gap-1 print:hidden">
      <TakeButton as="copied" taking={copied} />
      <TakeButton as="linked" taking={linked} />
      <Button look="quiet" size="small" onClick={() => window.print()}>
        <Printer size={14} aria-hidden />
        {t("panel.print")}
      </Button>
    </div>
  );
}

interface Taking {
  /** How the last one went, for a moment. */
  outcome: "done" | "failed" | null;
  take: () => void;
}

function useTaking(copy: () => Promise<boolean>, onTaken: () => void): Taking {
  const [outcome, setOutcome] = useState<Taking["outcome"]>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const take = async () => {
    const isTaken = await copy();
    if (isTaken) onTaken();
    setOutcome(isTaken ? "done" : "failed");
  };
  return { outcome, take: () => void take() };
}

function TakeButton({ as, taking: { outcome, take } }: { as: Taken; taking: Taking }) {
  const t = useTranslations("notice.take");
  const Icon = outcome === "done" ? Check : outcome === "failed" ? TriangleAlert : ICONS[as];
  return (
    <Button look="quiet" size="small" onClick={take} className={outcome === "failed" ? "text-flash" : ""}>
      <Icon size={14} aria-hidden />
      <span aria-live="polite">{outcome ? t(outcome) : t(as)}</span>
    </Button>
  );
}
