import { getRequestConfig } from "next-intl/server";
import { formatTag, langOf } from "./locales.ts";
import { messagesFor } from "./messages.ts";

/** The texts for what is drawn on the server; the build asks for this file by name. */
export default getRequestConfig(async ({ requestLocale }) => {
  const lang = langOf((await requestLocale) ?? "ar");
  return { locale: formatTag(lang), messages: messagesFor(lang) };
});
