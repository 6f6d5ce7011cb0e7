import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findAttributions } from "../../lib/text/attributions.ts";
import { sentences } from "../../lib/text/sentences.ts";
import { anyText } from "./arbitraries.ts";

const seed = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");

/** «cue ← source» of each attribution; ∅ where nobody is named. */
function found(body: string): string[] {
  return findAttributions(body, sentences(body)).map(({ cue, source }) => {
    const name = source ? body.slice(source.start, source.end) : "∅";
    return `${body.slice(cue.start, cue.end)} ← ${name}`;
  });
}

test("the seed report: who says what in each of its paragraphs", () => {
  const said = ["وفقاً لما أكده ← مراسل مينا", "يقول ← التحالف"];
  expect(found(seed)).toEqual(["أفاد ← مراسل مرصد مينا في سوريا", ...said, ...said, "حذرت ← ∅", "لافتةً ← ∅"]);
});

test.each([
  ["قال المتحدث باسم قوات سوريا الديمقراطية إن العملية انتهت.", "قال ← المتحدث باسم قوات سوريا الديمقراطية"],
  ["وأعلن الجيش، مساء اليوم الجمعة، أن الطريق مفتوح.", "وأعلن ← الجيش"],
  ["أفاد مراسل برق بسماع دوي انفجار.", "أفاد ← مراسل برق"],
  ["وقالت الوزارة في بيان صحفي اليوم إن المعبر مغلق.", "وقالت ← الوزارة"],
  ["قال لمراسلنا مصدر في إدارة المعبر إن العمل متوقف.", "قال ← مصدر في إدارة المعبر"],
  ["وصلت القافلة، بحسب مصادر محلية.", "بحسب ← مصادر محلية"],
  ["عادت ثلاثون عائلة، وفقاً لمختار القرية.", "وفقاً ← مختار القرية"],
  ["وُجد اللغم، نقلاً عن شهود عيان.", "نقلاً ← شهود عيان"],
  ["السجن خالٍ، على حد قول ناشطين.", "على حد قول ← ناشطين"],
  ["المتحدث باسم الجيش قال إن الغارة وقعت.", "قال ← المتحدث باسم الجيش"],
  ["وكان المرصد قد وثّق مقتل خمسة.", "وثّق ← المرصد"],
  ["مصدر أمني: انفجار قرب الحاجز الشمالي.", ": ← مصدر أمني"],
  ["عاجل | المرصد السوري: قصف على أطراف البلدة.", ": ← المرصد السوري"],
  ["وجاء في بيان من المشفى أن ستة أصيبوا.", "وجاء ← بيان من المشفى"],
  ["نفت الشرطة وقوع إصابات.", "نفت ← الشرطة"],
  ["وبيّن مدير صحة حلب في تصريح لمراسلنا أن العدد ارتفع.", "وبيّن ← مدير صحة حلب"],
  ["ونشر المرصد السوري أن دوي انفجارات سُمع.", "ونشر ← المرصد السوري"],
  ["وكالة الأنباء، شبه الرسمية، قالت إن الطريق مغلق.", "قالت ← وكالة الأنباء"],
  ["أعلن «حزب الله استشهاد أحد عناصره».", "أعلن ← حزب الله"],
  ["كشفت شبكة (أخبار الشمال) المحلية عن اتفاق.", "كشفت ← شبكة (أخبار الشمال) المحلية"],
  ["أفاد مندوب «الوكالة الوطنية للإعلام» بأن غارة وقعت.", "أفاد ← مندوب «الوكالة الوطنية للإعلام»"],
  ["وقالت ((الوكالة الوطنية للإعلام)) إن غارة وقعت.", "وقالت ← الوكالة الوطنية للإعلام"],
  ["وقالت تلك المصادر إن الطريق مغلق.", "وقالت ← تلك المصادر"],
  ["الدفاع المدني: إخماد حريق في السوق القديمة.", ": ← الدفاع المدني"],
  ["الطريق مغلق، وفقاً لكنيفاتي.", "وفقاً ← كنيفاتي"],
  ["وقالت شبكة السويداء 24 إن الطريق مغلق.", "وقالت ← شبكة السويداء 24"],
  ["حكالنا مختار القرية انو الطريق مسكر", "حكالنا ← مختار القرية"],
  ["شهود قالو انو الطريق مسكر", "قالو ← شهود"],
])("names who says it: %s", (body, expected) => {
  expect(found(body)).toEqual([expected]);
});

