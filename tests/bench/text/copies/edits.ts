import { randomFrom } from "../../support/arabic-news.ts";

/** What an editor or a copier does to a text; the same for the same seed. */
export type Edit = (body: string, seed: number) => string;

const HEADS = ["مرصد الفرات – متابعات:", "عاجل | شبكة الشرق:", "نقلاً عن وكالات"];
/** Words that a copier may put in place of any other. */
const OTHER_WORDS =
  "لاحقاً هناك جهات محيط ضمن كذلك عناصر حديثة مشيرة ظروف عقب حصول تزامناً جانب معلومات تفاصيل طرف سابق عدة إطار".split(
    " ",
  );

/** Another headline and source line above, and the last paragraph cut. */
export function otherSource(body: string, seed: number): string {
  const lines = body.split("\n");
  const kept = lines.length > 2 ? lines.slice(0, -1) : lines;
  return [HEADS[seed % HEADS.length], ...kept].join("\n");
}

/** The spelling of a hurried hand: ه for ة, ي for ى, no hamza, no signs. */
export function carelessly(body: string): string {
  return body
    .replace(/[\u064B-\u0652]/g, "")
    .replace(/ة(?!\p{L})/gu, "ه")
    .replace(/ى(?!\p{L})/gu, "ي")
    .replace(/[أإآ]/g, "ا");
}

/** The paragraphs in another order. */
export function reordered(body: string): string {
  return body.split("\n").toReversed().join("\n");
}

/** The first half of the words. */
export function firstHalf(body: string): string {
  const words = body.split(/(?<=\s)/);
  return words.slice(0, Math.ceil(words.length / 2)).join("");
}

/** Every so many words another one, in proportion to `share`. */
export function replaced(share: number): Edit {
  return (body, seed) => {
    const next = randomFrom(seed);
    const other = () => OTHER_WORDS[Math.floor(next() * OTHER_WORDS.length)] ?? "";
    return body.replace(/\p{L}+/gu, (word) => (next() < share ? other() : word));
  };
}
