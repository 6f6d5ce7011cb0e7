"use client";

import {
  Bookmark,
  BookOpenText,
  CircleHelp,
  Languages,
  LogOut,
  type LucideIcon,
  Palette,
  Radio,
  Rows3,
  UserRound,
  Users,
  Zap,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { usePlaces } from "../_desk/places.ts";
import { heldValues } from "../_find/held-values.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { otherLang } from "../_i18n/locales.ts";
import { askForKeys } from "../_keys/ask-for-keys.ts";
import type { KeyAction } from "../_keys/key-map.ts";
import { changeSettings, currentSettings } from "../_settings/settings.ts";
import { changeLanguage } from "../_ui/language-link.tsx";
import { chooseTheme, THEMES } from "../_ui/theme.ts";
import { useViews } from "../_view/use-views.ts";
import { viewHref } from "../_view/view-href.ts";
import { useSessionInfo, useStories, useWireStore } from "../_wire/hooks.ts";
import type { Entry, EntryGroup } from "./entry.ts";
import { currentOffers } from "./registry.ts";
import { useGoing } from "./use-going.ts";

/** What the keys do that the palette does in its own way, or that only means something inside a list. */
const NOT_OFFERED: ReadonlySet<KeyAction> = new Set([
  "next",
  "previous",
  "open",
  "close",
  "select",
  "jump",
  "jumpBack",
  "search",
  "palette",
  "help",
  "file",
  "goWire",
  "goStories",
  "goFlags",
  "goPeople",
  "goHandover",
  "goMap",
  "goPulse",
  "goSettings",
]);
/** The key that leads to a page. */
const PAGE_KEYS: Partial<Record<string, KeyAction>> = {
  wire: "goWire",
  stories: "goStories",
  flags: "goFlags",
  people: "goPeople",
  handover: "goHandover",
  map: "goMap",
  pulse: "goPulse",
  settings: "goSettings",
  search: "search",
  file: "file",
};

/** All that can be chosen, but for the reports, as it is when the palette opens. */
export function useEntries(): readonly Entry[] {
  const parts = [useActions(), usePages(), useNamed(), useDevice()];
  // Nothing may change under the finger: a palette is open for seconds.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => parts.flat(), []);
}

const entry =
  (group: EntryGroup, icon: LucideIcon) =>
  (id: string, words: string, act: () => void, more: Partial<Entry> = {}): Entry => ({
    id: `${group}.${id}`,
    group,
    icon,
    words,
    act,
    ...more,
  });

/** What the screen that is open can do: each is what its button or its key does. */
function useActions(): Entry[] {
  const t = useTranslations();
  return currentOffers().flatMap(({ id, words, key, act }) => {
    if (key && NOT_OFFERED.has(key)) return [];
    return entry("actions", Zap)(id, words ?? (key ? t(`keys.${key}`) : id), act, { key });
  });
}

function usePages(): Entry[] {
  const t = useTranslations("nav");
  const { go } = useGoing();
  return usePlaces().map(({ page, words, icon }) =>
    entry("pages", icon)(page, t(words), () => go(page), { key: PAGE_KEYS[page] }),
  );
}

/** Stories, saved views, those who file, and the wires, by their names. */
function useNamed(): Entry[] {
  const lang = useLang();
  const { go } = useGoing();
  const stories = useStories() ?? [];
  const views = useViews();
  const wires = useSessionInfo()?.wires ?? [];
  const store = useWireStore();
  const { bylines } = useMemo(() => heldValues(store?.view().order ?? []), [store]);
  return [
    ...stories.map(({ id, slug, headline }) =>
      entry("stories", BookOpenText)(id, headline, () => go(`stories?story=${id}`), { hint: slug }),
    ),
    ...views.map((view) =>
      entry("views", view.isShared ? Users : Bookmark)(view.id, view.name, () =>
        go(viewHref(view, lang, null).replace(`/${lang}/`, "")),
      ),
    ),
    ...bylines.map((byline) =>
      entry("people", UserRound)(byline, byline, () => go(`wire?by=${encodeURIComponent(byline)}`)),
    ),
    ...(wires.length < 2 ? [] : wires).map(({ slug, name, nameAr }) =>
      entry("wires", Radio)(slug, lang === "ar" ? nameAr : name, () => go(`wire?wire=${slug}`), {
        hint: slug,
      }),
    ),
  ];
}

/** How this device looks, its language, the help, and the way out. */
function useDevice(): Entry[] {
  const t = useTranslations();
  const other = otherLang(useLang());
  const density = currentSettings().density === "compact" ? "comfortable" : "compact";
  return [
    ...THEMES.map((theme) =>
      entry("device", Palette)(theme, t(`menu.${theme}`), () => chooseTheme(theme), {
        hint: t("menu.theme"),
      }),
    ),
    entry("device", Rows3)(density, t(`settings.${density}`), () => changeSettings({ density }), {
      hint: t("settings.density"),
    }),
    entry("device", Languages)("language", t("menu.language"), () => changeLanguage(other), {
      hint: t("settings.language"),
      lang: { lang: other },
    }),
    entry("device", CircleHelp)("keys", t("menu.keys"), askForKeys, { key: "help" }),
    entry("device", LogOut)("out", t("menu.signOut"), askToLeave),
  ];
}

/** By the way that everybody knows: it asks first where words would be lost. */
function askToLeave(): void {
  const menu = document.getElementById("person-menu");
  menu?.showPopover();
  menu?.querySelector<HTMLElement>("[data-sign-out]")?.focus();
}