test.each([
  ["يُقال إن الطريق مقطوع.", "يُقال ← ∅"],
  ["وأفادت تقارير بأن الطريق مقطوع.", "وأفادت ← ∅"],
  ["وردت أنباء عن سقوط جرحى.", "وردت ← ∅"],
  ["بحسب المعلومات، توقف القصف.", "بحسب ← ∅"],
  ["وأفيد عن سقوط جرحى.", "وأفيد ← ∅"],
  ["والذي زُعم أنه غادر المدينة.", "زُعم ← ∅"],
])("nobody is named: %s", (body, expected) => {
  expect(found(body)).toEqual([expected]);
});

test.each([
  "لم يقل الوزير إنه سيحضر.",
  "ولم تؤكد الجهات المختصة الموعد.",
  "من دون أن يذكر المصدر عددهم.",
  "نفذت القوات حملة اعتقال في البلدة.",
  "مجموعة مسلحة تابعة للتنظيم هاجمت الرتل.",
  "وُزّعت الحصص وفق الخطة.",
  "يُذكر أن البلدة محاصرة منذ عام.",
  "سجّل اللاعب هدفين بين الشوطين.",
  "استشهد مواطن في الغارة على البلدة، علماً أن الطريق مغلق.",
  "أوقفت المخابرات رجلاً يُدعى هادي.",
  "ولم ترد أنباء عن سقوط جرحى.",
  "بناءً على إشارة النيابة العامة أوقف رجلان.",
  "خبر يفيد بوقوع تفجير.",
  'قوة من الفوج رصدت تحركات"',
])("nothing is attributed: %s", (body) => {
  expect(found(body)).toEqual([]);
});

test("«وأضاف» goes on from the one who spoke last, and from nobody after five sentences", () => {
  const body = "قال الوزير إن المعبر مفتوح. وأضاف أن العمل بدأ.";
  expect(found(body)).toEqual(["قال ← الوزير", "وأضاف ← الوزير"]);
  const late = `قال الوزير إن المعبر مفتوح. ${"الطريق طويل. ".repeat(5)}وأضاف أن العمل بدأ.`;
  expect(found(late).at(-1)).toBe("وأضاف ← ∅");
});

test.each([
  ["قال المصدر إن الطريق مغلق، مؤكداً مقتل ستة.", "مؤكداً ← المصدر"],
  ["قال المصدر إن الطريق مغلق، موضحاً، أنه يُفتح غداً.", "موضحاً ← المصدر"],
  ["قال المصدر إن الطريق مغلق، كاشفاً للمرة الأولى أنه ملغم.", "كاشفاً ← المصدر"],
  ["قال المصدر إن الطريق مغلق، وفق قوله.", "وفق قوله ← المصدر"],
  ["قال المصدر إن بياناً صدر جاء فيه: «الطريق مغلق».", "جاء فيه ← المصدر"],
])("whoever spoke before goes on: %s", (body, expected) => {
  expect(found(body).at(-1)).toBe(expected);
});

test("a quotation that ends behind a verb is no speech of it", () => {
  const body = 'قال المصدر: "قوة من الفوج رصدت تحركات" قرب نقاط الحراسة في أطراف البلدة.';
  expect(found(body)).toEqual(["قال ← المصدر"]);
});

test("the span holds the word and the name, in either order", () => {
  const body = "تأخرت القافلة، قال السائق. المصدر الأمني أكد أنها وصلت.";
  const words = findAttributions(body, sentences(body)).map(({ start, end }) => body.slice(start, end));
  expect(words).toEqual(["قال السائق", "المصدر الأمني أكد"]);
});

test("a quotation carries who says it over its sentences, from before it and from after it", () => {
  const before = "قال الشاهد: «سمعنا الانفجار. ثم رأينا الدخان. وهربنا». وهدأ الحي.";
  expect(
    findAttributions(before, sentences(before)).map(({ reach }) => before.slice(reach.start, reach.end)),
  ).toEqual(["قال الشاهد: «سمعنا الانفجار. ثم رأينا الدخان. وهربنا»."]);
  const after = "هدأ الحي. «سمعنا الانفجار. ثم رأينا الدخان»، قال الشاهد.";
  expect(
    findAttributions(after, sentences(after)).map(({ reach }) => after.slice(reach.start, reach.end)),
  ).toEqual(["«سمعنا الانفجار. ثم رأينا الدخان»، قال الشاهد."]);
});

