"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { changeQuery } from "../_ui/use-query-param.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";

interface Going {
  /** Goes to a page of this language, of the wire that is read here: `search?q=…`. */
  go: (page: string) => void;
  /** Opens a report beside the list, on the page that is open or on the wire. */
  open: (reportId: string) => void;
}

/** The ways that the palette leads. */
export function useGoing(): Going {
  const router = useRouter();
  const lang = useLang();
  const wire = useWireScope();
  const go = useCallback(
    (page: string) => {
      const url = new URL(`/${lang}/${page}`, window.location.origin);
      if (wire !== null && !url.searchParams.has("wire")) url.searchParams.set("wire", wire);
      const href = `${url.pathname}${url.search}`;
      if (url.pathname === window.location.pathname) changeQuery(href);
      else router.push(href);
    },
    [router, lang, wire],
  );
  const open = useCallback(
    (reportId: string) => {
      if (window.location.pathname !== `/${lang}/wire`) return go(`wire?report=${reportId}`);
      const url = new URL(window.location.href);
      url.searchParams.set("report", reportId);
      url.hash = "";
      changeQuery(`${url.pathname}${url.search}`);
    },
    [go, lang],
  );
  return { go, open };
}
