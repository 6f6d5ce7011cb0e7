import { describe, expect, test } from "vitest";
import { createPlaceFinder } from "../../lib/geo/find-places.ts";
import type { Place } from "../../lib/geo/gazetteer.ts";
import PLACES from "../../lib/geo/places.json" with { type: "json" };
import { createActorFinder } from "../../lib/text/find-actors.ts";
import { readReport } from "../../lib/text/read-report.ts";

const knowledge = {
  findPlaces: createPlaceFinder({ places: PLACES as Place[], own: [] }),
  findActors: createActorFinder([]),
  timeZone: "Asia/Damascus",
};
const filedAt = Date.UTC(2026, 2, 14, 15, 30);
/** Each as its type and the name of its place. */
const told = (body: string) =>
  readReport({ body, dateline: null, filedAt }, knowledge).incidents.map(
    ({ type, place }) => `${type} ${place?.place?.ar ?? "–"}`,
  );

describe("what was before, or is again and again, is no incident", () => {
  test.each([
    [
      "the dead of a war that began years ago",
      "في 3 أيار 2023 شن الجيش هجوماً واسعاً على المدينة، ما أسفر عن ألف قتيل.",
    ],
    [
      "a truce of an old day named first",
      "وفي 12 حزيران 2024، بدأ سريان اتفاق لوقف لإطلاق النار بين الطرفين.",
    ],
    ["every day", "وتنفذ خلايا التنظيم بشكل يومي تفجيرات في ريف الحسكة."],
    ["now and then", "شن مسلحون هجمات بين حين وآخر على حواجز الشرطة في بغداد."],
    ["what a force does, in the present", "ويستهدف الفصيل مواقع عسكرية في ريف حلب."],
    ["what had happened before", "وقالت المصادر إن القرية سبق أن تعرضت لهجمات مسلحة."],
    ["who is called for", 'ودعا الأهالي إلى "إطلاق سراح الموقوفين".'],
  ])("%s", (_what, body) => {
    expect(told(body)).toEqual([]);
  });

  test("what is told with its own day behind «حيث» happened", () => {
    const body = "يقصف الجيش القرية بشكل يومي حيث قتل أمس ثلاثة مدنيين بقصف مدفعي في مدينة إدلب.";
    expect(told(body)).toEqual(["shelling إدلب"]);
  });
});

describe("an incident that is told again is one", () => {
  test.each([
    [
      "first on one side of a town, then by its name",
      "أصيبت امرأة بانفجار عبوة ناسفة شمال مدينة تدمر.\nوقال مصدر أمني إن عبوة ناسفة انفجرت داخل منزل في مدينة السخنة.",
      ["remote-explosive السخنة"],
    ],
    [
      "more of its wounded behind «كما»",
      "انفجرت عبوة ناسفة في مدينة طفس.\nكما أصيب صاحب المنزل بجروح.",
      ["remote-explosive طفس"],
    ],
    [
      "heard by those who live there",
      "استهدفت غارة جوية مبنى في مدينة النبطية.\nوتحدث السكان عن سماع دوي ثلاثة انفجارات.",
      ["air-or-drone-strike النبطية"],
    ],
    [
      "forces that came behind «فيما»",
      "قُتل عنصران من الشرطة بهجوم مسلح في مدينة نوى، فيما استقدمت الشرطة تعزيزات عسكرية إلى المنطقة.",
      ["armed-clash نوى"],
    ],
    [
      "one by one behind a first sentence that sums up",
      "قُتل ثلاثة أشخاص بهجمات متفرقة في ريف درعا.\nوفي مدينة نوى، انفجر لغم بسيارة.\nوفي مدينة جاسم، ألقى مجهولون قنبلة يدوية على منزل.",
      ["remote-explosive نوى", "grenade جاسم"],
    ],
  ])("%s", (_what, body, expected) => {
    expect(told(body)).toEqual(expected);
  });

  test("what else was said in the same sentence is another, elsewhere", () => {
    const body =
      "أغار الطيران على طريق في بلدة البازورية، مشيراً إلى أن طائرة مسيّرة استهدفت منزلاً في بلدة يارون.";
    expect(told(body)).toEqual(["air-or-drone-strike البازورية", "air-or-drone-strike يارون"]);
  });
});

