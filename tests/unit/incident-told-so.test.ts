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
/** Saturday. */
const filedAt = Date.UTC(2026, 2, 14, 15, 30);
/** Each as its type and the name of its place. */
const told = (body: string) =>
  readReport({ body, dateline: null, filedAt }, knowledge).incidents.map(
    ({ type, place }) => `${type} ${place?.place?.ar ?? "–"}`,
  );

describe("what is called untrue did not happen", () => {
  test.each([
    ["«غير صحيحة»", "قال المتحدث إن الأنباء عن سقوط قذائف على مدينة إدلب غير صحيحة."],
    ["«لا صحة لـ»", "لا صحة لما تردد عن انفجار عبوة ناسفة في مدينة حلب."],
    ["«عارية عن الصحة»", "الأخبار المتداولة حول قصف مدينة منبج عارية عن الصحة، بحسب مصدر عسكري."],
    ["«لا أساس له»", "ما يُشاع عن هجوم على حاجز في مدينة الرقة لا أساس له."],
    ["«مجرد شائعات»", "المعلومات عن اشتباكات في مدينة الحسكة مجرد شائعات."],
  ])("%s", (_what, body) => {
    expect(told(body)).toEqual([]);
  });

  test("only what was said of is untrue, and not what was told before it", () => {
    expect(told("قصفت المدفعية مدينة إدلب، وقال ناشطون إن الأنباء عن سقوط ضحايا غير صحيحة.")).toEqual([
      "shelling إدلب",
    ]);
    expect(told("انفجرت عبوة ناسفة في مدينة حلب. والمعلومات عن الفاعل غير دقيقة.")).toEqual([
      "remote-explosive حلب",
    ]);
  });
});

describe("a count over a time is no incident", () => {
  test.each([
    ["of a month", "وثّق المكتب مقتل 25 شخصاً في محافظة درعا في شهر شباط الماضي."],
    ["of a week", "سجلت منظمة حقوقية مقتل 40 مدنياً في مدينة درعا خلال الأسبوع الماضي."],
    ["from a day to a day", "أحصت الشبكة مقتل 61 مدنياً في حلب منذ 5 آذار وحتى أمس الجمعة."],
    [
      "with what its report goes on to count",
      "وثّق المكتب مقتل 25 شخصاً خلال الشهر الماضي.\nوأضاف التقرير أن 11 شخصاً قُتلوا برصاص مجهولين في مدينة درعا، فيما قُتل أربعة تحت التعذيب.",
    ],
  ])("%s", (_what, body) => {
    expect(told(body)).toEqual([]);
  });

  test.each([
    [
      "one of them that is told by itself",
      "وثّق ناشطون، خلال الأسبوع الماضي، سلسلة انتهاكات في محافظة الحسكة، أبرزها اختطاف شابين من مدينة القامشلي.",
      "abduction القامشلي",
    ],
    ["one dead on a day", "وثّق المكتب مقتل شاب برصاص مجهولين في مدينة درعا أمس.", "attack-on-civilians درعا"],
    [
      "what was told on a day after a count",
      "أحصت الشبكة مقتل 61 مدنياً خلال الشهر الماضي.\nوقُتل شاب أمس الجمعة بانفجار لغم في مدينة تدمر.",
      "remote-explosive تدمر",
    ],
  ])("but %s", (_what, body, expected) => {
    expect(told(body)).toEqual([expected]);
  });
});

