"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button } from "../_ui/button.tsx";
import { ThemeSwitch } from "../_ui/theme-switch.tsx";
import { post } from "../_wire/api.ts";
import { useSessionInfo } from "../_wire/hooks.ts";

/** Who is signed in, how the page looks, and the way out; a native popover, so Escape and a click beside close it. */
export function PersonMenu() {
  const t = useTranslations("menu");
  const name = useSessionInfo()?.user.name;
  return (
    <>
      <button
        type="button"
        popoverTarget="person-menu"
        aria-label={t("open")}
        className="grid size-11 place-content-center rounded-lg hover:bg-hover"
      >
        <span className="grid size-8 place-content-center rounded-full bg-accent-soft text-sm font-semibold text-accent">
          {name?.trim().charAt(0) ?? "·"}
        </span>
      </button>
      <div
        id="person-menu"
        popover="auto"
        className="fixed inset-auto end-2 top-13 m-0 w-72 rounded-xl border border-line bg-surface p-3 text-ink shadow-pop"
      >
        <MenuContent />
      </div>
    </>
  );
}

function MenuContent() {
  const t = useTranslations();
  const lang = useLang();
  const user = useSessionInfo()?.user;
  const signOut = async () => {
    await post("auth/sign-out", {}).catch(() => undefined);
    window.location.assign(`/${lang}/sign-in`);
  };
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
      <Button look="quiet" className="w-full justify-start px-2" onClick={signOut}>
        <LogOut size={15} aria-hidden className="rtl:-scale-x-100" />
        {t("menu.signOut")}
      </Button>
    </div>
  );
}
