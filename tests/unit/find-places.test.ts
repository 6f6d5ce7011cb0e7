import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPlaceFinder } from "../../lib/geo/find-places.ts";
import type { Place } from "../../lib/geo/gazetteer.ts";
import places from "../../lib/geo/places.json" with { type: "json" };
import { searchPlaces } from "../../lib/geo/search-places.ts";
import type { OwnPlace } from "../../lib/protocol/places.ts";
import { PlaceRef } from "../../lib/protocol/places.ts";
import { seedReport } from "../../server/newsroom/demo/reports/seed-report.ts";
import { anyText } from "./arbitraries.ts";

const packaged = places as Place[];
const find = createPlaceFinder({ places: packaged, own: [] });

function ownPlace(row: Partial<OwnPlace> & Pick<OwnPlace, "id" | "ar">): OwnPlace {
  return {
    wire: "main",
    en: null,
    aliases: [],
    kind: "town",
    country: "SY",
    governorate: "SY-DY",
    point: { lat: 35.1, lon: 40.5 },
    geonamesId: null,
    source: null,
    byName: null,
    mergedIntoId: null,
    version: 1,
    changedAt: "2026-02-03T04:05:06.000Z",
    ...row,
  };
}

/** The marks of a text as «words = precision name». */
function placed(text: string, { dateline = null as string | null, own = [] as OwnPlace[] } = {}): string[] {
  const finder = own.length > 0 ? createPlaceFinder({ places: packaged, own }) : find;
  return finder(text, { dateline }).map(({ start, end, place }) => {
    const meant = place ? `${place.precision} ${place.en ?? place.ar}` : "unplaced";
    return `${text.slice(start, end)} = ${meant}`;
  });
}

test("the places of the seed report, each with its own words; what nobody knows is unplaced", () => {
  const body = seedReport.body;
  const marks = find(body, { dateline: null });
  const words = marks.map(({ name }) => body.slice(name.start, name.end));
  expect(words).toEqual(expect.arrayContaining(["الفرقلس – تدمر", "حمص", "الشحيل", "دير الزور", "الشبكة"]));
  const road = marks.find(({ place }) => place?.to)?.place;
  expect(road).toMatchObject({ ar: "الفرقلس – تدمر", governorate: "SY-HI" });
  expect(road?.point).not.toEqual(road?.to);
  for (const unknown of ["الشحيل", "الشبكة"])
    expect(marks[words.indexOf(unknown)]).toMatchObject({ place: null, others: [] });
  expect(marks[words.indexOf("دير الزور")]?.place).toMatchObject({
    precision: "governorate",
    governorate: "SY-DY",
  });
});

describe("how much of the land is meant is never less than the words say", () => {
  test.each([
    ["وصلت القافلة إلى مدينة تدمر", "مدينة تدمر = locality Palmyra"],
    ["في محافظة دير الزور", "محافظة دير الزور = governorate Deir ez-Zor"],
    ["بريف دير الزور الشرقي", "ريف دير الزور الشرقي = governorate Deir ez-Zor"],
    ["في الريف الشرقي لدير الزور", "الريف الشرقي لدير الزور = governorate Deir ez-Zor"],
    ["بريف مدينة حمص", "ريف مدينة حمص = governorate Homs"],
    ["في ريف منبج", "ريف منبج = district Manbij"],
    ["في ريف دمشق", "ريف دمشق = governorate Rural Damascus"],
    ["في قضاء سنجار غربي العراق", "قضاء سنجار = district Sinjar"],
    ["بالقرب من تدمر", "بالقرب من تدمر = vicinity Palmyra"],
    ["عند أطراف بلدة عرسال", "أطراف بلدة عرسال = vicinity Arsal"],
    ["في شمال شرق سوريا", "شمال شرق سوريا = country Syria"],
    ["في معبر نصيب", "معبر نصيب = vicinity Nasib"],
    ["شرقي مدينة دير الزور", "شرقي مدينة دير الزور = vicinity Deir ez-Zor"],
    ["شرقي دير الزور", "شرقي دير الزور = governorate Deir ez-Zor"],
    ["عند الحدود مع تركيا", "تركيا = country Türkiye"],
    ["near the town of Manbij", "near the town of Manbij = vicinity Manbij"],
    ["in the eastern Homs countryside", "eastern Homs countryside = governorate Homs"],
    ["in Aleppo province", "Aleppo province = governorate Aleppo"],
    ["in Deir ez-Zor", "Deir ez-Zor = locality Deir ez-Zor"],
    ["in the town of al-Shuhayl", "town of al-Shuhayl = unplaced"],
  ])("«%s»", (text, expected) => expect(placed(text)[0]).toBe(expected));
});

