import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findSourceLine } from "../../lib/text/source-line.ts";
import { anyText } from "./arbitraries.ts";

const seed = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url), "utf8");

function found(body: string): string | null {
  const span = findSourceLine(body);
  return span && body.slice(span.start, span.end);
}

test("the seed report's source line", () => {
  expect(found(seed)).toBe("مرصد مينا – سوريا");
});

test.each([
  ["برق – دير الزور – خاص: قُتل شخصان.", "برق – دير الزور – خاص:"],
  ["\n  دير الزور – برق – خاص:\nقُتل شخصان.", "دير الزور – برق – خاص:"],
  ["مراسل برق من الميادين:\nدورية داهمت بيوتاً.", "مراسل برق من الميادين:"],
  ["دمشق (سانا) - أعلنت الوزارة ذلك.", "دمشق (سانا)"],
  ["وطنية – صيدا - يسود الهدوء أجواء المخيم.", "وطنية – صيدا -"],
  ["بلدي نيوز - إدلب (فريق التحرير)\nارتفع العدد.", "بلدي نيوز - إدلب (فريق التحرير)"],
  ["حلب-سانا\nارتفع العدد.", "حلب-سانا"],
  ["دمشق ـ سانا\nارتفع العدد.", "دمشق ـ سانا"],
  ["دمشق ـــ سانا\nارتفع العدد.", "دمشق ـــ سانا"],
  ["دمشق ــ سانا:\nارتفع العدد.", "دمشق ــ سانا:"],
  ["شفق نيوز – البصرة\nأعلنت الشرطة ذلك.", "شفق نيوز – البصرة"],
  ["السومرية نيوز/ ديالى\nأعلنت الشرطة ذلك.", "السومرية نيوز/ ديالى"],
  ["دمشق/ برق/ أعلنت الوزارة ذلك.", "دمشق/ برق/"],
  ["بيروت 6 تشرين الثاني 2026 (شينخوا) قُتل شخصان.", "بيروت 6 تشرين الثاني 2026 (شينخوا)"],
  ["BEIRUT (Reuters) – A blast was heard.", "BEIRUT (Reuters)"],
])("is found: %s", (body, expected) => {
  expect(found(body)).toBe(expected);
});

test.each([
  "",
  " \n ",
  "قُتل شخصان قرب الحاجز.",
  "قال المصدر: الطريق مفتوح.",
  "مصدر أمني: انفجار قرب الحاجز.",
  "انفجار على طريق حمص – تدمر\nقُتل شخصان.",
  "عاجل | انفجار في دمشق\nقُتل شخصان.",
  "حلب - هجوم مسلح\nقُتل شخصان.",
  "ديالى / المقدادية\nقُتل شخصان.",
  "درعا – توتر وخوف\nأغلقت المحال.",
  "قتلى/جرحى/ في دمشق\nقُتل شخصان.",
])("there is none: %s", (body) => {
  expect(found(body)).toBeNull();
});

test("in any text it stands inside, on one line", () => {
  const words = fc.constantFrom("برق ", "– ", ": ", "(", ") ", "سوريا ", "\n");
  fc.assert(
    fc.property(fc.array(fc.oneof(words, anyText), { maxLength: 20 }), (parts) => {
      expect(found(parts.join("")) ?? "").not.toMatch(/[\n\r\u2028\u2029]/);
    }),
  );
});
