"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../_ui/button.tsx";

/** The words to look for; they are looked for when they are sent, as half a word finds something else. */
export function SearchField({ q, onAsk }: { q: string; onAsk: (q: string) => void }) {
  const t = useTranslations("search");
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q);
  const [known, setKnown] = useState(q);
  if (known !== q) {
    setKnown(q);
    setText(q);
  }
  useEffect(() => {
    // Words that are in the address come with the next drawing.
    const isAsked = new URLSearchParams(window.location.search).has("q");
    if (q === "" && !isAsked) field.current?.focus({ preventScroll: true });
  }, [q]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onAsk(text.trim());
  };
  return (
    <search>
      <form onSubmit={send} className="flex gap-2">
        <div className="relative min-w-0 flex-1">
          <Search size={16} aria-hidden className="absolute start-3 top-1/2 -translate-y-1/2 text-ink-3" />
          <input
            ref={field}
            type="search"
            name="q"
            // What is typed has its own direction, the hint that of the page.
            dir={text === "" ? undefined : "auto"}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            aria-label={t("field")}
            placeholder={t("hint")}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="field ps-10 pe-11 placeholder:text-start [&::-webkit-search-cancel-button]:hidden"
          />
          {text !== "" && (
            <button
              type="button"
              aria-label={t("clear")}
              onClick={() => {
                setText("");
                field.current?.focus();
              }}
              className="absolute end-0 top-0 grid size-11 place-content-center rounded-lg text-ink-3 hover:text-ink"
            >
              <X size={15} aria-hidden />
            </button>
          )}
        </div>
        <Button type="submit" look="primary" disabled={text.trim() === ""} className="desk:min-h-11">
          {t("send")}
        </Button>
      </form>
    </search>
  );
}
