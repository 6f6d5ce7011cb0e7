import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findTimes } from "../../lib/text/times.ts";
import { wallTime } from "../../lib/text/zoned-time.ts";
import { anyText } from "./arbitraries.ts";

const ZONE = "Asia/Damascus";
/** Saturday noon in Damascus. */
const SATURDAY = Date.parse("2026-11-21T09:00:00Z");
const seed = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");

const find = (text: string, filedAt = SATURDAY, timeZone = ZONE) => findTimes(text, { filedAt, timeZone });

/** Each mark as its words, and its span as the clock of the zone shows it. */
function told(text: string, filedAt = SATURDAY, timeZone = ZONE): string[] {
  return find(text, filedAt, timeZone).map(({ start, end, span }) => {
    const when = span ? `${wallTime(span.from, timeZone)}/${wallTime(span.to, timeZone)}` : "vague";
    return `${text.slice(start, end)} = ${when}`;
  });
}

const day = (of: number, month = "11") => {
  const next = new Date(Date.parse(`2026-${month}-${`${of}`.padStart(2, "0")}T00:00Z`) + 86_400_000);
  return `2026-${month}-${`${of}`.padStart(2, "0")}T00:00/${next.toISOString().slice(0, 16)}`;
};

test("«ليل أمس، الجمعة» of the seed report is the night from Friday to Saturday, twice", () => {
  const night = { from: Date.parse("2026-11-20T15:00:00Z"), to: Date.parse("2026-11-21T03:00:00Z") };
  const nights = find(seed).filter(({ span }) => span !== null);
  expect(nights.map(({ start, end }) => seed.slice(start, end))).toEqual([
    "ليل أمس، الجمعة",
    "ليل أمس، الجمعة",
  ]);
  expect(nights.map(({ span, clash }) => ({ span, clash }))).toEqual([
    { span: night, clash: null },
    { span: night, clash: null },
  ]);
  const vague = find(seed).filter(({ span }) => span === null);
  expect(vague.map(({ start, end }) => seed.slice(start, end))).toEqual(["قبل نحو عامين", "قبل نحو عامين"]);
});

test.each([
  ["ليل أمس، الجمعة", "2026-11-22T09:00:00Z", { named: "fri", found: "sat" }],
  ["ليل أمس، الخميس", "2026-11-21T09:00:00Z", { named: "thu", found: "fri" }],
  ["اليوم السبت", "2026-11-21T09:00:00Z", null],
  ["الجمعة 19 تشرين الثاني 2026", "2026-11-21T09:00:00Z", { named: "fri", found: "thu" }],
  ["yesterday, Friday", "2026-11-21T09:00:00Z", null],
  ["yesterday (Thursday)", "2026-11-21T09:00:00Z", { named: "thu", found: "fri" }],
  // Half past midnight: whoever writes has not slept since Saturday.
  ["ليل أمس، الجمعة", "2026-11-21T21:30:00Z", null],
])("the weekday in %s, filed at %s, is checked against what the rest leads to", (text, at, clash) => {
  expect(find(text, Date.parse(at)).map((mark) => mark.clash)).toEqual([clash]);
});

