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
const read = (body: string, dateline: string | null = null) =>
  readReport({ body, dateline, filedAt }, knowledge).incidents;
/** Each as its type and the name of its place. */
const told = (body: string, dateline: string | null = null) =>
  read(body, dateline).map(({ type, place }) => `${type} ${place?.place?.ar ?? "–"}`);

describe("the place of an incident", () => {
  test.each([
    ["the first of a row", "داهمت قوة أمنية منزلاً في بلدة بريتال – بعلبك.", "arrests بريتال"],
    [
      "the town, not its land",
      "انفجرت عبوة ناسفة في مدينة الميادين بريف دير الزور.",
      "remote-explosive الميادين",
    ],
    ["inside a governorate", "قصف مدفعي طال ريف درعا، في مدينة نوى.", "shelling نوى"],
    ["not the side of another town", "انفجر لغم في مدينة تدمر شرق مدينة حمص.", "remote-explosive تدمر"],
    [
      "not where somebody is from",
      "قُتل شاب من أبناء مدينة حماة برصاص مجهولين في مدينة إدلب.",
      "attack-on-civilians إدلب",
    ],
    ["not where it was fired", "قصف مدفعي من مواقع الجيش في مدينة سراقب طال مدينة إدلب.", "shelling إدلب"],
    ["from where somebody was taken", "اختطف مسلحون تاجراً من مدينة السويداء.", "abduction السويداء"],
    ["not behind «رداً على»", "قصف الجيش مدينة إدلب رداً على هجوم في مدينة حماة.", "shelling إدلب"],
    [
      "not of an office",
      "قال مصدر في شرطة كركوك إن عبوة ناسفة انفجرت في قضاء الحويجة.",
      "remote-explosive الحويجة",
    ],
  ])("%s", (_what, body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  test("the first sentence names the land, the next one the town: one incident, at the town", () => {
    const body =
      "أصيب أربعة مدنيين بقصف مدفعي على ريف إدلب.\nوقالت مصادر محلية إن القصف طال مدينة جسر الشغور.";
    expect(told(body)).toEqual(["shelling جسر الشغور"]);
  });

  test("where somebody is from is no place: it is the dateline's then", () => {
    expect(told("قُتل شاب من مدينة حماة برصاص مجهولين.", "إدلب – سوريا")).toEqual([
      "attack-on-civilians إدلب",
    ]);
  });

  test("«في المدينة» is the one that was named before, in whatever paragraph", () => {
    const body = "وصل وفد إلى مدينة حمص صباح اليوم.\nوانفجرت عبوة ناسفة في المدينة مساءً.";
    expect(told(body)).toEqual(["remote-explosive حمص"]);
  });
});

describe("the several things of one sentence", () => {
  test.each([
    [
      "at one time",
      "استهدفت طائرة مسيّرة حاجزاً في مدينة تل أبيض، بالتزامن مع قصف مدفعي على مدينة منبج.",
      ["air-or-drone-strike تل أبيض", "shelling منبج"],
    ],
    [
      "joined by «و» alone",
      "أسفرت العملية في مدينة حلب عن تحييد ثلاثة وإلقاء القبض على أربعة آخرين.",
      ["armed-clash حلب", "arrests حلب"],
    ],
    [
      "a raid and its arrests are one",
      "اقتحمت قوة قرية في مدينة القنيطرة واعتقلت شاباً.",
      ["arrests القنيطرة"],
    ],
    [
      "behind a frame, with its day",
      "ويأتي الحادث بعد سلسلة حوادث، إذ قُتل طفل أمس بانفجار لغم في مدينة تدمر.",
      ["remote-explosive تدمر"],
    ],
  ])("%s", (_what, body, expected) => {
    expect(told(body)).toEqual(expected);
  });
});

test.each([
  [
    "from the air, as is told later",
    "استشهد شخص جراء قصف استهدف دراجة في مدينة النبطية.\nوقالت الوكالة إن مسيّرة أغارت على الدراجة في مدينة النبطية.",
    ["air-or-drone-strike النبطية"],
  ],
  [
    "what a raid came to",
    "نفذت القوات عملية في مدينة الرقة استهدفت وكراً لخلية إرهابية.\nوأضافت أن العملية أسفرت عن إلقاء القبض على خمسة إرهابيين.",
    ["arrests الرقة"],
  ],
  [
    "why it happened",
    "وقع إشكال في مدينة طرابلس بين شخصين.\nوبحسب المعلومات فإن إطلاق النار جاء نتيجة خلاف فردي.",
    ["mob-violence طرابلس"],
  ],
])("told again: %s", (_what, body, expected) => {
  expect(told(body)).toEqual(expected);
});

test.each([
  ["a soldier", "قُتل جنديان ومدني في مدينة درعا برصاص مجهولين.", "armed-clash درعا"],
  ["an army", "هاجم مسلحون الجيش السوري في مدينة درعا.", "armed-clash درعا"],
  ["a civilian", "أُصيب شاب في مدينة درعا جراء استهدافه برصاص مجهولين.", "attack-on-civilians درعا"],
  [
    "who once fought",
    "استهدف مجهولون القيادي السابق في أحد الفصائل بمدينة درعا.",
    "attack-on-civilians درعا",
  ],
  ["a pistol is no aircraft", "أطلق رجل النار من مسدس حربي في مدينة صيدا.", "attack-on-civilians صيدا"],
  [
    "a road opened again",
    "قطع شبان الطريق في مدينة زحلة وأعادت قوة من الجيش فتح الطريق.",
    "protest-with-intervention زحلة",
  ],
  ["the verb stands behind", "قال مصدر إن سيارة مفخخة انفجرت في مدينة عفرين.", "remote-explosive عفرين"],
  [
    "taken along by those who arrested",
    "اعتقلت الشرطة شابين في مدينة عفرين، واقتادتهما إلى مركزها.",
    "arrests عفرين",
  ],
])("of which type, by whom it hit and how: %s", (_what, body, expected) => {
  expect(told(body)).toEqual([expected]);
});

test.each([
  ["a belt that somebody wore", "قال المصدر إن أحد أفراد الخلية كان يرتدي حزاماً ناسفاً.", []],
  [
    "a list of what was counted",
    "وجاء توزع القتلى على النحو التالي:\n– استشهاد 3 مدنيين في مدينة إدلب.\n– استشهاد 16 مدنياً في مدينة حمص.",
    [],
  ],
  ["a life", "والشاب معتقل سابق، أُفرج عنه بعد اعتقال دام سبعة أشهر.", []],
  ["a warrant", "أصدر القاضي مذكرات توقيف بحق ثلاثة أشخاص.", []],
  [
    "a blow in a quarrel",
    "وقع إشكال في مدينة طرابلس بين شبان.\nوأقدم أحدهم على إطلاق النار وأصاب شاباً.",
    ["mob-violence طرابلس"],
  ],
])("no incident of its own: %s", (_what, body, expected) => {
  expect(told(body)).toEqual(expected);
});

test("of two that are known, more is told of the one at the same place", () => {
  const body =
    "قُتل ستة بانفجار سيارة مفخخة في مدينة عفرين، فيما جُرح آخرون بانفجار مجهول في مدينة جرابلس.\nوقالت مصادر إن سيارة مفخخة انفجرت وسط مدينة عفرين.";
  expect(told(body)).toEqual(["remote-explosive عفرين", "other-development جرابلس"]);
});

test("what stands before «، و» was told of another thing", () => {
  const body = "مصرع منتسب في مدينة بغداد، ومقتل ثلاثة بنزاع عشائري جنوبي محافظة ميسان.";
  expect(told(body)).toEqual(["armed-clash ميسان"]);
});

test("where nothing better is named, it happened where the source is", () => {
  expect(told("قال مصدر في مدينة القائم إن مسلحين خطفوا شاباً.")).toEqual(["abduction القائم"]);
});

test("pictures are no town", () => {
  const body = "نشرت الوزارة صور أفراد الخلية الذين ألقي القبض عليهم.";
  expect(told(body, "حلب – سوريا")).toEqual(["arrests حلب"]);
  expect(told("ألقت القوات القبض على مطلوب في مدينة صور.")).toEqual(["arrests صور"]);
});

describe("what is another incident", () => {
  test.each([
    [
      "whom it hit somewhere else",
      "انفجر لغم في مدينة تدمر.\nوأشار المصدر إلى مقتل عنصر برصاص مجهولين في مدينة نوى.",
      2,
    ],
    ["«آخر» behind it", "انفجر لغم في مدينة تدمر.\nووقع انفجار لغم آخر قرب السوق.", 2],
    [
      "a sentence «في … آخر»",
      "شنت مسيّرة غارة على بلدة الخيام.\nوفي اعتداء آخر، ألقت مسيّرة قنبلة على المنطقة.",
      2,
    ],
    [
      "on another day",
      "قُتل مدني في غارة على جنوب لبنان، اليوم السبت.\nوأمس الجمعة، قُتل ثمانية أشخاص في غارات على جنوب لبنان.",
      2,
    ],
    ["the next of a list", "- توقيف مواطن في مدينة بعلبك.\n- توقيف مواطن في مدينة زحلة.", 2],
    [
      "what happened before, with its day",
      "قصف مدفعي على مدينة إدلب.\nوكان قصف مماثل طال مدينة حماة أمس الجمعة.",
      2,
    ],
  ])("%s", (_what, body, count) => {
    expect(told(body)).toHaveLength(count);
  });

  test.each([
    [
      "told again at length",
      "قتل شخصان في هجوم في محافظة ديالى.\nوقال المصدر إن مسلحين شنوا هجوماً قرب مدينة بعقوبة.",
    ],
    [
      "the weapons of those who were arrested",
      "أوقفت دورية ثلاثة مواطنين في مدينة بعلبك.\nكما ضُبطت كمية من الأسلحة والذخائر الحربية.",
    ],
    ["«استهدفت الغارات»", "شن الطيران غارات على مدينة بعلبك.\nكما استهدفت الغارات منازل في مدينة بعلبك."],
    ["how, behind that it was", "قتل ثلاثة أشخاص في مدينة تدمر.\nوقال مصدر إن لغماً أرضياً انفجر بسيارتهم."],
  ])("but not %s", (_what, body) => {
    expect(read(body)).toHaveLength(1);
  });
});

describe("what is no incident", () => {
  test.each([
    ["a habit", "وتتعرض المناطق الحدودية باستمرار إلى قصف مدفعي."],
    ["what goes on and on", "قصف مدفعي يطال القرى الحدودية باستمرار."],
    ["a count over a time", "ووثق المركز 392 هجوماً خلال النصف الأول من العام."],
    ["a call", "ودعا ناشطون إلى قطع طريق دمشق – السويداء غداً."],
    ["a condemnation", "وأدانت الوزارة الهجوم الذي استهدف مسجداً في مدينة حمص."],
    ["a funeral", "وشيّع الأهالي جثمان شاب قُتل في غارة على مدينة صور."],
    ["what somebody is held for", "كونهم مطلوبين بجرم المشاركة في أعمال التهريب وإطلاق النار."],
    ["a confession", "وبالتحقيق معهم اعترفوا بتنفيذ هجمات في محافظة ديالى."],
    ["a demand", "وطالب المحتجون بالإفراج عن المعتقلين."],
    ["a broken truce", "وقال المسؤول إن ذلك خرق لاتفاق وقف إطلاق النار."],
    ["a purpose", "وبدأت القوات البحث عنه تمهيداً لتوقيفه."],
    ["a count over a time", "ووثق المركز مقتل 25 شخصاً خلال 48 ساعة."],
    ["a road that is closed by forces", "أغلقت استخبارات الجيش جميع الطرق المؤدية إلى مدينة دوما."],
    ["a fire that is stopped", "وقال إن الجيش أوقف إطلاق القذائف."],
    ["an aim", "وتقدمت القوات للسيطرة على محطة وقود."],
    ["what comes to a stop", "وجاء ذلك بعد توقف المحادثات في الدوحة."],
  ])("%s", (_what, body) => {
    expect(told(body)).toEqual([]);
  });
});

test.each([
  ["عثرت القوات على عبوات ناسفة وأسلحة داخل مزرعة قرب مدينة حمص.", "disrupted-weapons-use"],
  ["أعلنت السلطات إحباط تفجير انتحاري في مدينة بغداد.", "disrupted-weapons-use"],
  ["فككت القوات خلية في مدينة جبلة.", "arrests"],
  ["هاجم انتحاري مقراً أمنياً في مدينة كركوك.", "suicide-bomb"],
  ["ألقى مجهولون يوم أمس قنبلة على منزل في مدينة درعا.", "grenade"],
  ["ألقت طائرة مسيّرة قنبلة على بلدة الخيام.", "air-or-drone-strike"],
  ["سقطت فجراً عدة قذائف على مدينة إدلب.", "shelling"],
  ["قطع محتجون غاضبون ثلاثة طرق في مدينة الناصرية.", "peaceful-protest"],
  ["خرج العشرات في مدينة طفس.", "peaceful-protest"],
  ["قطع محتجون الطريق بالإطارات المشتعلة في مدينة الناصرية.", "violent-demonstration"],
  ["اندلع نزاع عشائري في قضاء الشطرة.", "armed-clash"],
  ["فجّرت قوة منزلاً في بلدة ميس الجبل.", "looting"],
  ["جرى اختطافه في مدينة درعا.", "abduction"],
  ["أطلقت مجموعة، مساء أمس، سراح شابين في مدينة درعا.", "other-development"],
  ["أفرجت مجموعة مسلحة عن شابين كانا قد خُطفا في مدينة درعا.", "other-development"],
  ["حررت قوة أمنية مختطفين اثنين في مدينة درعا.", "other-development"],
  ["احتجز مسلحون مجهولون شابين في مدينة درعا.", "abduction"],
  ["سيطرت فصائل المعارضة على مقرات الجيش السوري في مدينة الباب.", "armed-group-takes-territory"],
  ["قُتل مدني بهجوم مسلح في مدينة بعقوبة.", "attack-on-civilians"],
  ["قُتل لاجئ بعد تلقيه ضربة على رأسه في مدينة الحسكة.", "attack-on-civilians"],
  ["فضت قوة أمنية تظاهرة في مدينة البصرة.", "protest-with-intervention"],
  ["انفجرت سيارة مفخخة يقودها انتحاري في مدينة كركوك.", "suicide-bomb"],
])("«%s» is %s", (body, type) => {
  expect(read(body).map((incident) => incident.type)).toEqual([type]);
});