describe("a road is one mark between its two ends", () => {
  test.each([
    ["على طريق الفرقلس – تدمر بريف حمص", "طريق الفرقلس – تدمر = district Al Furqlus – Palmyra"],
    ["على طريق حمص-تدمر", "طريق حمص-تدمر = district Homs – Palmyra"],
    ["بطريق دمشق حمص", "طريق دمشق حمص = district Damascus – Homs"],
    ["على الطريق الدولي بين كركوك وتكريت", "الطريق الدولي بين كركوك وتكريت = district Kirkuk – Tikrit"],
    ["on the Homs–Palmyra road", "Homs–Palmyra road = district Homs – Palmyra"],
    [
      "على الطريق الواصل بين قرية رويحينة وبلدة نبع الصخر",
      "الطريق الواصل بين قرية رويحينة وبلدة نبع الصخر = district Ruwayhinah – Nabaa al-Sakhr",
    ],
    ["على طريق الخردلي – مرجعيون", "طريق الخردلي – مرجعيون = unplaced"],
    ["على طريق تدمر", "طريق تدمر = vicinity Palmyra"],
  ])("«%s»", (text, expected) => expect(placed(text)[0]).toBe(expected));
});

describe("a name that is a word as well needs words that say that it is a place", () => {
  test.each([
    "ليل أمس، الجمعة",
    "قوات التحالف الدولي",
    "وأن القوات",
    "فتح الباب أمام العودة",
    "الوضع القائم في البلاد",
    "الاحتجاجات السلمية",
    "صور من المكان",
    "قال البغدادي في كلمة صوتية",
    "فرقها دوماً جاهزة",
    "هو بصدد إعلان ذلك",
    "خمسون مليون ليرة سورية",
    "أفادت مصادر سورية",
    "توقيف 51 سوريًّا",
    "ولسلطة دمشق",
    "وكالة سانا",
    "agency SANA said",
    "إطلاق نار غزير",
    "قال جوزف في بيان",
    "Hit by drought, farmers left",
    "تشكيل قتالي",
    "هجوم قتالي على",
    "أصيب نفر من الجنود",
    "طرق معبدة",
    "الأمير الوليد بن طلال",
    "سلعا غذائية",
    "يملك قراج سيارات",
    "خليفان",
    "الفتحة الرئيسية",
    "الخيرات",
    "شنان",
    "معربا عن أسفه",
    "عقد اجتماعا طارئا",
    "في وقت الظهيرة",
    "فقد بريقه",
    "قال مهران أحمد إن",
    "مقلع كلس",
    "اعتقلت الشرطة شلومي",
    "يفتاح",
    "an Acre of land",
    "President Aoun said",
  ])("«%s» names none", (text) => expect(placed(text)).toEqual([]));

  test.each([
    ["دخلوا مدينة الباب", "مدينة الباب = locality Al-Bab"],
    ["انفجار في الباب", "الباب = locality Al-Bab"],
    ["تقع في جنوب سورية", "جنوب سورية = country Syria"],
    ["وصلوا إلى تركيا", "تركيا = country Türkiye"],
    ["في ناحية العظيم بمحافظة ديالى", "ناحية العظيم = district Udhaim"],
    ["في القائم غربي العراق", "القائم = locality Al-Qaim"],
    ["في بلدة قتالي", "بلدة قتالي = locality Qtali"],
    ["في خليفان شمال أربيل", "خليفان = locality Khalifan"],
    ["غارة على مركبا", "مركبا = locality Markaba"],
    ["صواريخ على حيفا", "حيفا = locality Haifa"],
    ["في مدينة كلس", "مدينة كلس = locality Kilis"],
    ["قصف باطوفا", "باطوفا = locality Batifa"],
    ["قصف دركار", "دركار = locality Derkar"],
    ["غارات على الخيام وكفركلا", "الخيام = locality Khiam"],
    ["استهدفت سيارة في صور جنوب لبنان", "صور = locality Tyre"],
  ])("«%s» names one", (text, expected) => expect(placed(text)[0]).toBe(expected));
});

test("a list goes on as it began: in its countryside, or in its quarters", () => {
  expect(placed("في ريف إدلب الغربي واللاذقية الشمالي")).toEqual([
    "ريف إدلب الغربي = governorate Idlib",
    "اللاذقية = governorate Latakia",
  ]);
  expect(placed("قصف على أحياء حلب")).toEqual(["أحياء حلب = locality Aleppo"]);
  expect(placed("في أحياء النصر والخالدية")).toEqual(["أحياء النصر = unplaced", "الخالدية = unplaced"]);
});

test("a small place of another land is no place of this text, and is offered", () => {
  const text = "في قرية العدل بسوريا، قرب حلب وحمص";
  const [mark] = find(text, { dateline: null });
  expect(mark).toMatchObject({ place: null, others: [{ country: "IQ" }] });
});

