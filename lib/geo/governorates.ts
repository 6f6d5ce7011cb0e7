/** A country that datelines name; its own names come with the language of the reader. */
export type CountryCode = "SY" | "IQ" | "LB" | "JO" | "PS" | "YE";

/** A governorate by its ISO 3166-2 code. */
export interface Governorate {
  code: string;
  ar: string;
  en: string;
  /** Other spellings in datelines. */
  aliases: readonly string[];
  /** Where it is when the map has no outline of it, and how far it reaches in kilometres. */
  circle?: { lat: number; lon: number; radiusKm: number };
}

const row = (code: string, ar: string, en: string, ...aliases: string[]): Governorate => ({
  code,
  ar,
  en,
  aliases,
});

/** The governorates of Syria, Iraq, Lebanon and Jordan. */
export const GOVERNORATES: readonly Governorate[] = [
  row("SY-DI", "دمشق", "Damascus"),
  row("SY-RD", "ريف دمشق", "Rural Damascus", "Rif Dimashq"),
  row("SY-HL", "حلب", "Aleppo"),
  row("SY-HI", "حمص", "Homs"),
  row("SY-HM", "حماة", "Hama"),
  row("SY-LA", "اللاذقية", "Latakia"),
  row("SY-TA", "طرطوس", "Tartus", "Tartous"),
  row("SY-ID", "إدلب", "Idlib"),
  row("SY-RA", "الرقة", "Raqqa"),
  row("SY-DY", "دير الزور", "Deir ez-Zor", "Deir Ezzor", "Deir al-Zor"),
  row("SY-HA", "الحسكة", "Hasakah", "Al-Hasakah", "Hasaka"),
  row("SY-DR", "درعا", "Daraa", "Dara"),
  row("SY-SU", "السويداء", "Suwayda", "As-Suwayda", "Sweida"),
  row("SY-QU", "القنيطرة", "Quneitra"),
  row("IQ-AN", "الأنبار", "Anbar", "Al Anbar"),
  row("IQ-AR", "أربيل", "Erbil", "هولير", "Arbil"),
  row("IQ-BA", "البصرة", "Basra"),
  row("IQ-BB", "بابل", "Babil", "Babylon"),
  row("IQ-BG", "بغداد", "Baghdad"),
  row("IQ-DA", "دهوك", "Dohuk", "Duhok"),
  row("IQ-DI", "ديالى", "Diyala"),
  row("IQ-DQ", "ذي قار", "Dhi Qar", "ذو قار"),
  row("IQ-KA", "كربلاء", "Karbala"),
  row("IQ-MA", "ميسان", "Maysan"),
  row("IQ-MU", "المثنى", "Muthanna"),
  row("IQ-NA", "النجف", "Najaf"),
  row("IQ-NI", "نينوى", "Nineveh", "Ninawa"),
  row("IQ-QA", "القادسية", "Qadisiyah", "الديوانية"),
  row("IQ-SD", "صلاح الدين", "Saladin", "Salah al-Din"),
  row("IQ-SU", "السليمانية", "Sulaymaniyah"),
  row("IQ-KI", "كركوك", "Kirkuk"),
  row("IQ-WA", "واسط", "Wasit"),
  row("LB-BA", "بيروت", "Beirut"),
  row("LB-JL", "جبل لبنان", "Mount Lebanon"),
  row("LB-AS", "لبنان الشمالي", "North Lebanon", "شمال لبنان"),
  row("LB-BI", "البقاع", "Bekaa", "Beqaa"),
  row("LB-JA", "لبنان الجنوبي", "South Lebanon", "جنوب لبنان"),
  row("LB-NA", "النبطية", "Nabatieh"),
  {
    ...row("LB-AK", "عكار", "Akkar"),
    circle: { lat: 34.54, lon: 36.17, radiusKm: 16 },
  },
  {
    ...row("LB-BH", "بعلبك الهرمل", "Baalbek-Hermel", "بعلبك – الهرمل"),
    circle: { lat: 34.14, lon: 36.31, radiusKm: 28 },
  },
  row("JO-AM", "عمّان", "Amman"),
  row("JO-IR", "إربد", "Irbid"),
  row("JO-AZ", "الزرقاء", "Zarqa"),
  row("JO-MA", "المفرق", "Mafraq"),
  row("JO-BA", "البلقاء", "Balqa"),
  row("JO-KA", "الكرك", "Karak"),
  row("JO-JA", "جرش", "Jerash"),
  row("JO-AJ", "عجلون", "Ajloun"),
  row("JO-MD", "مادبا", "Madaba"),
  row("JO-AT", "الطفيلة", "Tafilah"),
  row("JO-MN", "معان", "Ma'an"),
  row("JO-AQ", "العقبة", "Aqaba"),
];

/** Countries as datelines name them. */
export const COUNTRIES: readonly { code: CountryCode; names: readonly string[] }[] = [
  { code: "SY", names: ["سوريا", "سورية", "البادية السورية", "Syria"] },
  { code: "IQ", names: ["العراق", "Iraq"] },
  { code: "LB", names: ["لبنان", "Lebanon"] },
  { code: "JO", names: ["الأردن", "Jordan"] },
  { code: "PS", names: ["فلسطين", "الأراضي الفلسطينية", "Palestine", "Palestinian Territories"] },
  { code: "YE", names: ["اليمن", "Yemen"] },
];
