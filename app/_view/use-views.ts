"use client";

import { useMemo } from "react";
import type { View } from "@/lib/protocol/views.ts";
import { usePicked, useSessionInfo } from "../_wire/hooks.ts";
import { rowsIn } from "../_wire/selectors.ts";
import type { WireView } from "../_wire/wire-store.ts";

const viewsOf = ({ state }: WireView) => state && rowsIn(state.views);
const NONE: View[] = [];

/** The saved views of the wire that is read here: those for oneself first, then the desk's, each by name. */
export function useViews(): readonly View[] {
  const views = usePicked(viewsOf) ?? NONE;
  const me = useSessionInfo()?.user.id;
  return useMemo(() => {
    const { compare } = new Intl.Collator("ar", { sensitivity: "base", numeric: true });
    const isDesks = ({ isShared, ownerId }: View) => isShared || ownerId !== me;
    return [...views].sort(
      (one, other) => Number(isDesks(one)) - Number(isDesks(other)) || compare(one.name, other.name),
    );
  }, [views, me]);
}
