import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findHedges } from "../../lib/text/hedges.ts";
import { anyText } from "./arbitraries.ts";

const seed = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");
const found = (body: string) =>
  findHedges(body).map(({ kind, start, end }) => `${kind}: ${body.slice(start, end)}`);

test("the seed report: unknown men, a belief and a possibility", () => {
  expect(found(seed)).toEqual(["unknown: مجهولة", "belief: يعتقد", "possibility: إمكانية"]);
});

test.each([
  ["يُعتقد أن المهاجمين ثلاثة", "belief: يُعتقد"],
  ["ومن المرجّح أن يرتفع العدد", "likelihood: من المرجّح"],
  ["وهو على الأرجح لغم", "likelihood: على الأرجح"],
  ["وربما كان لغماً", "possibility: ربما"],
  ["قد يكون لغماً", "possibility: قد"],
  ["وقد لا يصل غداً", "possibility: قد"],
  ["قد تؤدي الأمطار إلى تأخير", "possibility: قد"],
  ["يمكن أن يتأخر", "possibility: يمكن"],
  ["وسط احتمال إغلاق الطريق", "possibility: احتمال"],
  ["وسط أنباء عن جرحى", "rumour: أنباء عن"],
  ["انتشرت شائعات في البلدة", "rumour: شائعات"],
  ["وفي معلومات أولية أنه لغم", "rumour: معلومات أولية"],
  ["مزاعم لا سند لها", "allegation: مزاعم"],
  ["ادّعى التنظيم أنه أسر جنوداً", "allegation: ادّعى"],
  ["لم يتسنّ لمراسلنا التأكد من الأرقام", "unverified: لم يتسنّ لمراسلنا التأكد"],
  ["ولا يمكن التحقق منها", "unverified: لا يمكن التحقق"],
  ["لم تتأكد الحصيلة", "unverified: لم تتأكد"],
  ["نفذه مسلحون مجهولون", "unknown: مجهولون"],
  ["لم تُعرف هويته", "unknown: لم تُعرف"],
  ["ولم تتبنَّ أي جهة الهجوم", "unknown: لم تتبنَّ أي جهة"],
  ["ولم ترد أي معلومات عن ضحايا", "unknown: لم ترد أي معلومات عن"],
  ["دون أن تتبنى أي جهة الهجوم", "unknown: دون أن تتبنى أي جهة"],
  ["دون معرفة سبب الحريق", "unknown: دون معرفة"],
  ["اختفى في ظروف غامضة", "unknown: غامضة"],
  ["فيما بدا أنه لغم", "belief: بدا"],
  ["للاشتباه بانتمائهم إلى الخلية", "allegation: للاشتباه"],
  ["ويدّعي أن الطريق مفتوح", "allegation: يدّعي"],
  ["أوقف مدير الخلية المشتبه بتورطه", "allegation: المشتبه"],
  ["ومن الصعب التأكد من العدد", "unverified: من الصعب التأكد"],
])("says how surely: %s", (body, expected) => {
  expect(found(body)).toEqual([expected]);
});

test.each([
  "وقد أعلنت الوزارة ذلك",
  "وكان قد تعرض لهجوم",
  "وقد تمكنت القوات من الدخول",
  "وقد تعرض الرتل لهجوم",
  "وقد تم فتح الطريق",
  "لا يمكن أن يمر أحد",
  "وقال الادعاء العام إن المحاكمة بدأت",
  "اعتقل أربعة أشخاص",
  "وقعت اشتباكات",
  "أوقف رجل يُدعى هادي",
  "أوقفت الدورية مشتبهاً به",
  "In May the road was open",
  "He said it was over",
])("is no hedge: %s", (body) => {
  expect(found(body)).toEqual([]);
});

test.each([
  ["في حكي عن إصابات", "rumour: حكي عن"],
  ["الخبر مو مؤكد", "unverified: مو مؤكد"],
  ["ما حدا تبنى لهلق", "unknown: ما حدا تبنى"],
  ["عالأغلب لغم", "likelihood: عالأغلب"],
  ["شكله في قتلى", "belief: شكله"],
  ["يمكن يكون تدريب", "possibility: يمكن"],
])("reads how people talk: %s", (body, expected) => {
  expect(found(body)).toEqual([expected]);
});

test.each([
  ["The blast reportedly hurt two", "rumour: reportedly"],
  ["They allegedly fled", "allegation: allegedly"],
  ["The claim could not be independently verified", "unverified: could not be independently verified"],
  ["The men are believed to be smugglers", "belief: are believed"],
  ["The toll may have risen", "possibility: may"],
  ["It was probably a mine", "likelihood: probably"],
  ["An unidentified gunman", "unknown: unidentified"],
])("reads English: %s", (body, expected) => {
  expect(found(body)).toEqual([expected]);
});

test("in any text hedges stand in order, apart from each other", () => {
  const words = fc.constantFrom(
    "لم ",
    "يتسن ",
    "التأكد ",
    "قد ",
    "يكون ",
    "وربما ",
    "أنباء ",
    "عن ",
    "may ",
    "not ",
    "، ",
    ". ",
    "\n",
  );
  const text = fc.array(fc.oneof(words, anyText), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (body) => {
      let last = 0;
      for (const { start, end } of findHedges(body)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(body.length);
    }),
  );
});

test.each([
  ["جثة مجهولة الهوية", "unknown: مجهولة الهوية"],
  ["في حصيلة لم تحدد بعد", "unknown: لم تحدد بعد"],
  ["ومن المبكر تحديد السبب", "unknown: من المبكر تحديد"],
  ["ولم تستبعد الوزارة أنه لغم", "possibility: لم تستبعد"],
  ["من دون إمكانية التثبت من العدد", "unverified: دون إمكانية التثبت"],
  ["ويبدو أنه عطل", "likelihood: يبدو"],
  ["وتداولت صفحات خبراً عن إغلاقه", "rumour: تداولت"],
])("«%s»: words that news hedges with", (body, expected) => expect(found(body)).toEqual([expected]));
