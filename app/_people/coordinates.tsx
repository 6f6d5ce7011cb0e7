"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { copyText } from "../_ui/copy-text.ts";

/** An exact position as numbers, to be taken into a map; it is on no map of ours. */
export function Coordinates({ point }: { point: { lat: number; lon: number } }) {
  const t = useTranslations("people");
  const [copied, setCopied] = useState(false);
  const text = `${point.lat}, ${point.lon}`;
  const copy = async () => setCopied(await copyText(text));
  const Icon = copied ? Check : Copy;
  return (
    <span className="inline-flex items-center gap-1">
      <bdi dir="ltr" className="font-semibold tabular-nums select-all">
        {text}
      </bdi>
      <button
        type="button"
        onClick={() => void copy()}
        aria-label={copied ? t("copied") : t("copy")}
        className="grid size-11 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:size-7"
      >
        <Icon size={14} aria-hidden />
      </button>
    </span>
  );
}