test.each([
  ["أمس", day(20)],
  ["الأمس", day(20)],
  ["بالأمس", day(20)],
  ["أول أمس", day(19)],
  ["اليوم", day(21)],
  ["غداً", day(22)],
  ["الليلة الماضية", "2026-11-20T18:00/2026-11-21T06:00"],
  ["فجر اليوم", "2026-11-21T03:00/2026-11-21T07:00"],
  ["صباح الأحد", "2026-11-15T06:00/2026-11-15T12:00"],
  ["مساء الخميس", "2026-11-19T16:00/2026-11-20T00:00"],
  ["بعد ظهر أمس", "2026-11-20T12:00/2026-11-20T18:00"],
  ["عصر الجمعة", "2026-11-20T14:00/2026-11-20T18:00"],
  ["ظهر يوم الأربعاء", "2026-11-18T11:00/2026-11-18T14:00"],
  ["ليل الخميس - الجمعة", "2026-11-19T18:00/2026-11-20T06:00"],
  ["يوم السبت", day(21)],
  ["السبت الماضي", day(14)],
  ["الأحد المقبل", day(22)],
  ["الساعة الثامنة مساءً", "2026-11-20T20:00/2026-11-20T20:01"],
  ["الساعة 14:30", "2026-11-20T14:30/2026-11-20T14:31"],
  ["الساعة ١٠:٣٠", "2026-11-21T10:30/2026-11-21T10:31"],
  ["الساعة الثامنة والنصف من مساء أمس", "2026-11-20T20:30/2026-11-20T20:31"],
  ["الثانية عشرة إلا ربعاً ظهراً", "2026-11-21T11:45/2026-11-21T11:46"],
  ["منتصف الليل", "2026-11-20T23:00/2026-11-21T01:00"],
  ["الأسبوع الماضي", "2026-11-14T00:00/2026-11-21T00:00"],
  ["الشهر الماضي", "2026-10-01T00:00/2026-11-01T00:00"],
  ["مطلع الشهر المقبل", "2026-12-01T00:00/2026-12-11T00:00"],
  ["عام 2019", "2019-01-01T00:00/2020-01-01T00:00"],
  ["23 تشرين الأول", day(23, "10")],
  ["٥ نوفمبر ٢٠٢٥", "2025-11-05T00:00/2025-11-06T00:00"],
  ["12/3/2026", day(12, "03")],
  ["3/25/2026", day(25, "03")],
  ["2026-03-12", day(12, "03")],
  ["الخامس من أيلول الماضي", day(5, "09")],
  ["كانون الثاني/يناير 2025", "2025-01-01T00:00/2025-02-01T00:00"],
  ["خلال الساعات الـ24 الماضية", "2026-11-20T12:00/2026-11-21T12:00"],
  ["خلال الساعات الـ 48 الماضية", "2026-11-19T12:00/2026-11-21T12:00"],
  ["خلال الأيام الثلاثة الماضية", "2026-11-18T12:00/2026-11-21T12:00"],
  ["قبل ثلاثة أيام", day(18)],
  ["منذ يومين", "2026-11-19T00:00/2026-11-21T12:00"],
  ["قبل ساعتين", "2026-11-21T09:30/2026-11-21T10:30"],
  ["last night", "2026-11-20T18:00/2026-11-21T06:00"],
  ["Friday night", "2026-11-20T18:00/2026-11-21T06:00"],
  ["two days ago", day(19)],
  ["early Sunday", "2026-11-15T00:00/2026-11-15T09:00"],
  ["8 p.m. on Thursday", "2026-11-19T20:00/2026-11-19T20:01"],
  ["8:30am", "2026-11-21T08:30/2026-11-21T08:31"],
  ["14:30 GMT yesterday", "2026-11-20T17:30/2026-11-20T17:31"],
  ["November 5, 2025", "2025-11-05T00:00/2025-11-06T00:00"],
  ["next Sunday", day(22)],
  ["over the past 24 hours", "2026-11-20T12:00/2026-11-21T12:00"],
  ["last week", "2026-11-09T00:00/2026-11-16T00:00"],
])("%s, said on a Saturday at noon, is %s", (text, span) => {
  expect(told(text)).toEqual([`${text} = ${span}`]);
});

test.each([
  "قبل نحو عامين",
  "قبل قليل",
  "مؤخراً",
  "في وقت سابق",
  "قبل أيام",
  "منذ عدة أشهر",
  "about two years ago",
  "recently",
])("%s is kept as words that are too vague for a span", (text) => {
  expect(told(text)).toEqual([`${text} = vague`]);
});

