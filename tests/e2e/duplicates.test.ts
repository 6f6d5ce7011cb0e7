import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, EDITOR_2 } from "../../server/newsroom/demo/people.ts";
import { expectNoSidewaysScroll, PHONE } from "../support/browser.ts";
import { buildDuplicateConfirm, COPIED_REPORT } from "../support/build-duplicates.ts";
import { buildReportFile } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

/** The demo newsroom's own field report, by its fixed id. */
const SEED = "0198b000-0000-7000-8000-000000000001";
const FLOOD = [
  "أدى هطول أمطار غزيرة فجر اليوم إلى سيول جرفت جسراً ترابياً يربط بلدتي الكسرة ومحيميدة في ريف دير الزور الغربي، ما قطع الطريق أمام مئات العائلات.",
  "وقال أحد سكان الكسرة إن المياه دخلت أكثر من عشرين منزلاً قريباً من الوادي، وإن الأهالي أخلوا الأطفال وكبار السن إلى مدرسة البلدة قبل وصول فرق الإسعاف.",
  "ولم تُسجَّل وفيات حتى الآن، فيما تعمل آليات تابعة للمجلس المحلي على فتح طريق بديل عبر الأراضي الزراعية.",
];
const REWRITTEN = [...FLOOD.slice(0, 2), "وتوقعت الأرصاد استمرار الأمطار حتى مساء الغد."].join("\n");
const COPY = "سيول تقطع الطريق بين الكسرة ومحيميدة";

const stage = openStage();
let correspondent: Client;
beforeAll(async () => {
  correspondent = await signIn(stage.barq.origin, EAST);
});

const row = (page: Page, id: string) => page.locator(`[data-report="${id}"]`);
const order = (page: Page) =>
  page.locator("[data-report]").evaluateAll((rows) => rows.map((one) => one.getAttribute("data-report")));
const shoot = async (page: Page, name: string) => {
  const { SHOTS } = process.env;
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/duplicates-${name}.png` });
};
const dress = (page: Page, theme: "dark" | "light") =>
  page.evaluate((to) => document.documentElement.setAttribute("data-theme", to), theme);

async function file(body: string): Promise<string> {
  const report = buildReportFile({ id: randomUUID(), headline: COPY, body });
  await correspondent.run("report.file", report);
  return report.id;
}

test("what comes in twice is proposed, compared, confirmed by a person, one row on the wire, and undone", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  await page.goto(`${stage.barq.origin}/ar/wire`);
  const root = await file(FLOOD.join("\n"));
  await row(page, root).waitFor();
  const copy = await file(REWRITTEN);
  await row(page, copy).getByText(ar.duplicate.maybe).waitFor();
  await shoot(page, "proposed-row");

  await row(page, copy).click();
  const note = page.getByTestId("duplicate-note");
  await note.getByText(ar.duplicate.maybeSame).waitFor();
  await note.getByRole("button", { name: ar.duplicate.compare }).click();
  const texts = page.getByTestId("duplicate-texts");
  await texts.getByText(ar.duplicate.both).first().waitFor();
  expect(await texts.getByText(ar.duplicate.both).count()).toBe(4);
  expect(await faults(page), "the comparison").toEqual([]);
  await shoot(page, "ar-compare-light");
  await dress(page, "dark");
  await shoot(page, "ar-compare-dark");

  await note.getByRole("button", { name: ar.duplicate.confirm, exact: true }).click();
  await note.getByText(ar.duplicate.same).waitFor();
  const toggle = row(page, root).getByRole("button", { expanded: true });
  await toggle.waitFor();
  const opened = await order(page);
  expect(opened.indexOf(copy)).toBe(opened.indexOf(root) + 1);
  expect(await faults(page), "an open group").toEqual([]);
  await shoot(page, "ar-group-open-dark");

  // By the keyboard, in place: the other rows keep their order, and the report that is open stays open.
  await toggle.focus();
  await page.keyboard.press("Enter");
  const closed = row(page, root).getByRole("button", { expanded: false });
  await closed.waitFor();
  const rest = opened.filter((id) => id !== copy);
  expect((await order(page)).slice(0, rest.length)).toEqual(rest);
  expect(page.url()).toContain(copy);
  const place = (await row(page, root).boundingBox())?.y;

  const another = await file(FLOOD.join("\n"));
  const desk = await signIn(stage.barq.origin, EDITOR_2);
  await desk.run("duplicate.confirm", buildDuplicateConfirm(another, root));
  await expect.poll(() => closed.textContent()).toContain("تقريران");
  expect((await row(page, root).boundingBox())?.y).toBe(place);
  expect(await order(page)).not.toContain(another);
  await dress(page, "light");
  await shoot(page, "ar-group-closed-light");

  await note.getByRole("button", { name: ar.duplicate.detach }).click();
  await row(page, copy).waitFor();
  expect(await note.count()).toBe(0);
});

test("what is not the same is refused, on a phone and in English; one may be put under another by hand", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EDITOR, { viewport: PHONE });
  const copy = await file(COPIED_REPORT);
  await page.goto(`${stage.barq.origin}/en/wire?report=${copy}`);
  const note = page.getByTestId("duplicate-note");
  await note.getByText(en.duplicate.maybeSame).waitFor();
  await note.getByRole("button", { name: en.duplicate.compare }).click();
  await page.getByTestId("duplicate-texts").waitFor();
  await expectNoSidewaysScroll(page);
  await shoot(page, "en-compare-phone");
  await note.getByRole("button", { name: en.duplicate.refuse }).click();
  await note.waitFor({ state: "detached" });

  await page.getByRole("button", { name: en.duplicate.mark }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio").first().check({ force: true });
  await shoot(page, "en-dialog-phone");
  await dialog.getByRole("button", { name: en.duplicate.confirm, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await note.getByText(en.duplicate.same).waitFor();
  await page.getByRole("button", { name: en.report.back }).click();
  await page.getByRole("feed").waitFor();
  await expectNoSidewaysScroll(page);
  await shoot(page, "en-wire-phone");
});

test("a correspondent sees nothing of it", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EAST);
  await page.goto(`${stage.barq.origin}/ar/wire?report=${SEED}`);
  await row(page, SEED).waitFor();
  await page.getByRole("article").first().waitFor();
  expect(await page.getByText(ar.duplicate.sameEvent).count()).toBe(0);
  expect(await page.getByText(ar.duplicate.title, { exact: true }).count()).toBe(0);
});
