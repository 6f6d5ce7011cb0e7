"use client";

import { useTranslations } from "next-intl";
import { wireNumber, wireNumbers } from "../_i18n/isolate.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useWire } from "../_wire/hooks.ts";
import { completeness, type Link } from "../_wire/wire-store.ts";

const TONE: Record<Link["status"], string> = {
  live: "text-done",
  slower: "text-urgent",
  connecting: "text-urgent",
  silent: "text-urgent",
  offline: "text-flash",
  ended: "text-flash",
};

/** The connection in plain words, and how far this screen is complete by the server's own numbers. */
export function WireStatus() {
  const view = useWire();
  const t = useTranslations("link");
  const { status } = view.link;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-xs whitespace-nowrap text-ink-3 desk:max-w-[28vw]">
      <span className={`inline-flex items-center gap-1.5 font-semibold ${TONE[status]}`}>
        <LinkShape status={status} />
        <span role="status">{t(status)}</span>
      </span>
      <span aria-hidden>·</span>
      <bdi data-testid="completeness" className="tabular-nums">
        <CompletenessText />
      </bdi>
    </p>
  );
}

/** Full when live, half when slower, hollow when not: the shape says it without the colour. */
function LinkShape({ status }: { status: Link["status"] }) {
  return (
    <svg width="9" height="9" viewBox="0 0 10 10" aria-hidden="true">
      <circle
        cx="5"
        cy="5"
        r="3.75"
        fill={status === "live" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {status === "slower" && <path d="M1.25 5a3.75 3.75 0 0 0 7.5 0z" fill="currentColor" />}
    </svg>
  );
}

function CompletenessText() {
  const t = useTranslations("link");
  const formats = useFormats();
  const known = completeness(useWire());
  switch (known.kind) {
    case "complete":
      return t("complete", { seq: wireNumber(formats.number(known.seq)), time: formats.clock(known.at) });
    case "filling":
      return t("filling", { range: wireNumbers(formats.number(known.from), formats.number(known.to)) });
    case "as-of":
      return t("asOf", { seq: wireNumber(formats.number(known.seq)) });
    default:
      return t("unknown");
  }
}
