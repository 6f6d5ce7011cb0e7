"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { WireScope } from "../_wire/wire-scope.tsx";

/** Everything below it reads the wire that the address names; a name that is none of the newsroom's is its first. */
export function ChosenWire({ children }: { children: ReactNode }) {
  // The address is read anew whenever the router goes to another page.
  usePathname();
  const [asked] = useQueryParam("wire");
  const isKnown = useSessionInfo()?.wires.some(({ slug }) => slug === asked) ?? false;
  return <WireScope wire={isKnown ? asked : null}>{children}</WireScope>;
}
