"use client";

import { NextIntlClientProvider } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { formatTag, type Lang } from "./locales.ts";
import type { Messages } from "./messages.ts";

const LangContext = createContext<Lang>("ar");

/** Gives everything below it the interface language and its texts. */
export function LanguageProvider(props: { lang: Lang; messages: Messages; children: ReactNode }) {
  return (
    <LangContext value={props.lang}>
      <NextIntlClientProvider locale={formatTag(props.lang)} messages={props.messages} timeZone="UTC">
        {props.children}
      </NextIntlClientProvider>
    </LangContext>
  );
}

/** The interface language. */
export function useLang(): Lang {
  return useContext(LangContext);
}
