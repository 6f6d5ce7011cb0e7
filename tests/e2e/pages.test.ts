import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { type BrowserHouse, DESK, expectNoSidewaysScroll, openBrowser, PHONE } from "../support/browser.ts";
import { buildReportFile, buildReportPublish } from "../support/builders.ts";
import { signIn } from "../support/client.ts";
import { type Barq, startBarq } from "../support/e2e-barq.ts";
import { faults } from "./axe.ts";

const SEED_ID = "0198b000-0000-7000-8000-000000000001";
const PRISON_ID = "0198b000-0000-7000-8001-000000000001";
const [CORRECTED, HELD, KILLED] = [
  "0198b000-0000-7000-8009-000000000001",
  "0198b000-0000-7000-8009-000000000002",
  "0198b000-0000-7000-8009-000000000003",
] as const;
const SHOTS = fileURLToPath(new URL("./shots/", import.meta.url));

interface Place {
  name: string;
  path: string;
  /** Whose page it is; nobody's before signing in. */
  email?: string;
  /** There once the page is drawn. */
  drawn: string;
  /** What a person does before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const PLACES: Place[] = [
  { name: "sign-in", path: "sign-in", drawn: "main ul button" },
  { name: "wire", path: "wire", email: SUPERVISOR, drawn: "[data-report]" },
  { name: "report", path: `wire?report=${SEED_ID}`, email: SUPERVISOR, drawn: "[data-repeats]" },
  {
    name: "flag-dialog",
    path: `wire?report=${SEED_ID}`,
    email: SUPERVISOR,
    drawn: "[data-repeats]",
    act: raiseFlag,
  },
  {
    name: "corrected",
    path: `wire?report=${CORRECTED}`,
    email: SUPERVISOR,
    drawn: "li [aria-expanded]",
    act: (page) => page.locator("li [aria-expanded]").click(),
  },
  {
    name: "correct",
    path: `wire?report=${CORRECTED}`,
    email: SUPERVISOR,
    drawn: "li [aria-expanded]",
    act: correct,
  },
  {
    name: "kill-dialog",
    path: `wire?report=${CORRECTED}`,
    email: SUPERVISOR,
    drawn: "li [aria-expanded]",
    act: askToKill,
  },
  { name: "held", path: `wire?report=${HELD}`, email: SUPERVISOR, drawn: "[data-testid=state-notice]" },
  { name: "killed", path: `wire?report=${KILLED}`, email: EAST, drawn: "[data-testid=state-notice]" },
  { name: "stories", path: "stories", email: SUPERVISOR, drawn: "main li" },
  { name: "story", path: `stories?story=${PRISON_ID}`, email: SUPERVISOR, drawn: "main ol li" },
  { name: "flags", path: "flags", email: SUPERVISOR, drawn: "main li" },
  { name: "file", path: "file", email: EAST, drawn: "main ol li", act: write },
];

let barq: Barq;
let browser: BrowserHouse;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [barq, browser] = await Promise.all([startBarq(), openBrowser()]);
  await liveThrough();
});
afterEach(() => browser.endVisits());
afterAll(async () => {
  await browser?.close();
  await barq?.stop();
});

const CASES = PLACES.flatMap((place) =>
  (["ar", "en"] as const).flatMap((lang) =>
    (["light", "dark"] as const).map((theme) => [place.name, lang, theme, place] as const),
  ),
);

test.each(CASES)(
  "%s, %s, %s: right language, fits, and axe finds nothing, on a desk and on a phone",
  async (name, lang, theme, place) => {
    const { page } = place.email
      ? await browser.visitAs(barq.origin, place.email, { colorScheme: theme })
      : await browser.visit({ colorScheme: theme });
    await page.goto(`${barq.origin}/${lang}/${place.path}`);
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport);
      await page.locator(place.drawn).first().waitFor();
      if (place.email) await page.getByTestId("completeness").filter({ hasText: /\d:\d/ }).waitFor();
      if (viewport === DESK) await place.act?.(page);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${SHOTS}${name}-${lang}-${theme}-${viewport.width}.png` });
      await expectNoSidewaysScroll(page);
      expect(await faults(page), `${viewport.width} px`).toEqual([]);
    }
    const html = await page.evaluate(() => {
      const { lang, dir, dataset } = document.documentElement;
      return { lang, dir, theme: dataset.theme };
    });
    expect(html).toEqual({ lang, dir: lang === "ar" ? "rtl" : "ltr", theme });
  },
);

test("an address that is no page says so in both languages, and leads back", async () => {
  const { page, tolerate } = await browser.visit();
  tolerate(/status of 404/);
  for (const path of ["ar/no-such-page", "en/no/such/page", "xx/wire"]) {
    const answer = await page.goto(`${barq.origin}/${path}`);
    expect(answer?.status()).toBe(404);
    await page.getByRole("heading", { name: ar.missing.title }).waitFor();
    await page.getByRole("heading", { name: en.missing.title }).waitFor();
    expect(
      await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
    ).toEqual(["/ar/wire", "/en/wire"]);
    expect(await faults(page), path).toEqual([]);
  }
  await page.screenshot({ path: `${SHOTS}missing.png` });
});

/** One report is corrected, one held, one killed. */
async function liveThrough(): Promise<void> {
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
}

async function correct(page: Page): Promise<void> {
  await page.locator("article:not([data-report]) header + div button").first().click();
  const body = page.locator("form textarea").nth(1);
  await body.fill((await body.inputValue()).replace("7", "9"));
}

async function askToKill(page: Page): Promise<void> {
  await page.locator("article:not([data-report]) header + div button").nth(-2).click();
  await page.getByRole("dialog").getByRole("checkbox").waitFor();
}

async function raiseFlag(page: Page): Promise<void> {
  await page.locator("article:not([data-report]) button").last().waitFor();
  await page.locator("article:not([data-report]) header + div button").last().click();
  await page.getByRole("dialog").locator("select option").nth(1).waitFor({ state: "attached" });
}

async function write(page: Page): Promise<void> {
  await page.locator("[name=headline]").fill("قافلة مساعدات تعبر إلى البوكمال");
  await page.locator("[name=body]").fill("عبرت القافلة فجراً.\nلا إصابات.\nعبرت القافلة فجراً.");
}
