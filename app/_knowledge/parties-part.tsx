"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Empty } from "../_ui/empty.tsx";
import { part } from "../_ui/part.tsx";
import { findKnown } from "./find-known.ts";
import { KnownCard } from "./known-card.tsx";
import { KnownParts } from "./known-parts.tsx";
import { PackagedList } from "./packaged-list.tsx";
import type { PartyStart } from "./party-dialog.tsx";
import { useOwnParties } from "./use-own.ts";
import { usePackagedParties } from "./use-packaged.ts";

const PartyDialog = part(() => import("./party-dialog.tsx").then((module) => module.PartyDialog));

const ARABIC = new Intl.Collator("ar");

/** The parties that fit the words: the newsroom's own, and those that came with the program. */
export function PartiesPart({ words }: { words: string }) {
  const t = useTranslations();
  const [form, setForm] = useState<PartyStart | null>(null);
  const all = useOwnParties();
  // They are few: all of them are shown, whatever is looked for.
  const packaged = usePackagedParties(true);
  const own = useMemo(
    () =>
      all &&
      findKnown(
        [...all].sort((one, other) => ARABIC.compare(one.ar, other.ar)),
        words,
      ),
    [all, words],
  );
  const found = useMemo(() => {
    const corrected = new Set(all?.map(({ slug }) => slug));
    return findKnown(packaged.rows?.filter(({ slug }) => !corrected.has(slug)) ?? [], words);
  }, [packaged.rows, all, words]);
  return (
    <>
      <KnownParts
        words={words}
        own={own}
        add={t("knowledge.addParty")}
        onAdd={() => setForm({ name: words })}
        empty={<Empty icon={Users} title={t("knowledge.noParties")} text={t("knowledge.noPartiesText")} />}
        draw={(party) => (
          <KnownCard
            about="party"
            row={party}
            kind={t(`reading.partyKind.${party.kind}`)}
            isCorrection={party.slug !== null}
            told={party.note}
            onCorrect={() => setForm({ own: party })}
          />
        )}
        packaged={
          <PackagedList
            packaged={packaged}
            found={found}
            keyOf={({ slug }) => slug}
            factsOf={({ kind }) => t(`reading.partyKind.${kind}`)}
            onCorrect={(party) => setForm({ packaged: party })}
          />
        }
        alwaysPackaged
      />
      {form && <PartyDialog start={form} onClose={() => setForm(null)} />}
    </>
  );
}
