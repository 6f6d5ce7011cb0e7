"use client";

import type { MouseEvent, ReactNode } from "react";
import { NearLink } from "./near-link.tsx";
import { changeQuery } from "./use-query-param.ts";

interface PlaceLinkProps {
  href: string;
  className?: string;
  title?: string;
  children: ReactNode;
}

/** A way to a page that reads its subject from the address; on that page itself only the subject changes. */
export function PlaceLink({ href, ...rest }: PlaceLinkProps) {
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (window.location.pathname !== href.split("?")[0]) return;
    event.preventDefault();
    changeQuery(href);
  };
  return <NearLink {...rest} href={href} onClick={go} />;
}
