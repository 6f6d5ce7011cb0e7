"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Present } from "@/lib/protocol/frames.ts";
import { useSessionInfo } from "./hooks.ts";
import { openNewsroom } from "./newsroom.ts";
import { useWireScope } from "./wire-scope.tsx";

const nobody = () => () => {};
const inBrowser = typeof window !== "undefined";

/** The others of the desk on the wire, by name; null while that is not known. */
export function useOthers(): readonly Present[] | null {
  const scope = useWireScope();
  const presence = inBrowser ? openNewsroom().wire(scope).presence : undefined;
  const view = useSyncExternalStore(
    presence?.subscribe ?? nobody,
    presence?.view ?? (() => null),
    () => null,
  );
  const me = useSessionInfo()?.user.id;
  return useMemo(() => view?.filter(({ id }) => id !== me) ?? null, [view, me]);
}

/** The others, by the report that they have open. */
export function useOthersByReport(): ReadonlyMap<string, Present[]> {
  const others = useOthers();
  return useMemo(() => {
    const byReport = new Map<string, Present[]>();
    for (const person of others ?? []) {
      if (!person.reportId) continue;
      const there = byReport.get(person.reportId);
      if (there) there.push(person);
      else byReport.set(person.reportId, [person]);
    }
    return byReport;
  }, [others]);
}

/** Says, for as long as the caller is on the screen, that this report is open or being edited here. */
export function useBeingAt(reportId: string, editing: boolean): void {
  const scope = useWireScope();
  useEffect(() => {
    const { presence } = openNewsroom().wire(scope);
    presence.go(reportId, editing);
    return () => presence.go(null, false);
  }, [reportId, editing, scope]);
}

/** The names of these people, one a line, by what they do. */
export function namesAt(people: readonly Present[] = []): { editors: string; readers: string } {
  const names = (editing: boolean) =>
    people
      .filter((person) => person.editing === editing)
      .map(({ name }) => name)
      .join("\n");
  return { editors: names(true), readers: names(false) };
}
