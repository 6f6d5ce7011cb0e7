"use client";

import { Command, Keyboard, Settings } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { askForKeys } from "../_keys/ask-for-keys.ts";
import { askForPalette } from "../_palette/registry.ts";
import { Button, buttonClasses } from "../_ui/button.tsx";
import { NearLink } from "../_ui/near-link.tsx";

/** The ways to how this device is set, and to what its keys do. */
export function DeviceLinks() {
  const t = useTranslations();
  const lang = useLang();
  const close = () => document.getElementById("person-menu")?.hidePopover();
  const showKeys = () => {
    close();
    askForKeys();
  };
  const showPalette = () => {
    close();
    askForPalette();
  };
  return (
    <ul>
      <li>
        <Button look="quiet" className="w-full justify-start px-2" onClick={showPalette}>
          <Command size={15} aria-hidden />
          {t("keys.palette")}
        </Button>
      </li>
      <li>
        <NearLink
          href={`/${lang}/settings`}
          onClick={close}
          className={`${buttonClasses("quiet")} w-full justify-start px-2`}
        >
          <Settings size={15} aria-hidden />
          {t("menu.settings")}
        </NearLink>
      </li>
      <li>
        <Button look="quiet" className="w-full justify-start px-2" onClick={showKeys}>
          <Keyboard size={15} aria-hidden />
          {t("menu.keys")}
        </Button>
      </li>
    </ul>
  );
}
