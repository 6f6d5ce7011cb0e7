/** The language to greet a visitor in: the one they chose last, else the first that their browser asks for; Arabic first. */
export function preferredLocale(headers: Headers): "ar" | "en" {
  const chosen = /(?:^|;\s*)barq\.locale=(ar|en)(?:;|$)/.exec(headers.get("cookie") ?? "")?.[1];
  if (chosen === "ar" || chosen === "en") return chosen;
  const wanted = /\b(ar|en)\b/i.exec(headers.get("accept-language") ?? "")?.[1]?.toLowerCase();
  return wanted === "en" ? "en" : "ar";
}
