"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { codeName } from "../_keys/prefix.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { type Entry, GROUPS } from "./entry.ts";
import { PaletteLine } from "./palette-line.tsx";
import { useFound } from "./use-found.ts";

interface BoxProps {
  field: RefObject<HTMLInputElement | null>;
  onChoose: (entry: Entry) => void;
  onClose: () => void;
}

/** The field and the list below it: the focus stays in the field, the arrows move along the list. */
export function PaletteBox({ field, onChoose, onClose }: BoxProps) {
  const t = useTranslations("palette");
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = useFound(typed);
  const active = found[Math.min(at, found.length - 1)];
  const lineId = (entry: Entry) => `${id}-${entry.id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line that is chosen is looked for anew
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (isPaletteKey(event)) onClose();
    else if (event.key === "Enter" && active) onChoose(active);
    else if (event.key === "ArrowDown")
      setAt((was) => (Math.min(was, found.length - 1) + 1) % (found.length || 1));
    else if (event.key === "ArrowUp") setAt((was) => (was <= 0 ? found.length - 1 : was - 1));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="relative border-b">
        <Search size={17} aria-hidden className="absolute start-4 top-1/2 -translate-y-1/2 text-ink-3" />
        <input
          ref={field}
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && lineId(active)}
          aria-label={t("field")}
          placeholder={t("field")}
          // What is typed has its own direction, the hint that of the page.
          dir={typed === "" ? undefined : "auto"}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-13 w-full rounded-xl bg-transparent contrast:-outline-offset-4 ps-11 pe-4 text-base outline-none placeholder:text-start"
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t("title")}
        className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-2"
      >
        {GROUPS.map((group) => {
          const lines = found.filter((entry) => entry.group === group);
          return lines.length === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
            <div key={group} role="group" aria-label={t(`groups.${group}`)}>
              <p aria-hidden className="px-2.5 pt-2 pb-1 text-2xs font-semibold text-ink-3">
                {t(`groups.${group}`)}
              </p>
              {lines.map((entry) => (
                <PaletteLine
                  key={entry.id}
                  id={lineId(entry)}
                  entry={entry}
                  isActive={entry === active}
                  onPoint={() => setAt(found.indexOf(entry))}
                  onChoose={() => onChoose(entry)}
                />
              ))}
            </div>
          );
        })}
      </div>
      <Count count={found.length} />
    </>
  );
}

function Count({ count }: { count: number }) {
  const t = useTranslations("palette");
  const { number } = useFormats();
  return (
    <p role="status" className="sr-only">
      {t("count", { count, number: number(count) })}
    </p>
  );
}

/** The key that opened it closes it, by its place on the keyboard. */
function isPaletteKey({ nativeEvent, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && codeName(nativeEvent.code) === "k";
}
