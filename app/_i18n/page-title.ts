import type { Metadata } from "next";
import { langOf } from "./locales.ts";
import { messagesFor } from "./messages.ts";

/** The `generateMetadata` of a page that is named by one section of the texts. */
export function pageTitle(
  section:
    | "settings"
    | "search"
    | "wire"
    | "audit"
    | "asOf"
    | "handover"
    | "story"
    | "flag"
    | "file"
    | "people"
    | "signIn"
    | "wall"
    | "columns"
    | "examples"
    | "map"
    | "pulse"
    | "knowledge",
) {
  return async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const { locale } = await params;
    return { title: messagesFor(langOf(locale))[section].title };
  };
}
