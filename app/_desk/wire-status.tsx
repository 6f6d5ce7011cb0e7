"use client";

import { useTranslations } from "next-intl";
import { wireNumber, wireNumbers } from "../_i18n/isolate.ts";
import { useFormats, useNow } from "../_ui/use-formats.ts";
import { useWire } from "../_wire/hooks.ts";
import { completeness, type Link, type WireView } from "../_wire/wire-store.ts";

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
    <p className="overflow-hidden text-xs whitespace-nowrap text-ink-3">
      <span className="-ms-4 flex flex-wrap items-center">
        <span className={`inline-flex items-center gap-1.5 ps-4 font-semibold ${TONE[status]}`}>
          <LinkShape status={status} />
          <span role="status">{t(status)}</span>
        </span>
        {/* The dot stands in the part that is cut off where a line begins. */}
        <span className="relative ps-4 before:absolute before:start-0 before:w-4 before:text-center before:content-['·']">
          <bdi data-testid="completeness" className="tabular-nums">
            <CompletenessText view={view} />
          </bdi>
        </span>
      </span>
    </p>
  );
}

/** Whether a time without its day could be taken for one of today. */
function isLongAgo(at: string, now: number): boolean {
  return now - Date.parse(at) > 12 * 3_600_000;
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

function CompletenessText({ view }: { view: WireView }) {
  const t = useTranslations("link");
  const formats = useFormats();
  const now = useNow();
  const known = completeness(view);
  switch (known.kind) {
    case "complete":
      return t("complete", { seq: wireNumber(formats.number(known.seq)), time: formats.clock(known.at) });
    case "filling":
      return t("filling", { range: wireNumbers(formats.number(known.from), formats.number(known.to)) });
    case "as-of":
      return view.completeAt
        ? t("asOfAt", {
            seq: wireNumber(formats.number(known.seq)),
            time: isLongAgo(view.completeAt, now)
              ? formats.moment(view.completeAt)
              : formats.clock(view.completeAt),
          })
        : t("asOf", { seq: wireNumber(formats.number(known.seq)) });
    default:
      return t("unknown");
  }
}