test.each([
  "أعلنت جامعة دمشق",
  "محافظ حلب",
  "قوات سوريا الديمقراطية",
  "مجلس دير الزور العسكري",
  "لواء القدس",
  "قيادة عمليات كركوك",
  "Damascus University",
  "the governor of Homs",
  "the Raqqa Civil Council",
])("«%s» is a body or an office and not where something happened", (text) =>
  expect(placed(text)).toEqual([]),
);

describe("prefixes and spelling do not matter", () => {
  test.each([
    ["وبحلب", "حلب = locality Aleppo"],
    ["للرقة", "لرقة = locality Raqqa"],
    ["بالحَسَكَةِ", "الحَسَكَةِ = locality Hasakah"],
    ["بـحمـص", "حمـص = locality Homs"],
    ["في ادلب", "ادلب = locality Idlib"],
    ["في قضاء الدبس", "قضاء الدبس = district Dibis"],
    ["وتل أبيض", "تل أبيض = locality Tall Abyad"],
    ["وأم قصر", "أم قصر = locality Umm Qasr"],
    ["في (الرقة)", "الرقة = locality Raqqa"],
    ["في دير‌ الزور", "دير‌ الزور = locality Deir ez-Zor"],
    ["في تلعفر", "تلعفر = locality Tall 'Afar"],
    ["AR-RAQQA", "AR-RAQQA = locality Raqqa"],
  ])("«%s»", (text, expected) => expect(placed(text)).toEqual([expected]));
});

describe("what nobody knows", () => {
  test.each([
    ["في بلدة الشحيل", "بلدة الشحيل = unplaced"],
    ["في محيط قرية أم جلود", "محيط قرية أم جلود = unplaced"],
    ["في حي الشعار في حلب", "حي الشعار = unplaced"],
    ["في حي النصر في بغداد", "حي النصر = unplaced"],
    ["هاجموا ثكنة زبدين", "ثكنة زبدين = unplaced"],
    ["في قرية الوضيحي بريف الرقة", "قرية الوضيحي = unplaced"],
    ["بين قريتي (الشبكة) و(الطواحين)", "قريتي (الشبكة = unplaced"],
  ])("«%s»", (text, expected) => expect(placed(text)[0]).toBe(expected));

  test.each([
    "بلدة صغيرة في الجبل",
    "قرية مجاورة",
    "منطقة آمنة",
    "مدينة تقع",
    "منطقة الاشتباكات",
    "حي شعبي",
    "منطقة شرقية",
    "قرية جديدة",
  ])("«%s» is no name", (text) => expect(placed(text)).toEqual([]));
});

describe("of places of one name", () => {
  const sinjar = "اشتباكات في سنجار";
  test("the larger is meant, the other is offered", () => {
    const [mark] = find(sinjar, { dateline: null });
    expect(mark?.place?.governorate).toBe("IQ-NI");
    expect(mark?.others.map(({ governorate }) => governorate)).toEqual(["SY-ID"]);
  });
  test("the dateline and the governorate beside it tell them apart", () => {
    expect(find(sinjar, { dateline: "إدلب – سوريا" })[0]?.place?.governorate).toBe("SY-ID");
    expect(find(`${sinjar} بريف إدلب`, { dateline: null })[0]?.place?.governorate).toBe("SY-ID");
    const both = `${sinjar} بريف إدلب، ثم في الموصل بمحافظة نينوى`;
    expect(find(both, { dateline: "العراق" })[0]?.place?.governorate).toBe("SY-ID");
  });
});

describe("the newsroom's own places", () => {
  const shuhayl = ownPlace({ id: "own-1", ar: "الشحيل", en: "al-Shuhayl", aliases: ["الشحيّل", "Shheil"] });
  test("are found by every name, and in no other finder", () => {
    const body = "حملة في بلدة الشحيل بريف دير الزور، وقال سكان في الشحيل ذلك. In Shheil.";
    const own = placed(body, { own: [shuhayl] }).filter((mark) => mark.endsWith("al-Shuhayl"));
    expect(own).toEqual([
      "بلدة الشحيل = locality al-Shuhayl",
      "الشحيل = locality al-Shuhayl",
      "Shheil = locality al-Shuhayl",
    ]);
    expect(
      createPlaceFinder({ places: packaged, own: [shuhayl] })("بلدة الشحيل", { dateline: null })[0]?.place,
    ).toMatchObject({
      placeId: "own-1",
      geonamesId: null,
      point: { lat: 35.1, lon: 40.5 },
    });
  });
  test("stand instead of the packaged row that they correct", () => {
    const point = { lat: 34.56, lon: 38.27 };
    const palmyra = ownPlace({ id: "own-2", ar: "تدمر", governorate: "SY-HI", geonamesId: 163808, point });
    const [mark] = createPlaceFinder({ places: packaged, own: [palmyra] })("في تدمر", { dateline: null });
    expect(mark).toMatchObject({ place: { placeId: "own-2", geonamesId: 163808, point }, others: [] });
  });
  test("give their names to the one into which they were merged, and a ring of merges ends", () => {
    const double = ownPlace({ id: "own-3", ar: "الشحيل البلد", mergedIntoId: "own-1" });
    expect(placed("في الشحيل البلد", { own: [shuhayl, double] })).toEqual([
      "الشحيل البلد = locality al-Shuhayl",
    ]);
    const ring = [
      ownPlace({ id: "a", ar: "القصبة", mergedIntoId: "b" }),
      ownPlace({ id: "b", ar: "القصيبة", mergedIntoId: "a" }),
    ];
    expect(placed("في بلدة القصبة", { own: ring })).toHaveLength(1);
  });
});

