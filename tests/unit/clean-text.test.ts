import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stripBidiControls } from "../../lib/text/bidi.ts";
import { type CleanSource, cleanText } from "../../lib/text/clean-text.ts";

const REPORT: CleanSource = {
  state: "published",
  language: "ar",
  slug: "SYRIA-RAQQA",
  headline: "SDF: هدوء حذر في الرقة",
  byline: "مراسل الرقة",
  dateline: "الرقة",
  advisory: null,
  body: "قالت SDF إن 4 عناصر أصيبوا.\n\nونفى متحدث باسم NSA Media ذلك.\n",
};
const STATE = "معلّق: لا يُستعمل";
const RTL = "\u200F";

describe("a report as clean text", () => {
  test("slug, headline, byline and place, paragraphs; each line marked, what is Latin isolated, numbers left alone", () => {
    expect(cleanText(REPORT)).toBe(
      [
        `${RTL}\u2068SYRIA-RAQQA\u2069`,
        "",
        `${RTL}\u2068SDF\u2069: هدوء حذر في الرقة`,
        "",
        `${RTL}\u2068مراسل الرقة\u2069 – \u2068الرقة\u2069`,
        "",
        `${RTL}قالت \u2068SDF\u2069 إن 4 عناصر أصيبوا.`,
        `${RTL}ونفى متحدث باسم \u2068NSA Media\u2069 ذلك.`,
      ].join("\n"),
    );
  });

  test("in a left-to-right report it is the Arabic names that are isolated", () => {
    const report = { ...REPORT, language: "en", body: "A man called علي الحسن said no." };
    expect(cleanText(report)).toContain("\u200EA man called \u2068علي الحسن\u2069 said no.");
  });

  test("the advisory stands under the headline, and nothing is left where a field is empty", () => {
    const text = cleanText({ ...REPORT, slug: null, dateline: null, advisory: "يصحح الحصيلة" });
    expect(
      stripBidiControls(text ?? "")
        .split("\n")
        .slice(0, 4),
    ).toEqual([REPORT.headline, "يصحح الحصيلة", "", REPORT.byline]);
  });

  test("direction controls that somebody pasted do not come through", () => {
    const text = cleanText({
      ...REPORT,
      body: "قال\u202E علي\u202C إن\u2067 كل شيء بخير\u2069.",
      headline: "\u200Fعنوان",
    });
    expect(text).toContain(`\n${RTL}قال علي إن كل شيء بخير.`);
    expect(text).toContain(`\n${RTL}عنوان\n`);
  });

  test.each(["held", "spiked"] as const)("one that is %s begins by saying so", (state) => {
    expect(cleanText({ ...REPORT, state }, STATE)?.startsWith(`${RTL}${STATE}\n`)).toBe(true);
  });

  test.each(["filed", "published"] as const)("one that is %s says nothing of its state", (state) => {
    expect(cleanText({ ...REPORT, state }, STATE)).not.toContain(STATE);
  });

  test("a killed report gives no text", () => {
    expect(cleanText({ ...REPORT, state: "killed" }, STATE)).toBe(null);
  });

  test("whatever is in it, every isolate is closed on its own line and no word is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("ar", "en"), (body, language) => {
        const text = cleanText({ ...REPORT, body, language }) ?? "";
        for (const line of text.split("\n")) {
          expect([...line.matchAll(/\u2068/g)].length).toBe([...line.matchAll(/\u2069/g)].length);
        }
        const words = (all: string) => stripBidiControls(all).split(/\s+/).filter(Boolean).join(" ");
        expect(words(text).endsWith(words(body))).toBe(true);
      }),
    );
  });
});