test.each([
  "أدى المصلون صلاة الجمعة في مسجد الجمعة",
  "أُغلق سوق الأحد",
  "لليوم الثالث على التوالي",
  "فجّر انتحاري نفسه",
  "أصيب في الظهر",
  "ظهر في صورة",
  "قال أب لثلاثة أطفال",
  "مارس ضغوطاً",
  "في 2000 منزل",
  "ساحة 17 تشرين الأول",
  "قبل يوم الهجوم وبعد سنوات من الحرب",
  "لم تسجل وفيات حتى الساعة",
  "Friday prayers on March Street",
  "they may march",
  "يسيطر على 3:2 من الأسهم",
])("%s tells no time", (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ["قصفت الطائرات، يوم السبت، مواقع", ["يوم السبت"]],
  ["وصلوا الجمعة.", ["الجمعة"]],
  ["وأمس والجمعة والأسبوع الماضي", ["أمس", "الجمعة", "الأسبوع الماضي"]],
  ["في أيلول وعام 2019", ["أيلول", "عام 2019"]],
  ["قبل يومين من الهجوم الذي وقع الأحد", ["قبل يومين", "الأحد"]],
  ["أمــسِ وأمسَ وأمْسِ", ["أمــسِ", "أمسَ", "أمْسِ"]],
  ["اﻟﺠﻤﻌﺔ و الاربعا", ["اﻟﺠﻤﻌﺔ", "الاربعا"]],
  ["من الرابعة فجراً حتى الساعة 18:00", ["الرابعة فجراً", "الساعة 18:00"]],
  ["in late September and by May 2025", ["late September", "May 2025"]],
])("in %s the times are found apart", (text, words) => {
  expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
});

test("a day is as long as its clocks make it", () => {
  // In Berlin the night of 25 October 2026 has an hour more; in Beirut 29 March begins at one.
  const long = find("أمس", Date.parse("2026-10-26T11:00:00Z"), "Europe/Berlin")[0]?.span;
  expect(long && (long.to - long.from) / 3_600_000).toBe(25);
  const short = find("yesterday", Date.parse("2026-03-30T09:00:00Z"), "Asia/Beirut")[0]?.span;
  expect(short && (short.to - short.from) / 3_600_000).toBe(23);
});

test.each([
  ["منذ صباح اليوم", "2026-11-21T06:00/2026-11-21T12:00"],
  ["ومنذ يوم الخميس", "2026-11-19T00:00/2026-11-21T12:00"],
  ["منذ مطلع العام 2026", "2026-01-01T00:00/2026-11-21T12:00"],
  ["منذ عام 2017", "2017-01-01T00:00/2018-01-01T00:00"],
])("%s runs to the filing moment, but for a year alone", (text, expected) => {
  expect(told(text)).toEqual([`${text.replace(/^و/, "")} = ${expected}`]);
});

test.each([
  ["منتصف ليل الخميس – الجمعة", "2026-11-19T23:00/2026-11-20T01:00"],
  ["بُعيد منتصف ليل الخميس/الجمعة", "2026-11-20T00:00/2026-11-20T06:00"],
  ["بعد منتصف ليل أمس", "2026-11-21T00:00/2026-11-21T06:00"],
  ["بعد منتصف ليل اليوم", "2026-11-21T00:00/2026-11-21T06:00"],
  ["بعد منتصف الليلة الماضية", "2026-11-21T00:00/2026-11-21T06:00"],
  ["1:30 a.m. late Friday", "2026-11-20T01:30/2026-11-20T01:31"],
  ["بعد منتصف ليل غد", "2026-11-23T00:00/2026-11-23T06:00"],
  ["بعد منتصف ليل الجمعة المقبل", "2026-11-28T00:00/2026-11-28T06:00"],
  ["بعد منتصف ليل 31/12/2099", "2100-01-01T00:00/2100-01-01T06:00"],
  ["الساعات الأولى من فجر الجمعة", "2026-11-20T03:00/2026-11-20T07:00"],
  ["الساعات الأولى من يوم الجمعة", "2026-11-20T00:00/2026-11-20T09:00"],
  ["في وقت متأخر من مساء الجمعة", "2026-11-20T16:00/2026-11-21T00:00"],
  ["في وقت سابق اليوم", day(21)],
  ["في وقت سابق من الشهر الجاري", "vague"],
  ["الرابع من الشهر الجاري", day(4)],
  ["الـ 11 من الشهر الماضي", "2026-10-11T00:00/2026-10-12T00:00"],
  ["٣ /١ /٢٠٢٦", day(3, "01")],
  ["الجمعة 20/11", day(20)],
  ["الخميس 19تشرين الثاني2026", day(19)],
  ["19 تشرين الثاني نوفمبر 2026م", day(19)],
  ["أواخر عام 2024", "2024-09-01T00:00/2025-01-01T00:00"],
  ["خلال اليومين الماضيين", "2026-11-19T12:00/2026-11-21T12:00"],
  ["خلال الساعات الماضية", "vague"],
  ["الساعة 9:30 صباحاً بالتوقيت المحلي", "2026-11-21T09:30/2026-11-21T09:31"],
  ["قبل نهاية أيلول المقبل", "vague"],
  ["ذلك اليوم", "vague"],
  ["الساعة 10:30 مساءً من يوم الجمعة", "2026-11-20T22:30/2026-11-20T22:31"],
  ["امبارح العصر", "2026-11-20T14:00/2026-11-20T18:00"],
])("%s is one time", (text, expected) => {
  expect(told(text)).toEqual([`${text} = ${expected}`]);
});

