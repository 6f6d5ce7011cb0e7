"use client";

import { useTranslations } from "next-intl";
import { ThemeSwitch } from "../_ui/theme-switch.tsx";
import { useSessionInfo } from "../_wire/hooks.ts";
import { DeviceLinks } from "./device-links.tsx";
import { PastLinks } from "./past-links.tsx";
import { SignOut } from "./sign-out.tsx";

/** What the menu of the person signed in holds. */
export function MenuContent() {
  const t = useTranslations();
  const user = useSessionInfo()?.user;
  return (
    <div className="space-y-3">
      {user && (
        <div className="px-1">
          <p className="font-semibold">
            <bdi>{user.name}</bdi>
          </p>
          <p className="text-xs text-ink-3">
            {t(`roles.${user.role}`)} · <bdi dir="ltr">{user.email}</bdi>
          </p>
        </div>
      )}
      <ThemeSwitch />
      <DeviceLinks />
      <PastLinks />
      <SignOut />
    </div>
  );
}
