import type { PlaceRef } from "../protocol/places.ts";
import type { CountryCode } from "./governorates.ts";

/** A stretch of land that news names and no list of towns has; without a point where it is too large for one. */
export interface Area {
  ar: string;
  en: string;
  aliases: readonly string[];
  country: CountryCode;
  governorate: string | null;
  precision: Extract<PlaceRef["precision"], "district" | "governorate" | "country">;
  point: { lat: number; lon: number } | null;
}

function district(
  [country, governorate]: [CountryCode, string | null],
  [lat, lon]: [number, number],
  ar: string,
  en: string,
  ...aliases: string[]
): Area {
  return { ar, en, aliases, country, governorate, precision: "district", point: { lat, lon } };
}

function wide(country: CountryCode, ar: string, en: string, ...aliases: string[]): Area {
  return { ar, en, aliases, country, governorate: null, precision: "country", point: null };
}

/** Put down by hand; points are rounded to a tenth of a degree. */
export const AREAS: readonly Area[] = [
  wide("SY", "البادية السورية", "Syrian Desert", "البادية", "بادية الشام", "Badia", "Syrian desert"),
  wide("SY", "الجزيرة السورية", "Syrian Jazira"),
  wide(
    "IQ",
    "إقليم كردستان",
    "Kurdistan Region",
    "كردستان العراق",
    "إقليم كردستان العراق",
    "إقليم كوردستان",
    "كوردستان العراق",
    "إقليم كوردستان العراق",
    "Iraqi Kurdistan",
  ),
  district(
    ["SY", "SY-RD"],
    [33.5, 36.4],
    "الغوطة الشرقية",
    "Eastern Ghouta",
    "غوطة دمشق الشرقية",
    "East Ghouta",
  ),
  district(["SY", "SY-RD"], [33.4, 36.2], "الغوطة الغربية", "Western Ghouta"),
  district(
    ["SY", "SY-RD"],
    [33.9, 36.6],
    "القلمون",
    "Qalamoun",
    "القلمون الشرقي",
    "القلمون الغربي",
    "جبال القلمون",
  ),
  district(["SY", "SY-RD"], [33.6, 36.1], "وادي بردى", "Wadi Barada"),
  district(["SY", "SY-ID"], [35.7, 36.6], "جبل الزاوية", "Jabal al-Zawiya", "Zawiya Mountain"),
  district(["SY", "SY-HM"], [35.5, 36.3], "سهل الغاب", "Ghab Plain", "Al-Ghab Plain"),
  district(["SY", "SY-LA"], [35.7, 36.1], "جبل الأكراد", "Jabal al-Akrad"),
  district(["SY", "SY-LA"], [35.8, 36.0], "جبل التركمان", "Jabal al-Turkman"),
  district(["SY", "SY-DR"], [32.9, 36.4], "اللجاة", "Lajat", "اللجاه"),
  district(["SY", "SY-DR"], [32.7, 35.9], "حوض اليرموك", "Yarmouk Basin"),
  district(["SY", "SY-DR"], [32.8, 36.1], "حوران", "Hauran", "سهل حوران"),
  district(["SY", "SY-SU"], [32.7, 36.6], "جبل العرب", "Jabal al-Arab", "جبل الدروز"),
  district(
    ["SY", "SY-QU"],
    [33.0, 35.8],
    "الجولان",
    "Golan Heights",
    "الجولان السوري",
    "هضبة الجولان",
    "مرتفعات الجولان",
    "Golan",
  ),
  district(["SY", null], [33.4, 35.9], "جبل الشيخ", "Mount Hermon"),
  district(["SY", "SY-HI"], [34.8, 36.3], "وادي النصارى", "Wadi al-Nasara"),
  district(["SY", "SY-HL"], [36.5, 37.5], "درع الفرات", "Euphrates Shield area", "منطقة درع الفرات"),
  district(["IQ", "IQ-NI"], [36.4, 43.3], "سهل نينوى", "Nineveh Plains", "Nineveh Plain"),
  district(["IQ", "IQ-NI"], [36.4, 41.9], "جبل سنجار", "Mount Sinjar"),
  district(
    ["IQ", null],
    [34.8, 44.6],
    "جبال حمرين",
    "Hamrin Mountains",
    "حمرين",
    "تلال حمرين",
    "سلسلة جبال حمرين",
    "Hamrin",
  ),
  district(["IQ", "IQ-AR"], [36.6, 45.0], "جبال قنديل", "Qandil Mountains", "قنديل", "جبل قنديل", "Qandil"),
  district(["IQ", "IQ-NI"], [35.7, 43.6], "جبال قره جوغ", "Qara Chokh", "قره جوخ", "جبل قره جوغ"),
  district(["IQ", "IQ-NI"], [35.5, 42.3], "صحراء الحضر", "Hatra desert", "جزيرة نينوى"),
  district(["LB", "LB-BI"], [33.6, 35.8], "البقاع الغربي", "West Bekaa", "Western Bekaa"),
  district(["LB", "LB-BI"], [33.9, 36.0], "البقاع الأوسط", "Central Bekaa"),
  district(["LB", "LB-NA"], [33.5, 35.5], "إقليم التفاح", "Iqlim al-Tuffah"),
  district(["LB", "LB-NA"], [33.3, 35.7], "العرقوب", "Arkoub"),
  district(["LB", "LB-BH"], [34.1, 36.4], "جرود عرسال", "Arsal outskirts", "جرود عرسال"),
  district(["LB", "LB-AS"], [34.4, 36.0], "الضنية", "Danniyeh"),
  district(["LB", "LB-AS"], [34.5, 35.9], "المنية", "Minieh"),
  district(["LB", "LB-JL"], [33.7, 35.6], "الشوف", "Chouf", "إقليم الخروب"),
  district(["LB", "LB-JL"], [33.9, 35.7], "المتن", "Metn", "المتن الشمالي", "المتن الأعلى", "المتن الجنوبي"),
  district(["LB", "LB-JL"], [34.0, 35.7], "كسروان", "Keserwan"),
  district(["LB", "LB-AS"], [34.3, 35.8], "الكورة", "Koura"),
  district(["LB", "LB-BH"], [34.4, 36.5], "جرود الهرمل", "Hermel outskirts"),
  district(["PS", null], [31.4, 34.4], "قطاع غزة", "Gaza Strip"),
  district(["PS", null], [32.0, 35.2], "الضفة الغربية", "West Bank"),
];
