"use client";

import { DirectionProvider } from "@base-ui/react/direction-provider";
import { Popover as Base } from "@base-ui/react/popover";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode, RefObject } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { interfaceDirection } from "../_i18n/locales.ts";

interface PopoverProps {
  title: ReactNode;
  /** Beside the title, before the button that closes it. */
  beside?: ReactNode;
  /** What it stands at; a press on it does not close it. */
  anchor: RefObject<HTMLElement | null>;
  /** What has the focus once it is open; else the first thing in it that can have it. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** What has the focus once it is closed; else its anchor. */
  finalFocus?: () => HTMLElement | null;
  /** Its widest and highest, and its padding. */
  className: string;
  onClose: () => void;
  children: ReactNode;
}

/** What is said or asked beside what it is about, open from the moment it is drawn. For wide windows: a phone has sheets. */
export function Popover(props: PopoverProps) {
  const t = useTranslations("report");
  const lang = useLang();
  const { anchor } = props;
  return (
    <DirectionProvider direction={interfaceDirection(lang)}>
      <Base.Root
        open
        // Drawn at the end of the page: Tab would lead out of it to nowhere.
        modal="trap-focus"
        onOpenChange={(open, { event }) =>
          open || anchor.current?.contains(event.target as Node) || props.onClose()
        }
      >
        <Base.Portal>
          <Base.Positioner
            anchor={anchor}
            side="bottom"
            align="start"
            sideOffset={6}
            collisionPadding={8}
            className="z-40"
          >
            <Base.Popup
              initialFocus={props.initialFocus}
              finalFocus={props.finalFocus ?? anchor}
              className={`scroll-quiet overflow-y-auto rounded-xl border border-line bg-surface shadow-pop ${props.className}`}
            >
              <div className="mb-2 flex items-center gap-1">
                <Base.Title className="me-auto font-semibold">{props.title}</Base.Title>
                {props.beside}
                <Base.Close
                  aria-label={t("close")}
                  className="-me-1.5 grid size-11 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:size-8"
                >
                  <X size={16} aria-hidden />
                </Base.Close>
              </div>
              {props.children}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </DirectionProvider>
  );
}
