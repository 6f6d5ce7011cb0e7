const PRESENTATION_FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]/;

/**
 * The comparing key of a text: what two spellings of the same Arabic words share.
 *
 * Diacritics, tatweel, zero-width and bidi characters go; alef, ya, ta marbuta and hamza seats fold; digits become
 * ASCII; everything that is no letter and no digit becomes one space. Pure and idempotent; never throws.
 */
export function arKey(text: string): string {
  // NFKC only where presentation forms were pasted: on all text it would change ½, ™ and their like.
  const composed = PRESENTATION_FORMS.test(text) ? text.normalize("NFKC") : text.normalize("NFC");
  return (
    composed
      .replace(/[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u08D3-\u08FF]/g, "")
      .replace(/[\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u061C]/g, "")
      .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
      .replace(/[\u0649\u06CC]/g, "\u064A")
      .replace(/\u0629/g, "\u0647")
      .replace(/\u0624/g, "\u0648")
      .replace(/\u0626/g, "\u064A")
      .replace(/[\u06A9\u06AA]/g, "\u0643")
      .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      // Again, for what stood on both sides of a removed character and composes now.
      .normalize("NFC")
  );
}
