import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import type { EventRun } from "../../lib/protocol/reads.ts";
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { expectNoSidewaysScroll, PHONE, type Visitor } from "../support/browser.ts";
import { buildReportFile, buildReportPublish } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { openStage } from "../support/stage.ts";

const FIRST = "أفاد مراسلنا بوقوع انفجار في خط الغاز شرق المدينة.";
const PLACE = { latitude: 35.33591, longitude: 40.14081 };
const PHONE_OPTIONS = {
  viewport: PHONE,
  hasTouch: true,
  isMobile: true,
  geolocation: PLACE,
  permissions: ["geolocation"],
};

const stage = openStage();
let east: Client;
beforeAll(async () => {
  east = await signIn(stage.barq.origin, EAST);
});

/** Pictures for whoever looks at the screens, when a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const theme of ["light", "dark"]) {
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value;
    }, theme);
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
  }
}

async function fileReport(): Promise<{ id: string; headline: string }> {
  const headline = `خط الغاز ${randomUUID().slice(0, 8)}`;
  const body = buildReportFile({ headline, body: `${FIRST}\nلم ترد أنباء عن ضحايا.` });
  await east.run("report.file", body);
  return { id: body.id, headline };
}

async function openOnDesk(email: string, path: string): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, email);
  await visitor.page.goto(`${stage.barq.origin}/ar/${path}`);
  return visitor;
}

async function openOnPhone(lang = "ar"): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, EAST, PHONE_OPTIONS);
  await visitor.page.goto(`${stage.barq.origin}/${lang}/file`);
  await visitor.page.locator("[name=headline]").waitFor();
  return visitor;
}

const questionCard = (page: Page, text: string) => page.locator("[data-question]").filter({ hasText: text });

/** Selects a paragraph as a pointer does. */
async function selectParagraph(page: Page, text: string): Promise<void> {
  await page.locator("[data-text-of] p").filter({ hasText: text }).last().click({ clickCount: 3 });
}

test("a passage is asked about, its author is asked at once, and the answer is with the report at once", async () => {
  const { id, headline } = await fileReport();
  const { page: phone } = await openOnPhone();
  const { page: desk } = await openOnDesk(EDITOR, `wire?report=${id}`);
  await desk.getByText(ar.report.current, { exact: true }).waitFor();
  await selectParagraph(desk, FIRST);
  await desk.getByRole("button", { name: ar.question.askThis }).waitFor();
  await picture(desk, "ask-this");
  await desk.getByRole("button", { name: ar.question.askThis }).click();
  await desk.getByRole("dialog").getByText(FIRST).waitFor();
  const text = `من أكّد الانفجار؟ ${randomUUID().slice(0, 8)}`;
  await desk.locator("[name=question]").fill(text);
  await picture(desk, "ask-dialog");
  await desk.getByRole("button", { name: ar.question.submit }).click();
  await questionCard(desk, text).getByText(ar.question.state.asked).waitFor();

  const asked = questionCard(phone, text);
  await asked.getByText(FIRST).waitFor();
  await phone.getByRole("status").filter({ hasText: "سؤال جديد" }).waitFor({ state: "attached" });
  await phone.getByRole("link", { name: headline }).first().waitFor();
  await expectNoSidewaysScroll(phone);
  await asked.scrollIntoViewIfNeeded();
  await picture(phone, "phone-question");
  const answer = "الدفاع المدني في دير الزور، باتصال مباشر.";
  await asked.locator("[name=answer]").fill(answer);
  await asked.getByRole("button", { name: ar.question.send }).click();
  await asked.getByText(ar.question.state.answered).waitFor();

  await questionCard(desk, text).getByText(answer).waitFor();
  await picture(desk, "answered");
  await questionCard(desk, text).getByRole("button", { name: ar.question.close }).click();
  await questionCard(desk, text).getByText(ar.question.state.closed, { exact: true }).waitFor();
  await asked.waitFor({ state: "detached" });
});

test("an answer that does not get through stays in its box; one that comes too late is not lost either", async () => {
  const { id } = await fileReport();
  const { page, tolerate } = await openOnPhone();
  tolerate(/ERR_FAILED .*\/api\/question\.answer/);
  const editor = await signIn(stage.barq.origin, EDITOR);
  const question = { commandId: randomUUID(), id: randomUUID(), reportId: id, version: 1, text: "كم عددهم؟" };
  await editor.run("question.ask", question);
  const card = page.locator(`[data-question="${question.id}"]`);
  await page.route("**/api/question.answer", (route) => route.abort(), { times: 3 });
  await card.locator("[name=answer]").fill("سبعة");
  await card.getByRole("button", { name: ar.question.send }).click();
  await card.getByRole("alert").filter({ hasText: ar.problem.unreachable }).waitFor();
  expect(await card.locator("[name=answer]").inputValue()).toBe("سبعة");

  await editor.run("question.answer", { commandId: randomUUID(), questionId: question.id, answer: "ستة" });
  await card.getByText(ar.question.late).waitFor();
  expect(await card.locator("[name=answer]").inputValue()).toBe("سبعة");
  expect(await card.locator("[name=answer]").isEditable()).toBe(false);
  await picture(page, "phone-too-late");

  // The wire lets go of a question that the desk is done with; what was typed for it stays.
  await editor.run("question.close", { commandId: randomUUID(), questionId: question.id });
  await card.getByText(ar.question.state.closed, { exact: true }).waitFor();
  expect(await card.locator("[name=answer]").inputValue()).toBe("سبعة");
  await card.getByRole("button", { name: ar.lateWords.drop }).click();
  await card.waitFor({ state: "detached" });
});

