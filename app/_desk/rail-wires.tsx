"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { PlaceLink } from "../_ui/place-link.tsx";
import { useSessionInfo } from "../_wire/hooks.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";
import { RAIL_LINE } from "./rail-line.ts";

/** The wires of the newsroom, where there is more than one: each opens the same page of that wire. */
export function RailWires() {
  const t = useTranslations("layout");
  const lang = useLang();
  const path = usePathname();
  const scope = useWireScope();
  const wires = useSessionInfo()?.wires ?? [];
  if (wires.length < 2) return null;
  const here = scope ?? wires[0]?.slug;
  return (
    <nav aria-label={t("wires")}>
      <ul>
        {wires.map(({ slug, name, nameAr }) => {
          const words = lang === "ar" ? nameAr : name;
          return (
            <li key={slug}>
              <PlaceLink
                href={`${path}?wire=${slug}`}
                {...(slug === here && { "aria-current": "page" })}
                data-tip={words}
                className={RAIL_LINE}
              >
                <span
                  aria-hidden
                  className="grid size-4 shrink-0 place-content-center rounded-sm bg-accent-soft text-2xs leading-none font-semibold text-accent"
                >
                  {initialOf(words)}
                </span>
                <bdi className="min-w-0 truncate slim:sr-only">{words}</bdi>
              </PlaceLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The first letter that tells one name from another: not that of the Arabic article. */
function initialOf(name: string): string {
  return name.replace(/^ال/, "").charAt(0);
}
