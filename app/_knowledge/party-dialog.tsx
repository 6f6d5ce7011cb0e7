"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Party, PartyKind } from "@/lib/protocol/parties.ts";
import type { KnownParty } from "@/lib/text/parties.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { Newer } from "../_ui/newer.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import { AliasesField } from "./aliases-field.tsx";
import { LineField } from "./line-field.tsx";
import { Choice } from "./place-fields.tsx";
import { useOwnParties } from "./use-own.ts";

/** What a form about a party begins with: a name, one that came with the program, or one of the newsroom's own. */
export type PartyStart = { name: string } | { packaged: KnownParty } | { own: Party };

interface PartyDraft {
  ar: string;
  en: string;
  aliases: readonly string[];
  kind: PartyKind;
  note: string;
}

export const PARTY_KINDS = [
  "state-forces",
  "rebels",
  "militia",
  "identity-militia",
  "rioters",
  "protesters",
  "civilians",
  "external",
] as const satisfies PartyKind[];

/** Adds a party or corrects one. Closes once the newsroom has it. */
export function PartyDialog({ start, onClose }: { start: PartyStart; onClose: () => void }) {
  const t = useTranslations("knowledge");
  const own = "own" in start ? start.own : null;
  const add = useCommand("party.add");
  const amend = useCommand("party.amend");
  const now = useOwnParties()?.find(({ id }) => id === own?.id);
  // The same one however often it is sent.
  const [id] = useState(uuidv7);
  // What this person looked at when they began: only that may be replaced unasked.
  const [seen, setSeen] = useState(own);
  const [draft, setDraft] = useState(() => draftOf(start));
  const command = own ? amend : add;
  const said = saidOf(draft);
  const slug = "packaged" in start ? start.packaged.slug : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!said) return;
    const { id: partyId, version } = seen ?? { id, version: 0 };
    const done = seen ? await amend.run({ partyId, version, ...said }) : await add.run({ id, slug, ...said });
    if (done) onClose();
  };
  const isNewer = seen && now && now.version !== seen.version && !amend.busy;
  return (
    <Dialog title={t("name" in start ? "addParty" : "correctParty")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        {slug !== null && <p className="text-sm text-ink-2">{t("correctionText")}</p>}
        {isNewer && (
          <Newer
            of="knowledge"
            onTake={() => {
              setSeen(now);
              setDraft(draftOf({ own: now }));
            }}
            onKeep={() => setSeen(now)}
          />
        )}
        <PartyFields draft={draft} onChange={setDraft} />
        <FormEnd
          command={command}
          ready={said !== undefined}
          submit={t("save")}
          sending={t("saving")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

function PartyFields({ draft, onChange }: { draft: PartyDraft; onChange: (draft: PartyDraft) => void }) {
  const t = useTranslations();
  const change = (part: Partial<PartyDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <LineField
        label={t("knowledge.ar")}
        name="ar"
        required
        value={draft.ar}
        onChange={(ar) => change({ ar })}
      />
      <LineField
        label={t("knowledge.en")}
        name="en"
        dir="ltr"
        required
        value={draft.en}
        onChange={(en) => change({ en })}
      />
      <AliasesField value={draft.aliases} onChange={(aliases) => change({ aliases })} />
      <Choice
        label={t("knowledge.kind")}
        name="kind"
        value={draft.kind}
        options={PARTY_KINDS.map((kind) => [kind, t(`reading.partyKind.${kind}`)])}
        onChange={(kind) => change({ kind: PARTY_KINDS.find((one) => one === kind) ?? draft.kind })}
      />
      <LineField
        label={t("knowledge.note")}
        name="note"
        maxLength={400}
        hint={t("knowledge.noteHint")}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
}

function draftOf(start: PartyStart): PartyDraft {
  if ("name" in start) {
    const isArabic = /\p{Script=Arabic}/u.test(start.name);
    const names = { ar: isArabic ? start.name : "", en: isArabic ? "" : start.name };
    return { ...names, aliases: [], kind: "militia", note: "" };
  }
  const { ar, en, aliases, kind } = "own" in start ? start.own : start.packaged;
  return { ar, en, aliases, kind, note: "own" in start ? (start.own.note ?? "") : "" };
}

function saidOf({ ar, en, aliases, kind, note }: PartyDraft) {
  if (ar.trim() === "" || en.trim() === "") return undefined;
  return { ar: ar.trim(), en: en.trim(), aliases: [...aliases], kind, note: note.trim() || null };
}