test("a question that is being typed stays where its report is withdrawn, and the refusal is told; a kill takes the passage", async () => {
  const { id } = await fileReport();
  const { page, tolerate } = await openOnDesk(EDITOR, `wire?report=${id}`);
  tolerate(/status of 409 .*question\.ask/);
  await selectParagraph(page, FIRST);
  await page.getByRole("button", { name: ar.question.askThis }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("[name=question]").fill("من أكّد؟");
  await dialog.getByRole("button", { name: ar.question.cancel }).click();
  await selectParagraph(page, FIRST);
  await page.getByRole("button", { name: ar.question.askThis }).click();
  expect(await dialog.locator("[name=question]").inputValue()).toBe("من أكّد؟");

  const supervisor = await signIn(stage.barq.origin, SUPERVISOR);
  await supervisor.run("report.publish", buildReportPublish(id));
  await supervisor.run("report.kill", {
    commandId: randomUUID(),
    reportId: id,
    version: 1,
    reason: "نُسب إلى غير قائله",
  });
  await dialog.getByText(FIRST).waitFor({ state: "detached" });
  expect(await dialog.locator("[name=question]").inputValue()).toBe("من أكّد؟");
  await expect.poll(() => keptQuestions(page)).toEqual([]);
  await dialog.getByRole("button", { name: ar.question.submit }).click();
  await dialog.getByRole("alert").waitFor();
  expect(await dialog.locator("[name=question]").inputValue()).toBe("من أكّد؟");
});

const keptQuestions = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("barq.draft.question")));

test("a question moves nothing under whoever types; an answer that is begun outlives the page", async () => {
  const { id } = await fileReport();
  const { page } = await openOnPhone();
  const body = page.locator("[name=body]");
  await body.fill("وصلت القافلة");
  await body.focus();
  const before = await body.boundingBox();
  const editor = await signIn(stage.barq.origin, EDITOR);
  const question = { commandId: randomUUID(), id: randomUUID(), reportId: id, version: 1, text: "متى وصلت؟" };
  await editor.run("question.ask", question);
  const answer = page.locator(`[data-question="${question.id}"] [name=answer]`);
  await answer.waitFor();
  await expect.poll(async () => (await body.boundingBox())?.y).toBe(before?.y);

  await answer.fill("عند الفجر");
  await page.reload();
  await answer.waitFor();
  expect(await answer.inputValue()).toBe("عند الفجر");
  await page
    .locator(`[data-question="${question.id}"]`)
    .getByRole("button", { name: ar.question.send })
    .click();
  await page.locator(`[data-question="${question.id}"]`).getByText(ar.question.state.answered).waitFor();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("answer"))),
  ).toEqual([]);
});

