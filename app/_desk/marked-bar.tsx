"use client";

import { Check, CheckCheck, Copy, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { copyText } from "../_ui/copy-text.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { markOpened } from "./opened.ts";
import type { Marked } from "./use-marked.ts";

/** What can be done with the marked rows at once: mark them as read, copy their slugs and headlines. */
export function MarkedBar({ marked, rows }: { marked: Marked; rows: readonly Report[] }) {
  const t = useTranslations("list.marked");
  const nameOf = useReportName();
  const [copied, setCopied] = useState(false);
  const chosen = rows.filter(({ id }) => marked.ids.has(id));
  const copy = async () => {
    const lines = chosen.map((report) =>
      [report.slug, nameOf(report)].flatMap((words) => (words ? isolate(words) : [])).join("\t"),
    );
    setCopied(await copyText(lines.join("\n")));
  };
  const read = () => {
    for (const { id } of chosen) markOpened(id);
    marked.clear();
  };
  return (
    <section
      aria-label={t("title")}
      data-testid="marked"
      className="flex shrink-0 flex-wrap items-center gap-1 border-b bg-accent-soft ps-3.5 pe-2"
    >
      <p role="status" className="me-auto text-xs font-semibold text-accent">
        {t("count", { count: marked.ids.size })}
      </p>
      <Button look="quiet" size="small" onClick={read}>
        <CheckCheck size={14} aria-hidden />
        {t("read")}
      </Button>
      <Button look="quiet" size="small" onClick={copy}>
        {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        {t(copied ? "copied" : "copy")}
      </Button>
      <Button look="quiet" size="small" onClick={marked.clear} aria-label={t("clear")}>
        <X size={14} aria-hidden />
      </Button>
    </section>
  );
}
