import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, EDITOR_2, HOMS, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { type BrowserHouse, openBrowser, PHONE } from "../support/browser.ts";
import { type Barq, startBarq } from "../support/e2e-barq.ts";
import { whenComplete } from "./when-complete.ts";

const ADMIN = "admin@barq.test";
const LANG = process.env.SHIFT_LANGUAGE === "en" ? "en" : "ar";
const words = LANG === "ar" ? ar : en;

const HEADLINE = "قصف على حيّ الجورة بدير الزور";
const FIRST = "أفاد مراسلنا بوقوع قصف على الحيّ صباح اليوم.";
const TOLL = "وقال مصدر طبي إن 4 قتلى وصلوا إلى المشفى الوطني.";
const UPDATED = TOLL.replace("4", "7");
const WRONG = "نُقل المصابون إلى مشفى الميادين.";
const RIGHT = "نُقل المصابون إلى المشفى الوطني في دير الزور.";
const SECOND = "إغلاق طريق السلمية بعد العثور على لغم";
const QUESTION = "من المصدر الطبي، وهل رأى القتلى بنفسه؟";
const ANSWER = "طبيب في قسم الإسعاف، وقد عدّهم بنفسه.";
const GRADED = "طبيب معروف للمراسل، ورواية واحدة حتى الآن.";
const LEGAL = "اسم صاحب الأرض لا يُنشر قبل موافقته.";
const LOUD = "أول قصف على الحيّ منذ عام، بحسب مصدرين.";
const DOUBT = "المشفى ينفي وصول أي مصاب.";
const FALSE = "الخبر غير صحيح من أصله.";

let barq: Barq;
let browser: BrowserHouse;
beforeAll(async () => {
  [barq, browser] = await Promise.all([startBarq(), openBrowser()]);
});
afterAll(async () => {
  await browser?.endVisits();
  await browser?.close();
  await barq?.stop();
});

const rowOf = (page: Page, id: string) => page.locator(`[data-report="${id}"]`);
const panelOf = (page: Page) => page.locator("article:not([data-report])");
const button = (within: Locator | Page, name: string) => within.getByRole("button", { name, exact: true });
/** The longest part of a text that has no name in it. */
const fixed = (text: string) =>
  text
    .split(/\{\w+\}/)
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest));

