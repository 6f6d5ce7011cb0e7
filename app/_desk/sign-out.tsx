"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { forgetKept } from "../_offline/kept-mark.ts";
import { forgetWriter } from "../_offline/last-writer.ts";
import { Button } from "../_ui/button.tsx";
import { post } from "../_wire/api.ts";
import { leave } from "./leaving.ts";
import { eraseUnsentWords, hasUnsentWords } from "./unsent-words.ts";

/** The way out. Nothing that was typed stays on the device behind it: where there are unsent words, it asks first. */
export function SignOut() {
  const t = useTranslations("menu");
  const lang = useLang();
  const [asking, ask] = useState(false);
  const signOut = async () => {
    leave();
    eraseUnsentWords();
    forgetWriter();
    await Promise.allSettled([post("auth/sign-out", {}), forgetKept()]);
    // What was typed or sent again meanwhile goes, too.
    eraseUnsentWords();
    window.location.assign(`/${lang}/sign-in`);
  };
  return (
    <div>
      <p role="status" className="px-1 text-sm text-urgent empty:hidden">
        {asking && t("unsent")}
      </p>
      <Button
        look="quiet"
        data-sign-out
        className="w-full justify-start px-2"
        onClick={() => (asking || !hasUnsentWords() ? void signOut() : ask(true))}
      >
        <LogOut size={15} aria-hidden className="rtl:-scale-x-100" />
        {t(asking ? "signOutErase" : "signOut")}
      </Button>
    </div>
  );
}