describe("who is told to leave", () => {
  test.each([
    ["«أنذر»", "أنذر الجيش الإسرائيلي سكان بلدة كفركلا بإخلاء منازلهم فوراً.", "warning كفركلا"],
    ["«إنذار إلى أهالي»", "وجّه الجيش إنذاراً عاجلاً إلى أهالي بلدة الخيام.", "warning الخيام"],
  ])("%s", (_what, body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  test("the same order told again is one", () => {
    const body =
      "أنذر الجيش سكان بلدة كفركلا بإخلاء منازلهم.\nوحذّر البيان الأهالي من العودة إلى القرى قبل انتهاء العمليات.";
    expect(told(body)).toEqual(["warning كفركلا"]);
  });

  test("another one is another", () => {
    const body =
      "أنذر الجيش سكان بلدة كفركلا بإخلاء منازلهم.\nووجّه مساءً إنذاراً آخر إلى سكان بلدة الخيام بإخلاء منازلهم.";
    expect(told(body)).toEqual(["warning كفركلا", "warning الخيام"]);
  });

  test("what was warned of some time before is none", () => {
    expect(told("وسبق أن حذرت السلطات من هجمات على السجون في مدينة الحسكة.")).toEqual([]);
  });
});

describe("land that is handed over", () => {
  test.each([
    ["taken over", "تسلّم الجيش السوري، صباح اليوم، بلدة دير حافر.", "دير حافر"],
    ["by those who rule", "تسلمت السلطات السورية كل منشآت محافظة الرقة.", "الرقة"],
    ["given to somebody", "سلّمت «قسد» بلدة مسكنة إلى الجيش السوري.", "مسكنة"],
    ["left", "أخلت قوات النظام مدينة السخنة.", "السخنة"],
  ])("%s", (_what, body, place) => {
    expect(told(body)).toEqual([`transfer-of-territory ${place}`]);
  });

  test.each([
    ["a minister who takes office", "تسلم وزير الداخلية مهامه في مدينة دمشق."],
    ["the key of a town", "تسلم المحافظ الجديد مفتاح المدينة في حفل أقيم في حمص."],
    ["arms taken over in a town", "تسلمت قوات الأمن معدات حديثة في مدينة حلب."],
    ["residents brought away", "أخلت قوات الأمن بلدة جرابلس من السكان بسبب السيول."],
    ["what is given to nobody", "سلّم الجيش مساعدات في مدينة حمص."],
  ])("no land: %s", (_what, body) => {
    expect(told(body)).toEqual([]);
  });
});

describe("one thing, told once", () => {
  test.each([
    [
      "as many dead as in the first sentence, told again with the place",
      "قُتل ستة مدنيين بقصف على مدينة إدلب، فيما قُتل طفلان بانفجار في ريف حلب.\nفي حادث منفصل، قُتل طفلان شقيقان بانفجار لغم في مدينة الباب بريف حلب.",
      ["shelling إدلب", "remote-explosive الباب"],
    ],
    [
      "a road, and the town at its end",
      "قُتل شخص بغارة على سيارة في بلدة البيسارية.\nوأفادت الوكالة بأن مسيّرة استهدفت سيارة على طريق الصرفند - البيسارية.",
      ["air-or-drone-strike البيسارية"],
    ],
    [
      "those who were arrested, led away",
      "اعتقلت قوة أمنية شابين في مدينة الميادين.\nوبحسب الأهالي، اقتادت القوة المعتقلين إلى مدينة دير الزور.",
      ["arrests الميادين"],
    ],
    [
      "gunfire that was heard as well",
      "وقع اشتباك مسلح بين الجيش ومطلوبين في مدينة بعلبك.\nكما سُمع دوي إطلاق نار كثيف.",
      ["armed-clash بعلبك"],
    ],
    [
      "a landing, and whom it took",
      "نفذت قوات التحالف عملية إنزال جوي في مدينة الميادين. واستهدفت العملية منزلاً، واعتقلت شخصاً يقطنه.",
      ["arrests الميادين"],
    ],
  ])("%s", (_what, body, expected) => {
    expect(told(body)).toEqual(expected);
  });

  test.each([
    [
      "with «أيضاً»",
      "شنت الطائرات غارة على مدينة إدلب. واستهدفت الطائرات أيضاً قرية تلاتا بريف إدلب.",
      ["air-or-drone-strike إدلب", "air-or-drone-strike إدلب"],
    ],
  ])("another: %s", (_what, body, expected) => {
    expect(told(body)).toEqual(expected);
  });
});

describe("a day of its own before it begins another thing", () => {
  test.each(["والأحد،", "ويوم الأحد الماضي،", "وأول أمس الخميس،", "وفي 6 آذار،"])("%s", (day) => {
    const body = `قُتل شاب برصاص مجهولين في مدينة طفس.\n${day} قُتل شاب برصاص مجهولين.`;
    expect(told(body)).toEqual(["attack-on-civilians طفس", "attack-on-civilians –"]);
  });
});

describe("its kind and its place", () => {
  test("a grenade launcher is fired at somebody near", () => {
    expect(told("سقطت قذيفة صاروخية نوع آر بي جي على مركز للجيش في مدينة بعلبك.")).toEqual([
      "armed-clash بعلبك",
    ]);
  });

  test("an agreement whose time stands between its words", () => {
    expect(told("وقّع الطرفان، مساء اليوم السبت، في الحسكة، اتفاقاً.")).toEqual(["agreement الحسكة"]);
  });
});
