"use client";

import type { MouseEvent, ReactNode } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { useWireScope } from "../_wire/wire-scope.tsx";
import { NearLink } from "./near-link.tsx";
import { useQueryParam } from "./use-query-param.ts";

interface ReportLinkProps {
  reportId: string;
  className?: string;
  onOpen?: () => void;
  children: ReactNode;
}

/** The way to a report: on the wire it opens beside the list, from elsewhere the wire is opened with it. */
export function ReportLink({ reportId, className = "", onOpen, children }: ReportLinkProps) {
  const lang = useLang();
  const wire = useWireScope();
  const [, select] = useQueryParam("report");
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    onOpen?.();
    if (window.location.pathname !== `/${lang}/wire`) return;
    event.preventDefault();
    select(reportId);
  };
  return (
    <NearLink
      href={`/${lang}/wire?${wire ? `wire=${wire}&` : ""}report=${reportId}`}
      onClick={open}
      className={className}
    >
      {children}
    </NearLink>
  );
}