describe("a search", () => {
  const own = [ownPlace({ id: "own-1", ar: "الشحيل", en: "al-Shuhayl", aliases: ["حلبية الشحيل"] })];
  const names = (query: string) => searchPlaces(query, { places: packaged, own }, 5).map(({ en }) => en);
  test("finds what begins with the words, the newsroom's own first, then the larger", () => {
    expect(names("حلب").slice(0, 2)).toEqual(["al-Shuhayl", "Aleppo"]);
    expect(names("شحيل")).toEqual(["al-Shuhayl"]);
    expect(names("raqqa")[0]).toBe("Raqqa");
    expect(names("إدلِب")[0]).toBe("Idlib");
  });
  test("of nothing finds the own ones, and never more than asked for", () => {
    expect(names("")).toEqual(["al-Shuhayl"]);
    expect(names("ا")).toHaveLength(5);
    expect(names("غغغ")).toEqual([]);
  });
});

const CUES = [
  "بلدة ",
  "ريف ",
  "طريق ",
  "حي ",
  "في ",
  "حلب",
  "وحمص",
  " – ",
  "الباب",
  "الشحيل",
  "، ",
  "near ",
  "Homs",
  "\n",
  "ل",
];
const newsText = fc
  .array(fc.oneof(fc.constantFrom(...CUES), anyText), { maxLength: 20 })
  .map((parts) => parts.join(""));

test("any text at all: no error, marks in order inside it, each with a place that the protocol takes", () => {
  fc.assert(
    fc.property(newsText, fc.option(newsText, { nil: null }), (text, dateline) => {
      let before = 0;
      for (const { start, end, name, place, others } of find(text, { dateline })) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(name.start).toBeGreaterThanOrEqual(start);
        expect(name.end).toBeGreaterThan(name.start);
        expect(end).toBeGreaterThanOrEqual(name.end);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const ref of [...others, ...(place ? [place] : [])]) PlaceRef.parse(ref);
        before = end;
      }
    }),
    { numRuns: 300 },
  );
});

const HOSTILE = [
  "ريف ",
  "حلب ",
  "بلدة الشحيل ",
  "طريق حمص – ",
  "الريف الشرقي ل",
  "al-",
  "شرقي ",
  "ب",
  " ",
  "-",
  "حي الشعار في ",
];

test.each(HOSTILE)("a hundred thousand letters of «%s» are read within 200 ms of processor time", (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  const taken = [1, 2, 3, 4].map(() => {
    const before = process.cpuUsage();
    find(text, { dateline: null });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  expect(Math.min(...taken)).toBeLessThan(200);
});

describe("a name that is a city's and a governorate's", () => {
  test.each([
    ["في ناحية كاني ماسي بدهوك", "دهوك = governorate Dohuk"],
    ["في كركوك والأنبار", "كركوك = governorate Kirkuk"],
    ["في حي الشهداء بكركوك", "كركوك = locality Kirkuk"],
  ])("«%s» has «%s»", (text, expected) => expect(placed(text)).toContain(expected));

  test("at the head of each line of a round-up it is the governorate, at the head of one it is the city", () => {
    const lines = "١- حلب: أمطار على الطريق.\n٢- درعا: عودة التيار.";
    expect(placed(lines)).toEqual(["حلب = governorate Aleppo", "درعا = governorate Daraa"]);
    expect(placed("حلب: أمطار على الطريق.")).toEqual(["حلب = locality Aleppo"]);
  });
});

test("a side goes with the name behind it", () => {
  expect(placed("في بادية القورية شرقي دير الزور")).toEqual([
    "بادية القورية = district al-Quriyah",
    "شرقي دير الزور = governorate Deir ez-Zor",
  ]);
});
