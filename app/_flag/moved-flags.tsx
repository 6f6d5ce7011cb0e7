"use client";

import { Check, CornerUpLeft, UserRoundCheck } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { isolate } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button } from "../_ui/button.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useFlags, useSessionInfo } from "../_wire/hooks.ts";
import { type FlagMove, moveOf } from "./flag-facts.ts";
import { forgetMove, useKnownMoves } from "./known-moves.ts";
import { showHere } from "./show-flag.ts";

const SHOWN = 3;

function useMoves(): FlagMove[] {
  const flags = useFlags();
  const known = useKnownMoves();
  const me = useSessionInfo()?.user.id;
  return useMemo(() => {
    if (!flags || me === undefined) return [];
    const moves = flags.flatMap((flag) => moveOf(flag, me) ?? []).filter(({ key }) => !known.has(key));
    return moves.sort((one, other) => other.key.localeCompare(one.key));
  }, [flags, known, me]);
}

/** Which flags came to this person, or went away from them, until they say that they know. */
export function MovedFlags() {
  const t = useTranslations("flag");
  const moves = useMoves();
  return (
    <div role="status" aria-label={t("movedLabel")} className={moves.length === 0 ? "hidden" : ""}>
      <ul className="space-y-2">
        {moves.slice(0, SHOWN).map((move) => (
          <Line key={move.key} move={move} />
        ))}
      </ul>
    </div>
  );
}

/** The same over the foot of every other page, where it moves nothing. */
export function MovedFlagsNote() {
  const path = usePathname();
  if (path.endsWith("/flags")) return null;
  return (
    <div className="relative z-30 h-0">
      <div className="absolute inset-x-2 bottom-2 desk:inset-x-auto desk:start-3 desk:bottom-3 desk:w-[26rem]">
        <MovedFlags />
      </div>
    </div>
  );
}

function Line({ move: { flag, how } }: { move: FlagMove }) {
  const t = useTranslations("flag");
  const lang = useLang();
  const Icon = how === "away" ? CornerUpLeft : UserRoundCheck;
  return (
    <li className="flex items-start gap-2 rounded-lg border border-flag/50 bg-flag-soft px-3 py-2 text-sm shadow-pop">
      <Icon size={16} aria-hidden className="mt-1 shrink-0 text-flag ltr:-scale-x-100" />
      <div className="min-w-0 flex-1">
        <NearLink
          href={`/${lang}/flags?flag=${flag.id}`}
          onClick={(event) => showHere(event, flag.id)}
          className="font-semibold text-flag underline-offset-4 hover:underline"
        >
          <MoveWords move={{ flag, how }} />
        </NearLink>
        <p dir="auto" className="line-clamp-1 text-start text-xs text-ink-2">
          {flag.note ?? flag.reason}
        </p>
      </div>
      <Button look="quiet" size="small" onClick={() => forgetMove(flag)}>
        <Check size={13} aria-hidden />
        {t("dismiss")}
      </Button>
    </li>
  );
}

function MoveWords({ move: { flag, how } }: { move: Omit<FlagMove, "key"> }) {
  const t = useTranslations();
  const { moment } = useFormats();
  const kind = t(`kind.${flag.kind}`);
  const name = (person: string | null) => (person === null ? t("flag.whoever") : isolate(person));
  if (how === "away") return t("flag.movedAway", { kind, to: name(flag.assigneeName) });
  if (how === "mine") return t("flag.movedMine", { kind, from: name(flag.previousAssigneeName) });
  return t("flag.movedTime", { kind, time: flag.dueAt ? moment(flag.dueAt) : "–" });
}