test.each([
  ["فجّر عنصر من التنظيم نفسه داخل منزل في مدينة درعا.", "suicide-bomb"],
  ["وقع تفجير عنصر من «التنظيم» نفسه داخل منزل في مدينة درعا.", "suicide-bomb"],
  ["وقع انفجار نفذه انتحاري في مدينة دمشق.", "suicide-bomb"],
  ["أعلن مصدر أمني مقتل تسعة من عناصر داعش في عملية أمنية في مدينة الموصل.", "armed-clash"],
  ["نفذت الشرطة عملية أمنية في مدينة الموصل أسفرت عن اعتقال شخصين.", "arrests"],
  ["قُتل شاب وأصيب آخر إثر استهدافهما بالرصاص قرب حاجز في مدينة نوى.", "attack-on-civilians"],
  ["أصيب 20 متظاهراً جراء استخدام الشرطة قنابل مسيلة للدموع في مدينة الناصرية.", "protest-with-intervention"],
  ["أحرق متظاهرون مبنى البلدية في مدينة الناصرية.", "violent-demonstration"],
  ["اندلعت مواجهات بين المتظاهرين وقوات الأمن في مدينة الناصرية.", "violent-demonstration"],
  ["استهدفت غارات جوية بلدة رأس العين.", "air-or-drone-strike"],
  ["تجددت الاشتباكات في مدينة الحسكة وسط استنفار أمني.", "armed-clash"],
])("«%s» is %s", (body, type) => {
  expect(told(body).map((line) => line.split(" ")[0])).toEqual([type]);
});

describe("what a definite name refers to", () => {
  test.each([
    [
      "the explosion of a bomb",
      "انفجرت عبوة ناسفة في بلدة الشحيل.\nوأسفر الانفجار عن مقتل مدنيين اثنين وإصابة ثالث.",
      ["remote-explosive 2"],
    ],
    [
      "the last of its own kind, not the last violence",
      "استهدفت غارة إسرائيلية سيارة في بلدة النميرية.\nوفي بلدة دير الزهراني، اندلعت اشتباكات بين عائلتين.\nوأسفرت الغارة عن استشهاد شخصين.",
      ["air-or-drone-strike 1", "armed-clash 0"],
    ],
    [
      "its toll alone goes to the last violence",
      "استهدفت غارة إسرائيلية سيارة في بلدة النميرية.\nوفي بلدة دير الزهراني، اندلعت اشتباكات بين عائلتين.\nوقُتل شخصان.",
      ["air-or-drone-strike 0", "armed-clash 1"],
    ],
    [
      "of two explosions the one at no bomb",
      "انفجرت عبوة ناسفة في مدينة نوى.\nوهز انفجار مدينة حمص.\nوأسفر الانفجار عن مقتل ثلاثة.",
      ["remote-explosive 0", "other-development 1"],
    ],
  ])("%s", (_what, body, expected) => {
    const { incidents } = readReport({ body, dateline: null, filedAt }, knowledge);
    expect(incidents.map(({ type, figures }) => `${type} ${figures.length}`)).toEqual(expected);
  });
});

test.each([
  [
    "when it happened, not when it was told",
    "أعلنت وزارة الدفاع، اليوم السبت، أن عنصرين قتلا أمس الجمعة في انفجار لغم.",
    "أمس الجمعة",
  ],
  [
    "not the year in which somebody was born",
    "وبتاريخ 10-03-2026 استُدرج المتهم إلى لبنان حيث جرى توقيفه، وهو من مواليد عام 2004.",
    "10-03-2026",
  ],
  ["the only one", "أعلنت وزارة الدفاع، اليوم السبت، مقتل عنصرين في انفجار لغم.", "اليوم السبت"],
])("the time of an incident is %s", (_what, body, expected) => {
  const { incidents } = readReport({ body, dateline: null, filedAt }, knowledge);
  expect(incidents.map(({ time }) => time && body.slice(time.start, time.end))).toEqual([expected]);
});

