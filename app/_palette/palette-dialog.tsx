"use client";

import { Dialog } from "@base-ui/react/dialog";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { interfaceDirection } from "../_i18n/locales.ts";
import type { Entry } from "./entry.ts";
import { PaletteBox } from "./palette-box.tsx";

/** Everything that can be done or gone to, by typing the beginning of its name. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("palette");
  const lang = useLang();
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef<Entry | null>(null);
  const choose = (entry: Entry) => {
    chosen.current = entry;
    onClose();
    // When the palette is gone: what opens then takes the focus, and no key meant for it is swallowed.
    requestAnimationFrame(() => setTimeout(entry.act));
  };
  return (
    <DirectionProvider direction={interfaceDirection(lang)}>
      <Dialog.Root open onOpenChange={(open) => open || onClose()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
          <Dialog.Popup
            initialFocus={field}
            className="fixed inset-x-0 top-0 z-50 flex max-h-[85dvh] flex-col overflow-hidden rounded-b-2xl border border-line bg-surface shadow-pop desk:inset-x-auto desk:start-1/2 desk:top-[10dvh] desk:max-h-[70dvh] desk:w-[40rem] desk:-ms-[20rem] desk:rounded-xl"
          >
            <Dialog.Title className="sr-only">{t("title")}</Dialog.Title>
            <PaletteBox field={field} onChoose={choose} onClose={onClose} />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </DirectionProvider>
  );
}
