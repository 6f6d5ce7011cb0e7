"use client";

import { useLang } from "../_i18n/language-provider.tsx";
import { useViews } from "../_view/use-views.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import type { Column } from "./column.ts";

/** What a column is called: by its saved view while it is still that, else by its wire. Read within its wire. */
export function useColumnName({ wire, viewId, filter }: Column): string {
  const wireName = useWireName(wire);
  const view = useViews().find(({ id }) => id === viewId);
  return view && sameParameters(view.query, filter) ? view.name : wireName;
}

/** The name of a wire in the language of the interface; null is the newsroom's first. */
export function useWireName(slug: string | null): string {
  const lang = useLang();
  const wires = useSessionInfo()?.wires ?? [];
  const wire = wires.find((one) => one.slug === slug) ?? wires[0];
  return (lang === "ar" ? wire?.nameAr : wire?.name) ?? "";
}

function sameParameters(one: string, other: string): boolean {
  const sorted = (text: string) => [...new URLSearchParams(text)].map(String).sort().join("&");
  return sorted(one) === sorted(other);
}
