"use client";

import { Flag as FlagIcon, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Flag } from "@/lib/protocol/rows.ts";
import { Empty } from "../_ui/empty.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useFlags, useMay, useSessionInfo } from "../_wire/hooks.ts";
import { byDue } from "../_wire/selectors.ts";
import { FlagCard } from "./flag-card.tsx";
import { FlagSubject } from "./flag-subject.tsx";

const VIEWS = ["open", "mine"] as const;
type View = (typeof VIEWS)[number];

/** The open flags of the wire, by the time they are due; a resolved one is with its report. */
export function FlagsScreen() {
  const t = useTranslations();
  const flags = useFlags();
  const info = useSessionInfo();
  const may = useMay();
  const [view, setView] = useState<View>("open");
  const me = info?.user.id;
  const shown = useMemo(() => flags && chooseFlags(flags, view, me), [flags, view, me]);
  if (info && !may("flag.read")) {
    return <Empty icon={Lock} title={t("flag.closed")} text={t("flag.closedText")} />;
  }
  return (
    <div className="scroll-quiet relative h-full overflow-y-auto">
      <div className="mx-auto max-w-[52rem] px-3 py-4 desk:py-6">
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <h1 className="text-lg font-semibold">{t("flag.title")}</h1>
          <fieldset className="ms-auto flex rounded-lg border bg-surface p-0.5">
            <legend className="sr-only">{t("wire.filterLabel")}</legend>
            {VIEWS.map((value) => (
              <button
                key={value}
                type="button"
                aria-pressed={view === value}
                onClick={() => setView(value)}
                className="min-h-10 rounded-md px-3 text-xs text-ink-3 aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent desk:min-h-7"
              >
                {t(`flag.${value}`)}
              </button>
            ))}
          </fieldset>
        </div>
        {shown === null && <RowsSkeleton label={t("app.loading")} />}
        {shown?.length === 0 && <Empty icon={FlagIcon} title={t("flag.empty")} text={t("flag.emptyText")} />}
        <ul className="space-y-2.5">
          {shown?.map((flag) => (
            <li key={flag.id} className="rounded-lg bg-surface">
              <FlagCard flag={flag}>
                <FlagSubject flag={flag} />
              </FlagCard>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function chooseFlags(flags: Flag[], view: View, me: string | undefined): Flag[] {
  return byDue(view === "mine" ? flags.filter((flag) => flag.assigneeId === me) : flags);
}
