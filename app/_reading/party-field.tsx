"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PartyRef } from "@/lib/protocol/parties.ts";
import { SearchChoice } from "./search-choice.tsx";
import { searchParties } from "./search-parties.ts";
import { useFactWords } from "./use-fact-words.ts";
import { useKnowledge } from "./use-knowledge.ts";

interface PartyFieldProps {
  label: string;
  words: string;
  value: PartyRef | null;
  onChange: (party: PartyRef) => void;
}

const SHOWN_MOST = 8;

/** A party among those that the newsroom and the lexicon know. */
export function PartyField({ label, words, value, onChange }: PartyFieldProps) {
  const t = useTranslations("reading");
  const say = useFactWords();
  const own = useKnowledge()?.parties;
  const search = useMemo(() => searchParties(own ?? []), [own]);
  return (
    <SearchChoice
      label={label}
      words={words}
      search={(asked) => search(asked).slice(0, SHOWN_MOST)}
      keyOf={({ partyId }) => partyId}
      chosen={value?.partyId ?? null}
      none={t("noParty")}
      onChoose={onChange}
      draw={say.party}
    />
  );
}
