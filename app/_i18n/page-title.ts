import type { Metadata } from "next";
import { langOf } from "./locales.ts";
import { messagesFor } from "./messages.ts";

/** The `generateMetadata` of a page that is named by one section of the texts. */
export function pageTitle(section: "wire" | "story" | "flag" | "file" | "signIn") {
  return async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const { locale } = await params;
    return { title: messagesFor(langOf(locale))[section].title };
  };
}
