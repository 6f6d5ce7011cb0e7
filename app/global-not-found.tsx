import { Compass } from "lucide-react";
import type { Metadata } from "next";
import "./globals.css";
import { fontClasses } from "./_i18n/fonts.ts";
import { interfaceDirection, LOCALES } from "./_i18n/locales.ts";
import { messagesFor } from "./_i18n/messages.ts";
import { buttonClasses } from "./_ui/button.tsx";
import { THEME_SCRIPT } from "./_ui/theme.ts";

export const metadata: Metadata = { title: messagesFor("ar").missing.title, robots: { index: false } };

/** Any address that is no page. It stands outside both languages, so it says it in both. */
export default function GlobalNotFound() {
  return (
    <html lang="ar" dir="rtl" className={fontClasses} suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        <main className="grid min-h-dvh place-content-center justify-items-center gap-8 p-8 text-center">
          <Compass size={28} strokeWidth={1.5} aria-hidden className="text-ink-3" />
          {LOCALES.map((lang) => (
            <Words key={lang} lang={lang} />
          ))}
        </main>
      </body>
    </html>
  );
}

function Words({ lang }: { lang: (typeof LOCALES)[number] }) {
  const { missing } = messagesFor(lang);
  const Title = lang === "ar" ? "h1" : "h2";
  return (
    <section lang={lang} dir={interfaceDirection(lang)}>
      <Title className="font-semibold text-ink-2">{missing.title}</Title>
      <p className="mb-3 text-sm text-ink-3">{missing.text}</p>
      <a href={`/${lang}/wire`} className={buttonClasses()}>
        {missing.home}
      </a>
    </section>
  );
}
