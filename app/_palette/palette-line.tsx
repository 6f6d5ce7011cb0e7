"use client";

import { KeyCaps } from "../_keys/key-caps.tsx";
import { keyOf } from "../_keys/key-map.ts";
import { useSettings } from "../_settings/settings.ts";
import type { Entry } from "./entry.ts";

interface LineProps {
  id: string;
  entry: Entry;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

/** One thing that can be chosen, with the key that does it. */
export function PaletteLine({ id, entry, isActive, onPoint, onChoose }: LineProps) {
  const { words, hint, key, icon: Icon, lang } = entry;
  const { keys } = useSettings();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and chooses by Enter
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerMove={() => isActive || onPoint()}
      onClick={onChoose}
      className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 text-sm text-ink-2 aria-selected:bg-accent-soft aria-selected:text-ink desk:min-h-9"
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-3" />
      <bdi {...lang} className="min-w-0 truncate">
        {words}
      </bdi>
      {hint && <bdi className="max-w-2/5 shrink-0 truncate text-xs text-ink-3">{hint}</bdi>}
      {key && (
        <span className="ms-auto shrink-0 max-desk:hidden">
          <KeyCaps value={keyOf(key, keys)} />
        </span>
      )}
    </div>
  );
}
