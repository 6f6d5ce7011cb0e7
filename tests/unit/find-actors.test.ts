import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Party, PartySlug } from "../../lib/protocol/parties.ts";
import { createActorFinder } from "../../lib/text/find-actors.ts";
import { PARTIES } from "../../lib/text/parties.ts";
import { anyText } from "./arbitraries.ts";

const packaged = createActorFinder([]);

const named = (text: string, find = packaged) =>
  find(text).map(({ start, end, party }) => [text.slice(start, end), party.partyId]);

const own = (fields: Partial<Party>): Party => ({
  id: "0198b000-0000-7000-8000-00000000aaaa",
  wire: "mena",
  slug: null,
  ar: "لواء النهر",
  en: "River Brigade",
  aliases: [],
  kind: "rebels",
  note: null,
  byName: null,
  version: 1,
  changedAt: "2026-02-03T04:05:06.000Z",
  ...fields,
});

test.each([
  ["قالت قسد إن", "قسد", "syrian-democratic-forces"],
  ["تابعة لقوات سوريا الديمقراطية في", "لقوات سوريا الديمقراطية", "syrian-democratic-forces"],
  ["قُوّات سوريا الديمقراطيـــة", "قُوّات سوريا الديمقراطيـــة", "syrian-democratic-forces"],
  ["SDF: تمشيط", "SDF", "syrian-democratic-forces"],
  ["خلايا تنظيم «داعش» في البادية", "تنظيم «داعش»", "islamic-state"],
  ["قصفت القوات الأمريكية", "القوات الأمريكية", "us-forces"],
  ["U.S. forces said", "U.S. forces", "us-forces"],
  ["وللجيش اللبناني", "وللجيش اللبناني", "lebanese-army"],
  ["عناصر من الحشد الشعبي", "الحشد الشعبي", "popular-mobilization"],
  ["مسلحون مجهولون أطلقوا", "مسلحون مجهولون", "unidentified-gunmen"],
])("in «%s», «%s» is %s", (text, words, slug) => {
  expect(named(text)).toEqual([[words, slug]]);
});

describe("what is no party", () => {
  test.each(["قالت وزارة الدفاع السورية", "دعت الأمم المتحدة", "ذكرت خلية الإعلام الأمني"])(
    "«%s»: an office",
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );

  test.each(["رقسدا", "استقبلوه بحماس", "sna and idf in small letters", "المجتمع المدني"])("«%s»", (text) => {
    expect(named(text)).toEqual([]);
  });
});

describe("short names that several parties have", () => {
  test("«التحالف» alone is the international coalition", () => {
    expect(named("قصف التحالف موقعاً")).toEqual([["التحالف", "international-coalition"]]);
  });

  test("where the text names another alliance, it is that one", () => {
    expect(named("قال التحالف العربي إن التحالف قصف").map(([, id]) => id)).toEqual([
      "saudi-led-coalition",
      "saudi-led-coalition",
    ]);
  });

  test("with two of them named, it is nobody", () => {
    expect(named("التحالف العربي والتحالف الدولي، والتحالف أيضاً")).toHaveLength(2);
  });

  test("another adjective makes it another one", () => {
    expect(named("فاز التحالف الانتخابي")).toEqual([]);
  });

  test("«التنظيم» and «الجيش» mean who is named in full, or nobody", () => {
    expect(named("هاجم تنظيم داعش، وقال التنظيم").map(([, id]) => id)).toEqual([
      "islamic-state",
      "islamic-state",
    ]);
    expect(named("قال التنظيم، ورد الجيش")).toEqual([]);
  });

  test("in a text about one country alone, «الجيش» is that country's", () => {
    expect(named("انتشر الجيش شرق لبنان")).toEqual([["الجيش", "lebanese-army"]]);
    expect(named("انتشر الجيش بين لبنان وسوريا")).toEqual([]);
  });

  test("which country it is about, its cities and the number of its names tell", () => {
    expect(named("دهمت وحدات من الجيش منازل في بعلبك والهرمل")).toEqual([
      ["وحدات من الجيش", "lebanese-army"],
    ]);
    expect(named("اعتبر لبنان أن الجيش في جنوب لبنان وشرق لبنان يمنع التهريب من سوريا")).toEqual([
      ["الجيش", "lebanese-army"],
    ]);
  });

  test("«الاحتلال» alone is the Israeli army, unless the text names another", () => {
    expect(named("توغل الاحتلال في القنيطرة")).toEqual([["الاحتلال", "israeli-army"]]);
    expect(named("قصف الاحتلال الروسي إدلب")).toEqual([["الاحتلال الروسي", "russian-forces"]]);
  });

  test.each(["مقتل خمسة من العدو في ريف إدلب", "قتل داعش العدو", "سباق العدو السريع"])(
    "«العدو» is whoever's enemy: «%s»",
    (text) => expect(named(text).map(([, id]) => id)).not.toContain("israeli-army"),
  );

  test("«العدو» in a text about Lebanon is the Israeli army", () => {
    expect(named("أغار العدو على بلدة في جنوب لبنان")).toEqual([["العدو", "israeli-army"]]);
  });

  test("a word that is a city as well decides for no country", () => {
    for (const text of [
      "مديرية التوجيه في الجيش",
      "الجيش حماة الديار",
      "اعتقل الجيش شاهد الزور",
      "أزال الجيش العراقيل",
    ])
      expect(named(text)).toEqual([]);
    expect(named("انتشر الجيش في حماة")).toEqual(named("انتشر الجيش في دمشق"));
    expect(named("قصف الجيش دير الزور")).toEqual(named("قصف الجيش دمشق"));
  });
});

describe("the newsroom's own rows", () => {
  test("a party of its own is found by each of its names", () => {
    const find = createActorFinder([own({ aliases: ["لن"] })]);
    expect(named("هاجم لواء النهر موقعاً", find)).toEqual([["لواء النهر", own({}).id]]);
  });

  test("a correction stands in place of the packaged row", () => {
    const row = own({
      slug: "syrian-democratic-forces",
      ar: "قوات سوريا الديمقراطية",
      aliases: ["قسد"],
      kind: "militia",
    });
    const find = createActorFinder([row]);
    expect(find("قسد")[0]).toMatchObject({ party: { partyId: row.id }, kind: "militia" });
    expect(find("ميليشيا قسد")[0]).toMatchObject({ start: 8, party: { partyId: row.id } });
  });
});

test("each packaged party has a slug of its own and is found by its names", () => {
  expect(new Set(PARTIES.map(({ slug }) => slug)).size).toBe(PARTIES.length);
  expect(PARTIES.length).toBeGreaterThanOrEqual(120);
  for (const { slug, ar, en, aliases, isOffice } of PARTIES) {
    expect(PartySlug.safeParse(slug).success).toBe(true);
    const marks = isOffice ? 0 : 1;
    for (const name of [ar, en, ...aliases]) expect([name, packaged(name).length]).toEqual([name, marks]);
  }
});

test("no two packaged parties have a name in common", () => {
  const names = PARTIES.flatMap(({ ar, en, aliases }) =>
    [ar, en, ...aliases].map((name) => name.toLowerCase()),
  );
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("any text: marks lie in order inside it and never overlap", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyText, fc.constantFrom(" قسد ", "قوات ", "U.S. ", "التحالف"))),
      (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end } of packaged(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
