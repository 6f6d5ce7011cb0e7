/** Names of countries in both languages; codes that are no country's are left out. */
export interface CountryName {
  code: string;
  ar: string;
  en: string;
  aliases: readonly string[];
}

const NO_COUNTRIES = new Set([
  "EU",
  "EZ",
  "UN",
  "QO",
  "XA",
  "XB",
  "XK",
  "ZZ",
  "AC",
  "CP",
  "DG",
  "EA",
  "IC",
  "TA",
  "CQ",
]);

/** What news calls them besides. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  SY: ["سورية", "الأراضي السورية"],
  IQ: ["الأراضي العراقية"],
  LB: ["الأراضي اللبنانية"],
  JO: ["الأراضي الأردنية"],
  TR: ["الأراضي التركية", "Turkey"],
  IL: ["الأراضي الإسرائيلية"],
  IR: ["الأراضي الإيرانية"],
  PS: ["فلسطين", "Palestine"],
  SA: ["السعودية"],
  AE: ["الإمارات"],
  US: ["أمريكا", "أميركا", "الولايات المتحدة الأمريكية", "الولايات المتحدة الأميركية", "United States"],
  GB: ["بريطانيا", "Britain"],
};

let known: CountryName[] | undefined;

/** The names of all countries, in the languages' own words and in those of news. */
export function countryNames(): readonly CountryName[] {
  known ??= readNames();
  return known;
}

function readNames(): CountryName[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const [arabic, english] = ["ar", "en"].map(
    (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
  );
  return letters.flatMap((one) =>
    letters.flatMap((other) => {
      const code = one + other;
      const [ar, en] = [arabic?.of(code), english?.of(code)];
      if (!ar || !en || NO_COUNTRIES.has(code)) return [];
      return [{ code, ar, en, aliases: ALIASES[code] ?? [] }];
    }),
  );
}
