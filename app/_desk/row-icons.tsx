"use client";

import {
  Archive,
  BookOpenText,
  Check,
  Copy,
  CopyCheck,
  Eye,
  Flag,
  Inbox,
  Lock,
  type LucideIcon,
  MessageCircleWarning,
  PenLine,
  TimerReset,
  UserPen,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { FlagKind } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { StateChip } from "../_ui/state-chip.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { isBlocking, repeats } from "../_wire/selectors.ts";
import type { RowLook } from "./row-props.ts";

const STATES = { filed: Inbox, published: Check, spiked: Archive } as const;

/** The facts of a row as icons, each with its words for who points at it or hears it; what must not be used says so. */
export function RowIcons({ row }: { row: RowLook }) {
  const t = useTranslations();
  const { report } = row;
  const { state, version, change } = report;
  const isChanged = change !== "original" && state !== "killed";
  return (
    <>
      <Known row={row} />
      {version > 1 && (
        <Fact
          words={`${t("wire.version", { version })}${isChanged ? ` · ${t(`change.${change}`)}` : ""}`}
          tone={row.change || change === "correction" || change === "refile" ? "text-urgent" : ""}
        >
          <span className="text-2xs font-semibold">v{version}</span>
        </Fact>
      )}
      {state === "held" || state === "killed" ? (
        <StateChip state={state} />
      ) : (
        <Fact
          icon={STATES[state]}
          words={t(`state.${state}`)}
          tone={state === "published" ? "text-done" : ""}
        />
      )}
    </>
  );
}

function Known({ row }: { row: RowLook }) {
  const t = useTranslations();
  const { moment, names } = useFormats();
  const { report } = row;
  const repeated = repeats(report);
  const kinds = row.flagKinds === "" ? [] : (row.flagKinds.split(" ") as FlagKind[]);
  const isKilled = report.state === "killed";
  const named = (lines: string) => names(lines.split("\n"));
  return (
    <>
      {row.editors ? (
        <Fact
          icon={PenLine}
          tone="text-urgent"
          words={t("presence.editing", { names: named(row.editors) })}
        />
      ) : (
        report.claimedByName && (
          <Fact icon={UserPen} words={t("list.claimedBy", { name: isolate(report.claimedByName) })} />
        )
      )}
      {row.readers && <Fact icon={Eye} words={t("presence.reading", { names: named(row.readers) })} />}
      {kinds.map((kind) => (
        <Fact
          key={kind}
          icon={isBlocking({ kind }) ? Lock : Flag}
          tone="text-flag"
          words={t(`kind.${kind}`)}
        />
      ))}
      {report.disputed !== null && !isKilled && (
        <Fact icon={MessageCircleWarning} tone="text-urgent" words={t("verify.disputed")} />
      )}
      {report.embargoUntil && (
        <Fact
          icon={TimerReset}
          tone="text-urgent"
          words={t("embargo.until", { time: isolate(moment(report.embargoUntil)) })}
        />
      )}
      {repeated > 0 && <Fact icon={Copy} words={t("wire.repeats", { count: repeated })} />}
      {report.duplicate?.state === "proposed" && !isKilled && (
        <Fact icon={CopyCheck} words={t("duplicate.maybe")} />
      )}
      {row.storySlug && <Fact icon={BookOpenText} tone="text-accent" words={row.storySlug} />}
    </>
  );
}

interface FactProps {
  words: string;
  tone?: string;
  icon?: LucideIcon;
  children?: React.ReactNode;
}

function Fact({ words, tone = "", icon: Icon, children }: FactProps) {
  return (
    <span title={words} className={`relative inline-flex items-center ${tone}`}>
      {Icon && <Icon size={13} aria-hidden />}
      {children && <span aria-hidden>{children}</span>}
      <span className="sr-only">{words}</span>
    </span>
  );
}
