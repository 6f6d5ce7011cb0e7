/** A town outside the countries of the gazetteer that the region's news names. */
export interface TownAbroad {
  ar: string;
  en: string;
  aliases: readonly string[];
  /** ISO 3166-1. */
  country: string;
  point: { lat: number; lon: number };
}

function town(
  country: string,
  [lat, lon]: [number, number],
  ar: string,
  en: string,
  ...aliases: string[]
): TownAbroad {
  return { ar, en, aliases, country, point: { lat, lon } };
}

/** Put down by hand, to a hundredth of a degree; they are read in texts, and neither datelines nor the map have them. */
export const TOWNS_ABROAD: readonly TownAbroad[] = [
  town("IL", [32.08, 34.78], "تل أبيب", "Tel Aviv", "تل ابيب"),
  town("IL", [32.82, 34.99], "حيفا", "Haifa"),
  town("IL", [32.93, 35.08], "عكا", "Acre"),
  town("IL", [32.97, 35.5], "صفد", "Safed"),
  town("IL", [33.01, 35.1], "نهاريا", "Nahariya"),
  town("IL", [32.79, 35.53], "طبريا", "Tiberias", "طبرية"),
  town("IL", [32.61, 35.29], "العفولة", "Afula"),
  town("IL", [33.21, 35.57], "كريات شمونة", "Kiryat Shmona", "كريات شمونا", "كريات شمونه"),
  town("IL", [33.28, 35.58], "المطلة", "Metula"),
  town("IL", [33.08, 35.15], "شلومي", "Shlomi"),
  town("IL", [33.08, 35.31], "شتولا", "Shtula"),
  town("IL", [33.08, 35.29], "شوميرا", "Shomera"),
  town("IL", [33.1, 35.28], "زرعيت", "Zar'it"),
  town("IL", [33.09, 35.47], "أفيفيم", "Avivim"),
  town("IL", [33.05, 35.41], "دوفيف", "Dovev"),
  town("IL", [33.25, 35.55], "مسكاف عام", "Misgav Am", "مسكفعام", "ميسكاف عام"),
  town("IL", [33.21, 35.54], "مرغليوت", "Margaliot", "مرجليوت"),
  town("IL", [33.13, 35.55], "يفتاح", "Yiftah"),
  town("IL", [33.24, 35.57], "كفار جلعادي", "Kfar Giladi", "كفر جلعادي"),
  town("IL", [33.21, 35.61], "بيت هلل", "Beit Hillel", "بيت هيلل"),
  town("IL", [33.09, 35.17], "حانيتا", "Hanita"),
  town("IL", [33.06, 35.33], "نطوعا", "Netua"),
  town("IL", [33.02, 35.27], "معالوت ترشيحا", "Ma'alot-Tarshiha", "معالوت"),
  town("IL", [32.91, 35.3], "كرميئيل", "Karmiel"),
  town("IL", [31.8, 34.65], "أسدود", "Ashdod"),
  town("IL", [31.67, 34.57], "عسقلان", "Ashkelon"),
  town("IL", [31.25, 34.79], "بئر السبع", "Beersheba"),
  town("IL", [29.56, 34.95], "إيلات", "Eilat"),
  town("TR", [39.93, 32.86], "أنقرة", "Ankara"),
  town("TR", [41.01, 28.98], "إسطنبول", "Istanbul", "اسطنبول"),
  town("TR", [37.06, 37.38], "غازي عنتاب", "Gaziantep", "عنتاب"),
  town("TR", [36.2, 36.16], "أنطاكيا", "Antakya", "أنطاكية"),
  town("TR", [37.16, 38.8], "أورفا", "Urfa", "شانلي أورفا"),
  town("TR", [36.72, 37.12], "كلس", "Kilis", "كيليس"),
  town("TR", [36.4, 36.3], "هاتاي", "Hatay"),
  town("TR", [37.91, 40.24], "ديار بكر", "Diyarbakir", "دياربكر"),
  town("TR", [36.27, 36.57], "الريحانية", "Reyhanli"),
  town("TR", [37.0, 35.32], "أضنة", "Adana"),
  town("IR", [35.69, 51.39], "طهران", "Tehran"),
  town("IR", [32.65, 51.67], "أصفهان", "Isfahan"),
  town("IR", [34.31, 47.07], "كرمانشاه", "Kermanshah"),
  town("IR", [33.12, 46.17], "مهران", "Mehran", "منفذ مهران"),
  town("EG", [30.04, 31.24], "القاهرة", "Cairo"),
  town("EG", [31.2, 29.92], "الإسكندرية", "Alexandria"),
  town("QA", [25.29, 51.53], "الدوحة", "Doha"),
  town("AE", [25.2, 55.27], "دبي", "Dubai"),
  town("AE", [24.45, 54.38], "أبوظبي", "Abu Dhabi", "أبو ظبي"),
  town("RU", [55.76, 37.62], "موسكو", "Moscow"),
  town("US", [38.9, -77.04], "واشنطن", "Washington"),
  town("US", [40.71, -74.01], "نيويورك", "New York"),
  town("GB", [51.51, -0.13], "لندن", "London"),
  town("FR", [48.86, 2.35], "باريس", "Paris"),
  town("DE", [52.52, 13.4], "برلين", "Berlin"),
  town("CH", [46.2, 6.14], "جنيف", "Geneva"),
  town("BE", [50.85, 4.35], "بروكسل", "Brussels"),
];