test("a call for help is confirmed once and is loud for supervisors; the exact place is theirs alone", async () => {
  const { page: phone } = await openOnPhone();
  const { page: desk } = await openOnDesk(SUPERVISOR, "wire");
  await desk.locator("[data-report]").first().waitFor();
  await phone.getByRole("button", { name: ar.checkIn.open }).click();
  await phone.getByText(ar.checkIn["needs-help"], { exact: true }).click();
  await phone.locator("[name=area]").fill("ريف دير الزور الشرقي");
  await phone.getByRole("button", { name: ar.checkIn.addPoint }).click();
  await phone.getByText(`${PLACE.latitude}, ${PLACE.longitude}`).waitFor();
  await expectNoSidewaysScroll(phone);
  await picture(phone, "phone-check-in");
  await phone.getByRole("button", { name: ar.checkIn.send, exact: true }).click();
  await phone.getByRole("button", { name: ar.checkIn.helpConfirm }).waitFor();
  await picture(phone, "phone-help");
  await phone.getByRole("button", { name: ar.checkIn.helpConfirm }).click();
  await phone.getByRole("status").filter({ hasText: ar.checkIn.sent }).waitFor();

  const alarm = desk.getByRole("alert").filter({ hasText: "مراسل دير الزور" });
  await alarm.waitFor();
  await picture(desk, "alarm");
  await alarm.getByRole("link").click();
  await desk.waitForURL("**/ar/people");
  await desk.getByText(`${PLACE.latitude}, ${PLACE.longitude}`).waitFor();

  await desk.getByRole("button", { name: ar.people.watchOne }).click();
  await desk.locator("[name=person]").selectOption({ label: "مراسلة حمص" });
  await desk.locator("[name=interval]").selectOption("30");
  await picture(desk, "watch-dialog");
  await desk.getByRole("button", { name: ar.people.submit }).click();
  await desk.getByRole("article").filter({ hasText: ar.people.never }).getByText("كل 30 دقيقة").waitFor();
  await picture(desk, "people");

  const { page: editor } = await openOnDesk(EDITOR, "people");
  await editor.getByText("ريف دير الزور الشرقي").waitFor();
  expect(await editor.locator("main").textContent()).not.toContain(String(PLACE.latitude));
  expect(await editor.getByRole("button", { name: ar.people.watchOne }).count()).toBe(0);
  await editor.setViewportSize(PHONE);
  await expectNoSidewaysScroll(editor);
  await picture(editor, "phone-people");
  await editor.goto(`${stage.barq.origin}/en/people`);
  await editor.getByText("Needs help", { exact: true }).waitFor();
  await picture(editor, "phone-people-en");

  await desk.goto(`${stage.barq.origin}/ar/wire`);
  await desk.getByRole("alert").filter({ hasText: "مراسل دير الزور" }).waitFor();
  await phone.getByRole("button", { name: ar.checkIn.open }).click();
  await phone.getByText(ar.checkIn.safe, { exact: true }).click();
  await phone.getByRole("button", { name: ar.checkIn.send, exact: true }).click();
  await desk.getByRole("link", { name: ar.people.see }).waitFor({ state: "detached" });
});

test("[W11] a call for help that reaches nobody says so where it is seen, and goes out once by itself when it can", async () => {
  const { page, tolerate } = await openOnPhone();
  tolerate(/ERR_FAILED .*correspondent\.check-in/);
  await page.setViewportSize({ width: 360, height: 640 });
  const supervisor = await signIn(stage.barq.origin, SUPERVISOR);
  const { seq: before } = await snapshotOf(supervisor);
  // It arrives, and nobody learns of it.
  await page.route("**/api/correspondent.check-in", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: ar.checkIn.open }).click();
  await page.getByText(ar.checkIn["needs-help"], { exact: true }).click();
  await page.getByRole("button", { name: ar.checkIn.send, exact: true }).click();
  await page.getByRole("button", { name: ar.checkIn.helpConfirm }).click();
  await page.locator("[data-read-here]").evaluate((node) => node.scrollTo({ top: 0 }));
  const failed = page.getByText(ar.checkIn.helpAgain);
  await failed.waitFor();
  const end = (box: { y: number; height: number } | null) => (box ? box.y + box.height : Infinity);
  const tabs = await page.getByRole("navigation").last().boundingBox();
  await expect.poll(async () => end(await failed.boundingBox())).toBeLessThanOrEqual(tabs?.y ?? 0);

  await page.unroute("**/api/correspondent.check-in");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await page.getByRole("status").filter({ hasText: ar.checkIn.sent }).waitFor();
  const { events } = (await supervisor.get<EventRun>(`wire.events?after=${before}`)).body;
  expect(events.filter(({ kind }) => kind === "correspondent.checked-in")).toHaveLength(1);
});

test("an author sees how far a report has come, each step when it has happened and not before", async () => {
  const { id, headline } = await fileReport();
  const { page } = await openOnPhone("en");
  const receipt = page.getByRole("listitem").filter({ hasText: headline });
  const done = () =>
    receipt
      .locator("[data-step][data-done=true]")
      .evaluateAll((steps) => steps.map((step) => (step as HTMLElement).dataset.step));
  await receipt.first().waitFor();
  expect(await done()).toEqual(["server"]);
  await picture(page, "phone-receipt-filed-en");
  const editor = await signIn(stage.barq.origin, EDITOR);
  await editor.run("report.publish", buildReportPublish(id));
  await receipt.locator("[data-step=published][data-done=true]").waitFor();
  await editor.run("report.hold", {
    commandId: randomUUID(),
    reportId: id,
    version: 1,
    reason: "بانتظار التأكيد",
  });
  await receipt.locator("[data-step=held][data-done=true]").waitFor();
  await receipt.first().scrollIntoViewIfNeeded();
  await picture(page, "phone-receipt-en");
  await expectNoSidewaysScroll(page);
});

test("a page of the desk is not a correspondent's", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EAST);
  await page.goto(`${stage.barq.origin}/ar/people`);
  await page.getByText(ar.people.closed).waitFor();
  await page.goto(`${stage.barq.origin}/ar/file`);
  await page.locator("[name=headline]").waitFor();
  await picture(page, "desk-file");
});
