"use client";

import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";

/** Which wire the page shows, where there is more than one. */
export function WireChoice() {
  const t = useTranslations("find");
  const lang = useLang();
  const scope = useWireScope();
  const [, choose] = useQueryParam("wire");
  const wires = useSessionInfo()?.wires ?? [];
  if (wires.length < 2) return null;
  return (
    <Labelled label={t("field.wire")}>
      {(control) => (
        <select
          {...control}
          value={scope ?? wires[0]?.slug}
          onChange={(event) => choose(event.target.value)}
          className="field text-sm desk:min-h-9 desk:py-1"
        >
          {wires.map(({ slug, name, nameAr }) => (
            <option key={slug} value={slug}>
              {lang === "ar" ? nameAr : name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
