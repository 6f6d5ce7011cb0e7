"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import type { ReportFilter } from "@/lib/domain/report-filter.ts";
import { useKey } from "../_keys/use-key.ts";
import type { ChangeFilter } from "./use-filter.ts";

interface WordsFieldProps {
  filter: ReportFilter;
  onChange: ChangeFilter;
  /** Whether the key of the filter comes here; of several on a page one has it. */
  hasKey: boolean;
}

/** Words of headline, name and place; the list follows every letter. Escape clears it, and then goes back. */
export function WordsField({ filter, onChange, hasKey }: WordsFieldProps) {
  const t = useTranslations("find");
  const field = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const [text, setText] = useTyped(filter.q);
  useKey("filter", () => field.current?.select(), hasKey ? {} : { enabled: false });
  const type = (next: string) => {
    setText(next);
    const q = next.trim();
    // The first letter is a step that the back button undoes; the others belong to it.
    onChange({ ...filter, q }, (filter.q === "") === (q === "") ? "replace" : "push");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (text !== "") return type("");
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
    else field.current?.blur();
  };
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    cameFrom.current = relatedTarget as HTMLElement | null;
  };
  return (
    <div className="relative min-w-0 flex-1">
      <Search size={15} aria-hidden className="absolute start-2.5 top-1/2 -translate-y-1/2 text-ink-3" />
      <input
        ref={field}
        type="search"
        name="filter-words"
        // What is typed has its own direction, the hint that of the page.
        dir={text === "" ? undefined : "auto"}
        maxLength={200}
        autoComplete="off"
        aria-label={t("words")}
        placeholder={t("wordsHint")}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        className={`field ${text === "" ? "pe-3" : "pe-9"} [&::-webkit-search-cancel-button]:hidden ps-8 text-sm placeholder:text-start desk:min-h-8 desk:py-1`}
      />
      {text !== "" && (
        <button
          type="button"
          aria-label={t("clearWords")}
          onClick={() => {
            type("");
            field.current?.focus();
          }}
          className="absolute end-0 top-0 grid h-full w-9 place-content-center rounded-lg text-ink-3 hover:text-ink"
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}

/** What is typed, with the space behind the last word that the filter does not keep; anew when the filter changes elsewhere. */
function useTyped(q: string): [string, (text: string) => void] {
  const [text, setText] = useState(q);
  const [known, setKnown] = useState(q);
  if (known !== q) {
    setKnown(q);
    if (text.trim() !== q) setText(q);
  }
  return [text, setText];
}