/** One of the six, with a browser of their own. */
async function comes(email: string, path: string, options = {}): Promise<Page> {
  const { page } = await browser.visitAs(barq.origin, email, options);
  await page.goto(`${barq.origin}/${LANG}/${path}`);
  return page;
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${barq.origin}/${LANG}/wire?report=${id}`);
  await panelOf(page).getByText(words.report.current, { exact: true }).waitFor();
  // Whoever decides about what the device kept is shown the newer version first.
  await whenComplete(page);
}

/** A picture for the guide, where a folder is named. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(join(folder, LANG), { recursive: true });
  await page.getByTestId("completeness").filter({ hasText: /\d:\d/ }).waitFor();
  await page.screenshot({ path: join(folder, LANG, `${name}.png`) });
}

/** A newsroom's night, each part on what the one before has left. */
const night = {} as Record<"field" | "south" | "first" | "second" | "chief" | "night", Page> & {
  id: string;
  secondId: string;
  headBeforeKill: number;
};

test("six people come on duty", async () => {
  const phone = { viewport: PHONE, hasTouch: true, isMobile: true };
  night.field = await comes(EAST, "file", phone);
  night.south = await comes(HOMS, "file", phone);
  night.first = await comes(EDITOR, "wire");
  night.second = await comes(EDITOR_2, "wire");
  night.chief = await comes(SUPERVISOR, "wire");
  night.night = await comes(ADMIN, "wire");
  for (const page of [night.first, night.second, night.chief, night.night])
    await page.locator("[data-report]").first().waitFor();
  await shot(night.first, "wire");
});

test("a correspondent files, and the report is on every desk; an editor claims it", async () => {
  const { field, first, second } = night;
  night.id = await files(field, HEADLINE, [FIRST, TOLL, WRONG]);
  night.secondId = await files(night.south, SECOND, ["أغلقت الشرطة الطريق صباحاً.", "والأرض لعائلة معروفة."]);
  await rowOf(first, night.id).click();
  await button(panelOf(first), words.claim.take).click();
  await panelOf(first).getByTestId("claim-bar").getByText(fixed(words.claim.mine)).waitFor();
  await rowOf(second, night.id).getByText(fixed(words.claim.anothers)).waitFor();
  await shot(first, "claim");
  // The honest receipt: opened, and not published yet.
  await field.locator("[data-step=opened][data-done=true]").first().waitFor();
});

async function files(page: Page, headline: string, paragraphs: string[]): Promise<string> {
  await page.locator("[name=headline]").fill(headline);
  await page.locator("[name=body]").fill(paragraphs.join("\n"));
  if (headline === HEADLINE) await shot(page, "file");
  const answered = page.waitForResponse((response) => response.url().endsWith("/api/report.file"));
  await button(page, words.file.submit).click();
  const { event } = (await (await answered).json()) as { event: { reportId: string } };
  await rowOf(night.first, event.reportId).getByText(headline).waitFor();
  return event.reportId;
}

test("the editor asks about a passage, the correspondent answers, and the answer is with the report", async () => {
  const { field, first } = night;
  await first.locator("[data-text-of] p").filter({ hasText: TOLL }).last().click({ clickCount: 3 });
  await button(first, words.question.askThis).click();
  await first.locator("[name=question]").fill(QUESTION);
  await button(first, words.question.submit).click();
  const asked = field.locator("[data-question]").filter({ hasText: QUESTION });
  await asked.getByText(TOLL).waitFor();
  await asked.scrollIntoViewIfNeeded();
  await shot(field, "question-phone");
  await asked.locator("[name=answer]").fill(ANSWER);
  await button(asked, words.question.send).click();
  const answered = panelOf(first).locator("[data-question]").filter({ hasText: ANSWER });
  await answered.waitFor();
  await answered.scrollIntoViewIfNeeded();
  await shot(first, "question");
});

test("the editor verifies on both axes and publishes; the correspondent's receipt says so", async () => {
  const { field, first, second } = night;
  await button(panelOf(first).getByTestId("verification"), words.verify.grade).click();
  const dialog = first.getByRole("dialog");
  await dialog.getByRole("radio", { name: `B ${words.grade.source.B}` }).check({ force: true });
  await dialog.getByRole("radio", { name: `2 ${words.grade.information[2]}` }).check({ force: true });
  await dialog.getByLabel(words.verify.gradeReason).fill(GRADED);
  await shot(first, "grade");
  await button(dialog, words.verify.gradeSend).click();
  await rowOf(second, night.id).getByText("B2", { exact: true }).waitFor();
  await button(panelOf(first), words.report.publish).click();
  await rowOf(second, night.id).getByText(words.state.published, { exact: true }).waitFor();
  const receipt = field.locator("[data-step=published][data-done=true]").first();
  await receipt.waitFor();
  await receipt.scrollIntoViewIfNeeded();
  await shot(field, "receipt");
});

test("a second editor updates the toll, with the line that the difference proposes", async () => {
  const { first, second } = night;
  await open(second, night.id);
  await sendChange(second, words.report.update, [FIRST, UPDATED, WRONG]);
  await rowOf(first, night.id).getByText(words.change.update, { exact: true }).waitFor();
});

async function sendChange(page: Page, name: string, paragraphs: string[], picture?: string): Promise<void> {
  await button(panelOf(page), name).click();
  const form = panelOf(page).locator("form");
  await form.getByLabel(words.file.body).fill(paragraphs.join("\n"));
  await expect.poll(() => form.getByLabel(words.amend.advisory).inputValue()).not.toBe("");
  if (picture) await shot(page, picture);
  await button(form, words.amend.send).click();
  await form.waitFor({ state: "detached" });
}

test("a report under embargo waits for its time, and the supervisor lifts it before", async () => {
  const { chief } = night;
  await open(chief, night.secondId);
  await button(panelOf(chief), words.embargo.put).click();
  const dialog = chief.getByRole("dialog");
  await dialog.getByLabel(words.embargo.field).fill("2031-05-01T14:05");
  await shot(chief, "embargo");
  await button(dialog, words.embargo.put).click();
  const notice = chief.getByTestId("embargo-notice");
  await button(notice, words.embargo.lift).click();
  await button(chief.getByRole("dialog"), words.embargo.lift).click();
  await notice.waitFor({ state: "detached" });
});

test("a correspondent checks in, and the desk sees where they are", async () => {
  const { field, chief } = night;
  await button(field, words.checkIn.open).click();
  await field.getByText(words.checkIn["en-route"], { exact: true }).click();
  await field.locator("[name=area]").fill("ريف دير الزور الشرقي");
  await shot(field, "check-in");
  await button(field, words.checkIn.send).click();
  await field.getByRole("status").filter({ hasText: words.checkIn.sent }).waitFor();
  await chief.goto(`${barq.origin}/${LANG}/people`);
  await chief.getByText("ريف دير الزور الشرقي").waitFor();
  await shot(chief, "people");
});

test("a legal flag is in the way of publishing, by name, until the supervisor resolves it", async () => {
  const { second, chief } = night;
  await open(chief, night.secondId);
  await button(panelOf(chief), words.report.raise).click();
  const dialog = chief.getByRole("dialog");
  await dialog.getByText(words.kind.legal, { exact: true }).click();
  await dialog.getByLabel(words.flag.reason).fill(LEGAL);
  await shot(chief, "flag");
  await button(dialog, words.flag.submit).click();
  await dialog.waitFor({ state: "detached" });

  await open(second, night.secondId);
  const publish = button(panelOf(second), words.report.publish);
  await panelOf(second).getByRole("link", { name: LEGAL }).waitFor();
  expect(await publish.isDisabled()).toBe(true);
  await shot(second, "blocked");
  const flag = chief.locator("[id^=flag-]").filter({ hasText: LEGAL });
  await button(flag, words.flag.resolve).click();
  await button(flag, words.flag.confirmResolve).click();
  await expect.poll(() => publish.isEnabled()).toBe(true);
  await publish.click();
  await rowOf(second, night.secondId).getByText(words.state.published, { exact: true }).waitFor();
});

test("a FLASH is asked for by one editor and confirmed by another, and reaches everybody", async () => {
  const { field, first, second, south } = night;
  await open(first, night.id);
  await button(panelOf(first), words.flash.ask).click();
  const dialog = first.getByRole("dialog");
  await dialog.getByLabel(words.flash.askReason).fill(LOUD);
  await button(dialog, words.flash.askSend).click();
  const asked = panelOf(first).getByTestId("flash-notice");
  expect(await button(asked, words.flash.confirm).isDisabled(), "by who asked").toBe(true);
  await second.getByTestId("flash-request").getByRole("link").click();
  const decision = panelOf(second).getByTestId("flash-notice");
  await decision.getByText(LOUD).waitFor();
  await shot(second, "flash-asked");
  await button(decision, words.flash.confirm).click();
  for (const page of [field, south, first])
    await page.getByTestId("flash-alarm").getByText(HEADLINE).waitFor();
  await shot(first, "flash");
  for (const page of [field, south, first, second, night.chief, night.night]) {
    const dismiss = button(page.getByTestId("flash-alarm"), words.flash.dismiss);
    if ((await dismiss.count()) > 0) await dismiss.click();
  }
});

test("a correction stands above the news until those who used the report acknowledge it by name", async () => {
  const { first, second, chief, south } = night;
  // Before their eyes for a while: then it counts as opened.
  for (const page of [south, chief]) {
    const used = page.waitForResponse((response) => response.url().endsWith("/api/report.use"));
    await open(page, night.id);
    await used;
  }
  const asked = panelOf(chief).getByTestId("acknowledgements");
  await sendChange(second, words.report.correct, [FIRST, UPDATED, RIGHT], "correct");
  const notice = first.getByTestId("notices").locator("[data-notice]");
  await notice.waitFor();
  await panelOf(first).getByTestId("corrected-text").locator("del").first().waitFor();
  await shot(first, "notice");
  const who = asked.locator("li li", { hasText: "محرر المناوبة" });
  await who.waitFor();
  await asked.scrollIntoViewIfNeeded();
  await shot(chief, "missing");
  await notice.locator("[data-acknowledge]").click();
  await notice.waitFor({ state: "detached" });
  await who.waitFor({ state: "detached" });
});

test("a hold, then a kill: not a word is left on any screen", async () => {
  const { field, first, chief, south } = night;
  await reasoned(first, words.move.hold, words.move.holdReason, DOUBT);
  await rowOf(chief, night.id).getByText(words.state.held, { exact: true }).waitFor();
  night.headBeforeKill = await head(first);
  await open(chief, night.id);
  await button(panelOf(chief), words.move.kill).click();
  const dialog = chief.getByRole("dialog");
  await dialog.getByLabel(words.move.killReason).fill(FALSE);
  await dialog.getByRole("checkbox").check();
  await shot(chief, "kill");
  await button(dialog, words.move.kill).click();
  for (const page of [first, night.second, chief, night.night])
    await rowOf(page, night.id).getByText(FALSE).waitFor();
  await field.locator("[data-step=killed]").first().waitFor();
  for (const page of [field, south, first, night.second, chief, night.night])
    await expect.poll(() => page.content()).not.toContain(UPDATED);
  await panelOf(south).getByTestId("report-notices").waitFor();
  await shot(south, "notice-phone");
});

async function reasoned(page: Page, name: string, label: string, reason: string): Promise<void> {
  await button(panelOf(page), name).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(label).fill(reason);
  await button(dialog, name).click();
  await dialog.waitFor({ state: "detached" });
}

/** How far the log has come, by this person's session. */
const head = (page: Page) =>
  page.evaluate(async () => (await (await fetch("/api/wire.snapshot?limit=1")).json()).seq as number);

test("the next shift reads what happened, and what the wire said before the kill", async () => {
  const { night: next, first } = night;
  await next.goto(`${barq.origin}/${LANG}/handover`);
  const sheet = next.locator("[data-handover]");
  await sheet.waitFor();
  for (const said of [words.handover.killed, words.handover.flashes, FALSE, SECOND])
    await sheet.getByText(said).first().waitFor();
  // Until the page has heard how the wire stands, what this device kept of it may be a moment old.
  await expect.poll(() => sheet.textContent()).not.toContain(HEADLINE);
  await shot(next, "handover");

  await first.goto(`${barq.origin}/${LANG}/as-of?seq=${night.headBeforeKill}`);
  const then = first.locator("[data-as-of]");
  await then.waitFor();
  await then.getByRole("listitem").filter({ hasText: words.state.held }).first().waitFor();
  await then.getByText(words.asOf.since).first().waitFor();
  expect(await then.textContent(), "killed since").not.toContain(HEADLINE);
  await shot(first, "as-of");

  await next.goto(`${barq.origin}/${LANG}/audit?report=${night.id}`);
  for (const kind of [
    "report_filed",
    "question_answered",
    "report_graded",
    "flash_confirmed",
    "report_killed",
  ] as const)
    await next.locator("[data-audit]").getByText(words.event[kind], { exact: true }).first().waitFor();
  await shot(next, "audit");

  await first.goto(`${barq.origin}/${LANG}/stories?story=0198b000-0000-7000-8001-000000000001`);
  await first.locator("main ol li").first().waitFor();
  await shot(first, "story");
});
