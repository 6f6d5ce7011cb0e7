"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { finishForgetting } from "../_offline/kept-mark.ts";
import { BrandMark } from "../_ui/brand-mark.tsx";
import { LanguageLink } from "../_ui/language-link.tsx";
import { DemoHint } from "./demo-hint.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** The door: brand, form, language, and in a demo newsroom who can be. */
export function SignInScreen() {
  const t = useTranslations("app");
  // What is typed or filled in before the page's code is there stays: nothing but the field keeps it.
  const email = useRef<HTMLInputElement>(null);
  const choose = (account: string) => {
    if (email.current) email.current.value = account;
  };
  useEffect(() => void finishForgetting().catch(() => undefined), []);
  return (
    <main className="flex min-h-dvh flex-col bg-surface desk:bg-bg">
      <div className="flex justify-end p-3">
        <LanguageLink className="min-h-11" />
      </div>
      <div className="mx-auto grid w-full max-w-[26rem] flex-1 content-center gap-6 px-5 pb-24">
        <header className="flex items-center gap-3">
          <span className="grid size-13 place-content-center rounded-2xl border border-line bg-[#11161c]">
            <BrandMark size={32} color="#ffc24b" />
          </span>
          <div>
            <p className="text-2xl leading-9 font-semibold">{t("name")}</p>
            <p className="text-sm text-ink-3">{t("tagline")}</p>
          </div>
        </header>
        <SignInForm email={email} />
        <DemoHint onChoose={choose} />
      </div>
    </main>
  );
}
