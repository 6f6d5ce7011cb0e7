import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HowMany } from "../../lib/protocol/aids.ts";
import { readCount } from "../../lib/text/counts.ts";
import { findFigures } from "../../lib/text/figures.ts";
import type { Attribution } from "../../lib/text/reading.ts";
import { sentences } from "../../lib/text/sentences.ts";
import { tokensIn } from "../../lib/text/tokens.ts";
import { anyText } from "./arbitraries.ts";

const figures = (text: string) => findFigures(text, sentences(text), []);

/** "killed 3", "killed 3+" a low, "killed -3" a high, "killed 3-5" both. */
const told = (text: string) =>
  figures(text).map(({ figure: { kind, low, best, high } }) => {
    if (best !== null) return `${kind} ${best}`;
    return `${kind} ${low !== null && high === null ? `${low}+` : `${low ?? ""}-${high}`}`;
  });

test.each([
  ["ثلاثة", 3],
  ["خمسة عشر", 15],
  ["أحد عشر", 11],
  ["خمس وعشرين", 25],
  ["مئة وخمسة وعشرين", 125],
  ["ثلاثمائة وخمسين", 350],
  ["ثلاثة آلاف", 3000],
  ["ثلاثة آلاف و500", 3500],
  ["٣٠٠", 300],
  ["7,200", 7200],
  ["1.5 مليون", 1_500_000],
  ["وثلاثة", 3],
  ["twenty-five", 25],
  ["a dozen", 12],
  ["two hundred", 200],
])("«%s» is %i", (text, best) => {
  expect(readCount(tokensIn(text), 0, text)).toMatchObject({ low: null, best, high: null });
});

test.each(["06:15", "35%", "12/5/2026", "2.5 طن", "123456789"])("«%s» counts nobody", (text) => {
  expect(readCount(tokensIn(text), 0, text)).toBeUndefined();
});

test.each([
  ["أكثر من 30", 30, null, null],
  ["ما لا يقل عن سبعة", 7, null, null],
  ["خمسة على الأقل", 5, null, null],
  ["نحو 50", null, 50, null],
  ["بين 10 و15", 10, null, 15],
  ["10-15", 10, null, 15],
  ["3 أو 4", 3, null, 4],
  ["عشرات", 20, null, null],
  ["عددٍ من", 2, null, null],
  ["at least three", 3, null, null],
  ["between 10 and 15", 10, null, 15],
  ["up to 20", null, null, 20],
])("«%s» is low %s, best %s, high %s", (text, low, best, high) => {
  expect(readCount(tokensIn(text), 0, text)).toMatchObject({ low, best, high });
});