describe("one sentence, and what it tells of", () => {
  test.each([
    [
      "posts that are hit are where it was",
      "قصفت طائرات مسيّرة مواقعه في عفرين.",
      ["air-or-drone-strike عفرين"],
    ],
    ["posts that fire are not", "قصف مدفعي من مواقعها في مدينة سراقب طال مدينة إدلب.", ["shelling إدلب"]],
    [
      "behind «، فيما» nobody asks any more",
      "طالب أهالي الشحيل بإطلاق سراح أبنائهم، فيما اعتقلت قسد خمسة شبان في بلدة البصيرة.",
      ["arrests البصيرة"],
    ],
    [
      "behind «، واشتبكت» it is no crime that somebody is held for",
      "ضبطت القوات مطلوبين متورطين بتفجيرات في ديالى، واشتبكت مع مسلحين في ناحية المقدادية.",
      ["arrests ديالى", "armed-clash المقدادية"],
    ],
    ["a row of demands goes on", "طالب الأهالي بخروج الغرباء من مناطقهم، والإفراج عن المختطفين.", []],
    [
      "a killing and the protest against it",
      "اغتيل ناشط في مدينة البصرة على يد مسلحين، وتظاهر العشرات تنديداً باغتياله أمام قيادة الشرطة.",
      ["attack-on-civilians البصرة", "peaceful-protest البصرة"],
    ],
    [
      "who burns hits nobody in another town",
      "أحرق مستوطنون مسجداً.\nوقُتل فلسطينيان برصاص الجيش الإسرائيلي في مدينة جنين.",
      ["looting –", "attack-on-civilians جنين"],
    ],
    [
      "who protests does it at home",
      "خرج العشرات من أهالي مدينة السويداء في مظاهرة.",
      ["peaceful-protest السويداء"],
    ],
    ["an office that is taken over", "تسلم وزير الدفاع الجديد مهامه في مدينة دمشق.", []],
    ["a camp that is moved", "أخلت السلطات مخيماً غربي مدينة إدلب بسبب الأمطار.", []],
    ["wounded who are moved", "أخلت فرق الدفاع المدني المصابين من مدينة السويداء إلى مشافي درعا.", []],
    ["by way of a crossing", "تسلّم لبنان أربعة أسرى عبر معبر رأس الناقورة.", []],
    [
      "a base that is taken over",
      "تسلمت القوات السورية، صباح اليوم، قاعدة الشدادي.",
      ["transfer-of-territory الشدادي"],
    ],
    [
      "a store of weapons that blew up",
      "وقع انفجار في مستودع أسلحة في بلدة ترمانين.",
      ["other-development ترمانين"],
    ],
    [
      "a store of weapons that was found",
      "ضبطت قوى الأمن مستودع أسلحة في بلدة ترمانين.",
      ["disrupted-weapons-use ترمانين"],
    ],
    [
      "in spite of an agreement",
      "وقعت اشتباكات في مدينة السويداء رغم اتفاق التهدئة.",
      ["armed-clash السويداء"],
    ],
    ["an agreement", "وقّعت عشيرتان في مدينة نوى أمس اتفاقاً.", ["agreement نوى"]],
    ["a former one", "وتضرر المبنى في مدينة إدلب بقصف سابق.", []],
    ["one to come", "أعلن الجيش أنه سيقوم بتفجير ذخائر غير منفجرة في حقل حامات.", []],
    ["who is suspected of it", "وكشفت الشرطة هوية المشتبه به في إطلاق النار في مدينة بغداد.", []],
    ["who took part in it", "ومثل أمام المحكمة متورط بتفجير في مدينة بغداد.", []],
    ["a clash with suspects", "اشتبكت الشرطة مع المشتبه بهم في مدينة كركوك.", ["armed-clash كركوك"]],
    ["one that is remembered", "وأقيم الحفل في الذكرى السنوية لتفجير مرفأ بيروت.", []],
    ["that hurt nobody", "لم يسفر القصف الذي طال بلدة الناقورة عن إصابات.", ["shelling الناقورة"]],
    ["that nobody fired", "ولم يسجل قصف في مدينة إدلب.", []],
  ])("%s", (_what, body, expected) => {
    expect(told(body)).toEqual(expected);
  });
});

test.each([
  ["أضرم محتجون النار بإطارات في مدينة البصرة، ما أدى إلى إصابة أربعة.", "violent-demonstration"],
  ["أشعل محتجون النار وسط مدينة الديوانية، وأصيب ثلاثة شرطيين.", "violent-demonstration"],
  [
    "خرجت مظاهرة في مدينة البصرة، وأصيب أربعة إثر إطلاق نار على المشاركين.",
    "excessive-force-against-protesters",
  ],
  ["أشعل معتصمون الشموع في مدينة البصرة.", "peaceful-protest"],
  ["قُتل ثلاثة عناصر من الجيش برصاص مجهولين قرب مدينة السخنة.", "armed-clash"],
  ["قُتل ثلاثة من عناصر الدفاع المدني برصاص مجهولين قرب مدينة السخنة.", "attack-on-civilians"],
  ["قُتل قاصر برصاص عناصر من قسد في مدينة الرقة.", "attack-on-civilians"],
  ["أعلن الجيش أن طائراته قصفت منصة في مدينة النبطية.", "air-or-drone-strike"],
  ["استهدفت محلّقة إسرائيلية سيارة في بلدة حولا.", "air-or-drone-strike"],
  ["استهدف الجيش بمدفعيته أطراف مدينة تدمر.", "shelling"],
])("in «%s» it is %s", (body, type) => {
  expect(told(body).map((line) => line.split(" ")[0])).toEqual([type]);
});