test("«(بغداد اليوم)» is an agency, and «للمرة الثانية» no hour", () => {
  expect(told("قال المصدر لـ(بغداد اليوم) إن الطريق مغلق")).toEqual([]);
  expect(told("وصل إلى بغداد اليوم")).toEqual([`اليوم = ${day(21)}`]);
  expect(told("مصر اليوم تشهد هدوءاً")).toEqual([`اليوم = ${day(21)}`]);
  expect(told("بغداد اليوم – ديالى")).toEqual([]);
  expect(told("للمرة الثانية صباح اليوم")).toEqual(["صباح اليوم = 2026-11-21T06:00/2026-11-21T12:00"]);
});

test("what has not begun when it is told was the time before", () => {
  expect(told("مساء السبت")).toEqual(["مساء السبت = 2026-11-14T16:00/2026-11-15T00:00"]);
  expect(told("فجراً")).toEqual(["فجراً = 2026-11-21T03:00/2026-11-21T07:00"]);
  expect(told("عصراً")).toEqual(["عصراً = 2026-11-20T14:00/2026-11-20T18:00"]);
});

test("an hour of which nobody says whether it is before or after noon is none", () => {
  expect(told("الساعة الثامنة")).toEqual(["الساعة الثامنة = vague"]);
});

const WORDS = fc.constantFrom(
  ..."ليل أمس اليوم الجمعة يوم مساء الساعة الثامنة 14 : 30 / 2025 5 نوفمبر آب قبل نحو عامين خلال الساعات الماضية من في ، Friday night at 8 p.m. two days ago last week May".split(
    " ",
  ),
);
const timeText = fc
  .array(fc.tuple(WORDS, fc.constantFrom(" ", "", "، ", "\n", " - ")), { maxLength: 40 })
  .map((parts) => parts.flat().join(""));

test("of any text the marks lie in it, in order, apart, with spans that run forward", () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, timeText),
      fc.integer({ min: 0, max: 4_000_000_000_000 }),
      (text, filedAt) => {
        let last = 0;
        for (const { start, end, span } of find(text, filedAt)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          if (span) expect(span.to).toBeGreaterThan(span.from);
          last = end;
        }
      },
    ),
  );
});

test.each([
  ["days", (at: number) => `${(at % 28) + 1}/${(at % 12) + 1}/${1900 + (at % 200)} `],
  ["one word", () => "أمس "],
  ["joined letters", () => "و"],
  ["blanks", () => " "],
  ["tatweel", () => "ـ"],
  ["a night without end", () => "ليل يوم من في عند "],
  ["clocks", (at: number) => `الساعة ${at % 24}:${10 + (at % 50)} `],
  ["commas", () => "أمس،،،،("],
])("100,000 characters of %s take no longer than their number", (_what, piece) => {
  let text = "";
  for (let at = 0; text.length < 100_000; at++) text += piece(at);
  const taken = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    find(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  expect(Math.min(...taken)).toBeLessThan(200);
});
