"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { arKey } from "@/lib/text/ar-key.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { currentOffers } from "../_palette/registry.ts";
import { useSettings } from "../_settings/settings.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { KeyCaps } from "./key-caps.tsx";
import { KEY_GROUPS, type KeyAction, keyOf } from "./key-map.ts";

const GROUPS = Object.keys(KEY_GROUPS) as (keyof typeof KEY_GROUPS)[];

/** All that can be done by a key, with the keys as this person has them; what is looked for in it stays. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("keys");
  const lang = useLang();
  const { keysOn } = useSettings();
  const [asked, setAsked] = useState("");
  const lists = useLists(asked);
  // What can be done behind the dialog does not change while it is open.
  const [here] = useState(() => new Set(currentOffers().map(({ id }) => id)));
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <label className="relative block">
        <span className="sr-only">{t("find")}</span>
        <Search size={15} aria-hidden className="absolute start-3 top-3.5 text-ink-3" />
        <input
          type="search"
          value={asked}
          placeholder={t("find")}
          onChange={(event) => setAsked(event.target.value)}
          className="field ps-9"
        />
      </label>
      {!keysOn && <p className="mt-3 rounded-lg bg-urgent-soft px-3 py-2 text-xs text-urgent">{t("off")}</p>}
      {lists.some(({ actions }) => actions.some(({ action }) => !here.has(action))) && (
        <p aria-hidden className="mt-3 text-xs text-ink-3">
          {t("pale")}
        </p>
      )}
      {lists.map(({ group, actions }) => (
        <section key={group} className="mt-4">
          <h3 className="mb-1 text-xs font-semibold text-ink-3">{t(`group.${group}`)}</h3>
          <dl className="text-sm">
            {actions.map(({ action, key }) => (
              <div
                key={action}
                className="flex min-h-8 items-center gap-3 border-b border-line last:border-0"
              >
                <dt className={`min-w-0 flex-1 ${here.has(action) ? "" : "text-ink-3"}`}>
                  <span>{t(action)}</span>
                  {!here.has(action) && <span className="sr-only"> ({t("notNow")})</span>}
                </dt>
                <dd className="shrink-0">
                  <KeyCaps value={key} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {lists.length === 0 && <p className="py-8 text-center text-sm text-ink-3">{t("none")}</p>}
      <p className="mt-4 text-xs text-ink-3">
        {t("physical")}{" "}
        <NearLink
          href={`/${lang}/settings#keys`}
          onClick={onClose}
          className="whitespace-nowrap text-accent underline underline-offset-4"
        >
          {t("change")}
        </NearLink>
      </p>
    </Dialog>
  );
}

/** The groups and actions whose words, or whose key, hold what is asked for. */
function useLists(
  asked: string,
): { group: keyof typeof KEY_GROUPS; actions: { action: KeyAction; key: string }[] }[] {
  const t = useTranslations("keys");
  const { keys } = useSettings();
  const wanted = arKey(asked);
  const isAsked = (action: KeyAction, key: string) =>
    arKey(t(action)).includes(wanted) || key === asked.trim().toLowerCase();
  return GROUPS.map((group) => ({
    group,
    actions: KEY_GROUPS[group]
      .map((action) => ({ action, key: keyOf(action, keys) }))
      .filter(({ action, key }) => isAsked(action, key)),
  })).filter(({ actions }) => actions.length > 0);
}
