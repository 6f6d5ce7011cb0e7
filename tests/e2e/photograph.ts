import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { EAST, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { DESK, expectNoSidewaysScroll, PHONE, TABLET } from "../support/browser.ts";
import { buildReportFile, buildReportPublish } from "../support/builders.ts";
import { signIn } from "../support/client.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { colourFaults, faults } from "./axe.ts";
import { CORRECTED, HELD, KILLED, PLACES, type Place } from "./places.ts";

export const SHOTS = fileURLToPath(new URL("./shots/", import.meta.url));

const THEMES = ["light", "dark", "contrast"] as const;
const SIZES = [DESK, TABLET, PHONE];

type Size = (typeof SIZES)[number];
type Theme = (typeof THEMES)[number];

/** Photographs every place in this language, in every theme and size, and judges it: a test for each. */
export function photographEveryPlace(lang: "ar" | "en"): Stage {
  const stage = openStage();
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    await liveThrough(stage);
  });
  const cases = PLACES.map((place) => [place.name, place] as const);
  test.each(cases)(
    `%s, ${lang}: right language, fits, and axe finds nothing, in three themes, on a desk, a tablet and a phone`,
    async (name, place) => {
      const page = await pageOf(stage, place, lang);
      for (const size of SIZES) {
        await settle(page, place, size);
        for (const theme of THEMES) {
          await page.evaluate((chosen) => {
            document.documentElement.dataset.theme = chosen;
          }, theme);
          const picture = `${SHOTS}${name}-${lang}-${theme}-${size.width}.png`;
          await page.screenshot({ path: picture });
          if (place.inGuide && theme === "light" && size === DESK) putIntoGuide(picture, lang, name);
          expect(await judge(page, theme, size), `${theme}, ${size.width} px`).toEqual([]);
        }
        await expectNoSidewaysScroll(page);
      }
      const html = await page.evaluate(() => {
        const { lang, dir } = document.documentElement;
        return { lang, dir };
      });
      expect(html).toEqual({ lang, dir: lang === "ar" ? "rtl" : "ltr" });
    },
  );
  return stage;
}

async function pageOf({ browser, barq }: Stage, { email, path }: Place, lang: string): Promise<Page> {
  const { page } = email ? await browser.visitAs(barq.origin, email) : await browser.visit();
  await page.goto(`${barq.origin}/${lang}/${path}`);
  return page;
}

async function settle(page: Page, { email, drawn, act }: Place, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await page.locator(drawn).first().waitFor();
  if (email) {
    await page.getByTestId("completeness").filter({ hasText: /\d:\d/ }).waitFor();
    // What is still fetched is drawn as grey lines.
    await page.waitForFunction(() => document.querySelector(".skeleton") === null);
  }
  // The bar above a list comes in a part of its own.
  await page.waitForFunction(
    () => document.querySelector("[data-list]") === null || document.querySelector("search") !== null,
  );
  if (size === DESK) await act?.(page);
  await page.evaluate(() => document.fonts.ready);
}

/** Everything in one theme, on a desk and a phone; of the other themes what a theme changes: its colours. */
async function judge(page: Page, theme: Theme, size: Size): Promise<string[]> {
  if (theme === "light") return size === TABLET ? [] : faults(page);
  return size === DESK ? colourFaults(page) : [];
}

/** A picture for the guide, where a folder is named for them. */
function putIntoGuide(picture: string, lang: string, name: string): void {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(join(folder, lang), { recursive: true });
  copyFileSync(picture, join(folder, lang, `${name}.png`));
}

/** One report is corrected, one held, one killed. */
async function liveThrough({ barq }: Stage): Promise<void> {
  const east = await signIn(barq.origin, EAST);
  const supervisor = await signIn(barq.origin, SUPERVISOR);
  const body = "وصل 4 جرحى إلى المشفى الوطني.\nلم ترد أنباء أخرى.";
  for (const id of [CORRECTED, HELD, KILLED]) {
    await east.run("report.file", buildReportFile({ id, body, slug: "HOMS/BLAST" }));
    await supervisor.run("report.publish", buildReportPublish(id));
  }
  const at = (reportId: string) => ({ commandId: randomUUID(), reportId, version: 1 });
  const advisory = "تصحيح الحصيلة من 4 إلى 7 في الفقرة 1";
  const corrected = body.replace("4", "7");
  await supervisor.run("report.correct", { ...at(CORRECTED), advisory, body: corrected });
  await supervisor.run("report.hold", { ...at(HELD), reason: "الحصيلة من مصدر واحد." });
  await supervisor.run("report.kill", { ...at(KILLED), reason: "نفاه المصدر نفسه." });
  const status = { commandId: randomUUID(), status: "en-route", area: "ريف حمص الشرقي" };
  await east.run("correspondent.check-in", status);
}