test.each([
  ["مقتل عنصرين وإصابة طفل", ["killed 2", "wounded 1"]],
  ["سقط ثلاثة قتلى وخمسة جرحى", ["killed 3", "wounded 5"]],
  ["قتيل وجريحان في الانفجار", ["killed 1", "wounded 2"]],
  ["قُتل شخص وأصيب سبعة آخرون", ["killed 1", "wounded 7"]],
  ["إن مدنياً قُتل وأصيب ثلاثة آخرون", ["killed 1", "wounded 3"]],
  ["إن 4 أشخاص أصيبوا بحروق", ["wounded 4"]],
  ["ونُقل 12 مصاباً إلى مشفيين", ["wounded 12"]],
  ["أعادت توقيف 11 شخصاً من الفارّين، في نطاق 20 كم", ["detained 11"]],
  ["أكثر من 30 قتيلاً ونحو 50 جريحاً", ["killed 30+", "wounded 50"]],
  ["مقتل ما لا يقل عن سبعة مدنيين بينهم ثلاثة أطفال", ["killed 7+"]],
  ["أصيب تسعة أشخاص على الأقل", ["wounded 9+"]],
  ["مقتل مدنيين وإصابة آخرين", ["killed 2+", "wounded 2+"]],
  ["اعتقال متظاهرَين", ["detained 2"]],
  ["شخصين اثنين قتلا وأصيب 4 آخرون بجروح", ["killed 2", "wounded 4"]],
  ["ثلاثة مدنيين بينهم طفل استشهدوا وأصيب 13 آخرون", ["killed 3", "wounded 13"]],
  ["مقتل قيادي في حزب العمال واثنين من مرافقيه", ["killed 1", "killed 2"]],
  ["توقيف 9 مواطنين و35 سورياً", ["detained 9", "detained 35"]],
  ["إصابة 16مدنياً بجروح", ["wounded 16"]],
  ["إصابة منتسبين اثنين", ["wounded 2"]],
  ["العثور على جثة شخصين", ["killed 2"]],
  ["سقوط شهيد على الأقل وعدد من الجرحى", ["killed 1+", "wounded 2+"]],
  ["توقيف ثلاثة مطلوبين وضبط كمية من الأسلحة", ["detained 3"]],
  ["ألقت القبض على متهمين اثنين", ["detained 2"]],
  ["هروب 20 معتقلاً", ["escaped 20"]],
  ["نزوح أكثر من 200 عائلة و1500 شخص", ["displaced 1500"]],
  ["فقد ثلاثة أشخاص حياتهم", ["killed 3"]],
  ["قتل 3 بهجوم شنه 5 مسلحين", ["killed 3"]],
  ["يرتفع إلى ٣٧ عدد القتلى", ["killed 37"]],
  ["مقتل طفل وامرأة", ["killed 1", "killed 1"]],
  ["Three people were killed and five wounded", ["killed 3", "wounded 5"]],
  ["killing at least three soldiers and wounding dozens", ["killed 3+", "wounded 24+"]],
  ["At least four members of the Syrian Democratic Forces were killed", ["killed 4+"]],
  ["Security forces arrested 11 people, including two women", ["detained 11"]],
  ["A civilian was killed and two others injured", ["killed 1", "wounded 2"]],
])("«%s»", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

describe("nobody is counted", () => {
  test.each([
    "اللواء 42 مدرع، الساعة 8 مساء، عمره 20 عاماً، 7 كيلومترات",
    "الإفراج عن 20 معتقلاً",
    "لم تسجل وفيات ولا إصابات",
    "محاولة اغتيال قيادي",
    "سجّل 61 إصابة بالكوليرا",
    "علقت أكثر من ٣٠٠ شاحنة",
    "26 trucks carrying tents",
    "the man killed was a farmer",
  ])("in «%s»", (text) => {
    expect(told(text)).toEqual([]);
  });
});

test("where nobody says how many are of which kind, each has what it can be", () => {
  expect(told("مقتل وجرح خمسة عناصر")).toEqual(["killed 1-4", "wounded 1-4"]);
  expect(told("15 شخصاً بين قتيل وجريح")).toEqual(["killed 1-14", "wounded 1-14"]);
  expect(told("مقتل وجرح عدة عناصر")).toEqual(["killed 1+", "wounded 1+"]);
});

test("the mark is the number and whom it counts", () => {
  const text = "قال إن وإصابة ما لا يقل عن سبعة مدنيين";
  expect(figures(text).map(({ start, end }) => text.slice(start, end))).toEqual(["ما لا يقل عن سبعة مدنيين"]);
});

test("who gives a figure is whose words reach it, the nearest one", () => {
  const text = "قال مصدر طبي إن ثلاثة أشخاص قتلوا. ثم قتل 9 أشخاص.";
  const reach = { start: 0, end: text.indexOf(".") };
  const by: Attribution = {
    ...reach,
    cue: { start: 0, end: 3 },
    source: { start: 4, end: 12 },
    manner: "says",
    reach,
  };
  const wide = { ...by, reach: { start: 0, end: text.length } };
  const found = findFigures(text, sentences(text), [wide, by]);
  expect(found.map((mark) => mark.by)).toEqual([by, wide]);
});

test("any text: marks lie inside it and say how many", () => {
  const word = fc.constantFrom(
    "مقتل ",
    "ثلاثة ",
    "و5 ",
    "أشخاص ",
    "بين ",
    "عشرات ",
    "killed ",
    "three ",
    "people ",
    "1,000",
    ". ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, word)), (parts) => {
      const text = parts.join("");
      for (const { start, end, figure } of figures(text)) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
        expect(HowMany.safeParse(figure).success).toBe(true);
        expect([figure.low, figure.best, figure.high].some((one) => one !== null)).toBe(true);
      }
    }),
  );
});

describe("who else is counted", () => {
  test.each([
    ["أصيب عامل وجُرح ثالث في الورشة", ["wounded 1", "wounded 1"]],
    ["قضى موظفان في حريق المخزن", ["killed 2"]],
    ["استشهد رجل وزوجته في المنزل", ["killed 2"]],
    ["وأصيبت والدتهما بجروح", ["wounded 1"]],
    ["وقتلت الغارة حارساً وأصابت 11 آخرين", ["killed 1", "wounded 11"]],
    ["اعتقلت قوة من الاستخبارات مطلوباً في القرية", ["detained 1"]],
    ["القبض على أحد المهاجمين والقضاء على اثنين آخرين", ["detained 1", "killed 2"]],
    ["قُتل عنصران من القوات، وآخر من الحراس", ["killed 2", "killed 1"]],
    ["وقال إن خمسة من مقاتلي التنظيم فروا من السجن", ["escaped 5"]],
    ["سقط أكثر من ألفي قتيل", ["killed 2000+"]],
    ["توفي جريح متأثراً بإصابته في الغارة", ["killed 1"]],
    ["سقط قتيل وجريح في الغارة", ["killed 1", "wounded 1"]],
    ["ما يقارب السبعين جريحاً", ["wounded 70"]],
    ["من جانب آخر قتل سبعة أشخاص", ["killed 7"]],
    ["قُتل حارسان على الأقل قرب البوابة", ["killed 2+"]],
    ["أكد أن المعركة مستمرة حتى القضاء على آخر فلولهم", []],
  ])("«%s»", (text, expected) => expect(told(text)).toEqual(expected));

  test.each([
    ["ارتفع بذلك عدد قتلى الحركة إلى 412 منذ بدء المواجهات", "killed 412"],
    ["ارتفعت حصيلة القتلى في صفوف الفصائل خلال الاشتباكات إلى 10 أشخاص", "killed 10"],
    ["إن عدد المدنيين الذين قتلوا في المدينة وريفها بلغ 1963 شخصاً", "killed 1963"],
    ["بلغ عدد الجنود المصابين سبعة", "wounded 7"],
  ])("a toll some words before its number: «%s»", (text, expected) => expect(told(text)).toEqual([expected]));

  test.each([
    "نزوح 70 في المئة من السكان",
    "حاول اغتيال 4 عناصر",
    "شيّع أهالي البلدة جثمان شرطي",
    "وأصابت عدداً من المهاجمين",
    "عدد القتلى يمكن أن يصل إلى 60",
  ])("nobody in «%s»", (text) => expect(told(text)).toEqual([]));
});
