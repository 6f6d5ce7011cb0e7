"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";

interface AliasesFieldProps {
  value: readonly string[];
  onChange: (aliases: readonly string[]) => void;
}

const ALIASES_MOST = 40;

/** Other names, each in its place in a list; Enter takes what is written into it. */
export function AliasesField({ value, onChange }: AliasesFieldProps) {
  const t = useTranslations("knowledge");
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const alias = text.trim();
  const canAdd = alias !== "" && !value.includes(alias) && value.length < ALIASES_MOST;
  const add = () => {
    if (!canAdd) return;
    onChange([...value, alias]);
    setText("");
    field.current?.focus();
  };
  const remove = (gone: string) => {
    onChange(value.filter((one) => one !== gone));
    field.current?.focus();
  };
  return (
    <div>
      <Labelled label={t("aliases")} hint={t("aliasesHint")}>
        {(control) => (
          <span className="flex gap-2">
            <input
              {...control}
              ref={field}
              type="text"
              name="alias"
              dir="auto"
              maxLength={200}
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing || alias === "") return;
                event.preventDefault();
                add();
              }}
              className="field min-w-0 flex-1"
            />
            <Button onClick={add} disabled={!canAdd} className="desk:min-h-11">
              <Plus size={15} aria-hidden />
              {t("addAlias")}
            </Button>
          </span>
        )}
      </Labelled>
      <ul className="mt-2 flex flex-wrap gap-1.5 empty:hidden" aria-label={t("aliases")}>
        {value.map((one) => (
          <li key={one} className="inline-flex items-center rounded-md border bg-raised ps-2 text-sm">
            <bdi>{one}</bdi>
            <button
              type="button"
              onClick={() => remove(one)}
              aria-label={t("removeAlias", { name: isolate(one) })}
              className="grid size-11 place-content-center rounded-md text-ink-3 hover:bg-hover hover:text-ink desk:size-7"
            >
              <X size={13} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
