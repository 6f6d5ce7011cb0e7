"use client";

import { part } from "../_ui/part.tsx";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";
import { useLeft } from "./use-left.ts";

const SincePanel = part(() => import("./since-panel.tsx").then((module) => module.SincePanel));

/** Above the wire's list, for who comes back: what happened while they were away, until they have read it. */
export function SinceYouLeft() {
  const may = useMay();
  const me = useSessionInfo()?.user.id;
  return me && may("handover.read") ? <Left personId={me} /> : null;
}

function Left({ personId }: { personId: string }) {
  const { left, dismiss } = useLeft(personId);
  return left && <SincePanel left={left} onDismiss={dismiss} />;
}
