"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useRef } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { interfaceDirection } from "../_i18n/locales.ts";
import { firstField } from "./first-field.ts";

interface DialogProps {
  title: string;
  onClose: () => void;
  /** What has the focus once it is open; else its first field, and without one the button that closes it. */
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A modal dialog, open from the moment it is drawn; a sheet from below on a phone. */
export function Dialog(props: DialogProps) {
  const lang = useLang();
  const t = useTranslations("report");
  const content = useRef<HTMLDivElement>(null);
  return (
    <DirectionProvider direction={interfaceDirection(lang)}>
      <Base.Root open onOpenChange={(open) => open || props.onClose()}>
        <Base.Portal>
          <Base.Backdrop className="fixed inset-0 z-40 bg-veil" />
          <Base.Popup
            initialFocus={
              props.initialFocus ??
              // Under a thumb no field has the focus at once: its keyboard would cover the sheet.
              ((how) => (how === "touch" ? true : (firstField(content.current) ?? true)))
            }
            className="scroll-quiet fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-2xl border border-line bg-surface p-5 shadow-pop desk:inset-x-auto desk:start-1/2 desk:top-[12dvh] desk:bottom-auto desk:max-h-[80dvh] desk:w-[30rem] desk:-ms-[15rem] desk:rounded-xl"
          >
            <div className="mb-4 flex items-center justify-between gap-4">
              <Base.Title className="text-lg font-semibold">{props.title}</Base.Title>
              <Base.Close
                aria-label={t("close")}
                className="-me-2 grid size-11 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:size-9"
              >
                <X size={18} aria-hidden />
              </Base.Close>
            </div>
            <div ref={content}>{props.children}</div>
          </Base.Popup>
        </Base.Portal>
      </Base.Root>
    </DirectionProvider>
  );
}
