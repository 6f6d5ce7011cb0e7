import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "../globals.css";
import { fontClasses } from "../_i18n/fonts.ts";
import { LanguageProvider } from "../_i18n/language-provider.tsx";
import { interfaceDirection, LOCALES, langOf } from "../_i18n/locales.ts";
import { messagesFor } from "../_i18n/messages.ts";
import { LAYOUT_SCRIPT } from "../_ui/layout-script.ts";
import { THEME_SCRIPT } from "../_ui/theme.ts";
import { EARLY_SCRIPT } from "../_wire/early.ts";

interface LocaleProps {
  params: Promise<{ locale: string }>;
}

export const dynamicParams = false;

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
};

/** Both languages are made at build time; any other address is not found. */
export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { app } = messagesFor(langOf((await params).locale));
  return {
    title: { default: app.name, template: `%s · ${app.name}` },
    description: app.tagline,
    robots: { index: false },
  };
}

export default async function LocaleLayout({ params, children }: LocaleProps & { children: ReactNode }) {
  const lang = langOf((await params).locale);
  return (
    <html lang={lang} dir={interfaceDirection(lang)} className={fontClasses} suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constants, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: `${EARLY_SCRIPT};${THEME_SCRIPT};${LAYOUT_SCRIPT}` }} />
        <LanguageProvider lang={lang} messages={messagesFor(lang)}>
          {children}
        </LanguageProvider>
      </body>
    </html>
  );
}
