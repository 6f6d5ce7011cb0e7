import { stripBidiControls } from "./bidi.ts";

/** Whether a passage stands in a text, in its headline or its body; line breaks and spaces do not count. */
export function isQuotedFrom(
  passage: string,
  { headline, body }: { headline: string; body: string },
): boolean {
  const quoted = spaced(passage);
  return spaced(body).includes(quoted) || spaced(headline).includes(quoted);
}

function spaced(text: string): string {
  return stripBidiControls(text).normalize("NFC").replace(/\s+/g, " ").trim();
}