test("spelling, tatweel and diacritics change nothing", () => {
  for (const verb of ["أكّدت", "اكدت", "أَكَّـــدَتْ"]) {
    const [first] = findAttributions(
      `${verb} الوزارة أن المعبر مغلق.`,
      sentences(`${verb} الوزارة أن المعبر مغلق.`),
    );
    expect(first?.manner).toBe("confirms");
  }
});

test.each([
  ["The convoy arrived late, local officials said.", "said ← local officials"],
  [
    "The road is closed, according to a customs employee who asked not to be named.",
    "according to ← a customs employee",
  ],
  ["“We were told nothing,” said a resident of the town.", "said ← a resident of the town"],
  ["The ministry denied on Friday that its forces had withdrawn.", "denied ← The ministry"],
  ["Unconfirmed reports said two were hurt.", "said ← ∅"],
])("reads English: %s", (body, expected) => {
  expect(found(body)).toEqual([expected]);
});

test.each([
  "He was told to leave.",
  "No group claimed responsibility.",
  "Two confirmed deaths are listed.",
  "The road could be closed.",
])("attributes nothing in English: %s", (body) => {
  expect(found(body)).toEqual([]);
});

test("in any text every attribution stands in order, inside it and inside what it reaches", () => {
  const words = fc.constantFrom(
    "قال ",
    "بحسب ",
    "نقلت عن ",
    "مصدر ",
    "لم ",
    "«",
    "»",
    '"',
    ": ",
    "، ",
    ". ",
    "said ",
    "\n",
    "الذي ",
  );
  const text = fc.array(fc.oneof(words, anyText), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (body) => {
      let last = 0;
      for (const { start, end, cue, source, reach } of findAttributions(body, sentences(body))) {
        expect(cue.start).toBeGreaterThanOrEqual(last);
        last = cue.start;
        expect([start <= cue.start, cue.start < cue.end, cue.end <= end]).toEqual([true, true, true]);
        expect([reach.start <= cue.start, reach.end >= cue.end, reach.end <= body.length]).toEqual([
          true,
          true,
          true,
        ]);
        if (source)
          expect([source.start >= 0, source.start < source.end, source.end <= body.length]).toEqual([
            true,
            true,
            true,
          ]);
      }
    }),
  );
});

test.each([
  "قال ",
  "بحسب ما أكد ",
  "نقلت عن مصدر ",
  "«قال فلان. ",
  "قال\n",
  "officials said ",
  "مصدر في ",
  '" ',
  "(",
  "ا",
])("100,000 characters of «%s» take no longer than their number asks for", (unit) => {
  const body = unit.repeat(100_000 / unit.length);
  const before = process.cpuUsage();
  findAttributions(body, sentences(body));
  // Work that grows with the square of the length takes minutes here.
  expect(process.cpuUsage(before).user / 1000, "ms").toBeLessThan(1_000);
});

test.each([
  ["وكانت مديرية المياه، قد أعلنت أن الضخ متوقف.", "أعلنت ← مديرية المياه"],
  ["يُضاف أن مصدراً أمنياً قد أفاد الوكالة بإغلاق الطريق.", "أفاد ← مصدراً أمنياً"],
  ["كان المرصد ومقره بريطانيا قال إن الطريق مغلق.", "قال ← المرصد"],
  ["وبحسب مصادر أمنية فقد أغلق الطريق.", "وبحسب ← مصادر أمنية"],
  ["وكشف المركز الإعلامي لـ«قسد» أن العملية انتهت.", "وكشف ← المركز الإعلامي لـ«قسد»"],
  ["وقالت بلدية بعلبك إن المياه مقطوعة.", "وقالت ← بلدية بعلبك"],
  ["بحسب حصيلة جديدة للمرصد.", "بحسب ← حصيلة جديدة للمرصد"],
])("«%s»: all of who speaks, and nothing else", (body, expected) => expect(found(body)).toEqual([expected]));

test.each([
  "محافظة إدلب: أمطار غزيرة على الطريق.",
  "عاد هدوء حذر وسجل سقوط أمطار.",
  "ولم يشر إلى الجهة التي يتوقع أن تكون هناك.",
])("nobody speaks in «%s»", (body) => expect(found(body)).toEqual([]));
