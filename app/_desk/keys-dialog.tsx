"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "../_ui/dialog.tsx";

const KEYS = [
  ["J", "next"],
  ["K", "previous"],
  ["O ⏎", "open"],
  ["Esc", "close"],
  [".", "top"],
  ["P", "pause"],
  ["?", "help"],
] as const;

/** The keys of the wire, by the letters printed on the keyboard. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("keys");
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <dl className="grid grid-cols-[4rem_1fr] items-center gap-y-2 text-sm">
        {KEYS.map(([key, what]) => (
          <div key={what} className="contents">
            <dt>
              <kbd
                dir="ltr"
                className="rounded-md border border-line-strong bg-raised px-2 py-0.5 font-sans text-xs"
              >
                {key}
              </kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
