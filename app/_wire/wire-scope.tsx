"use client";

import { createContext, type ReactNode, useCallback, useContext } from "react";

const ScopeContext = createContext<string | null>(null);

/** Everything below it reads and writes this wire; null is the newsroom's first. */
export function WireScope({ wire, children }: { wire: string | null; children: ReactNode }) {
  return <ScopeContext value={wire}>{children}</ScopeContext>;
}

/** The slug of the wire that is read here; null is the newsroom's first. */
export function useWireScope(): string | null {
  return useContext(ScopeContext);
}

/** Names the wire that is read here in the path of a read or in the body of a command; the first one goes unnamed. */
export function useOfWire(): { path: (path: string) => string; body: <B extends object>(body: B) => B } {
  const wire = useWireScope();
  const path = useCallback(
    (read: string) =>
      wire === null ? read : `${read}${read.includes("?") ? "&" : "?"}wire=${encodeURIComponent(wire)}`,
    [wire],
  );
  const body = useCallback(<B extends object>(one: B): B => (wire === null ? one : { wire, ...one }), [wire]);
  return { path, body };
}
