import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { ERRORS } from "../../lib/protocol/errors.ts";
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import type { Visitor } from "../support/browser.ts";
import { detailOf } from "../support/build-notices.ts";
import {
  buildReportAmend,
  buildReportFile,
  buildReportMove,
  buildReportPublish,
  raiseFlag,
} from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const HEADLINE = "قصف على حيّ الجورة بدير الزور";
const FIRST = "أفاد مراسلنا بوقوع قصف على الحيّ صباح اليوم.";
const TOLL = "وقال مصدر طبي إن 4 قتلى وصلوا إلى المشفى الوطني.";
const CORRECTED = TOLL.replace("4", "7");
const ADVISORY = "تصحيح الحصيلة من 4 إلى 7 في الفقرة 2";
const DATELINE = "حي الجورة المحاصر";
const HOLD_REASON = "الحصيلة من مصدر واحد؛ ننتظر المشفى.";
const RELEASE_REASON = "أكّد المشفى العدد.";
const KILL_REASON = "الخبر غير صحيح من أصله.";
const WORDS = [HEADLINE, FIRST, TOLL, CORRECTED, ADVISORY, DATELINE, "الجورة", "مصدر طبي", "مراسلنا بوقوع"];

const stage = openStage();
let east: Client;
let editor: Client;
let chief: Client;
beforeAll(async () => {
  [east, editor, chief] = await Promise.all([
    signIn(stage.barq.origin, EAST),
    signIn(stage.barq.origin, EDITOR),
    signIn(stage.barq.origin, SUPERVISOR),
  ]);
});

const rowOf = (page: Page, id: string) => page.locator(`[data-report="${id}"]`);
const panelOf = (page: Page) => page.locator("article:not([data-report])");
const button = (within: Locator | Page, name: string) => within.getByRole("button", { name, exact: true });
const notice = (page: Page) => panelOf(page).getByTestId("state-notice");

async function file(overrides: Parameters<typeof buildReportFile>[0] = {}): Promise<string> {
  const report = buildReportFile({ headline: HEADLINE, body: `${FIRST}\n${TOLL}`, ...overrides });
  await east.run("report.file", report);
  return report.id;
}

async function open(email: string, lang: "ar" | "en", id: string): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, email);
  await visitor.page.goto(`${stage.barq.origin}/${lang}/wire?report=${id}`);
  const words = lang === "ar" ? ar : en;
  await visitor.page.getByText(words.report.current, { exact: true }).waitFor();
  return visitor;
}

test("[W10] published, corrected, held, released and killed: each at once on the correspondent's screen, and after the kill not a word is left", async () => {
  const id = await file({ dateline: DATELINE });
  const supervisor = await open(SUPERVISOR, "ar", id);
  const correspondent = await open(EAST, "en", id);
  const loads = [supervisor.loads(), correspondent.loads()];
  const [desk, field] = [supervisor.page, correspondent.page];

  await button(panelOf(desk), ar.report.publish).click();
  await rowOf(field, id).getByText(en.state.published, { exact: true }).waitFor();
  for (const name of [en.report.correct, en.move.hold, en.move.kill]) {
    expect(await button(panelOf(field), name).count(), `${name} for a correspondent`).toBe(0);
  }
  // Only who has read it is asked to acknowledge what it says no more.
  await expect.poll(async () => (await detailOf(chief, id)).uses.length).toBe(2);
  await correct(desk);
  await acknowledge(field);
  await seeCorrection(field, id);
  await rowOf(field, id).hover();
  const place = await rowOf(field, id).boundingBox();
  await hold(desk);
  await field.getByTestId("notices").getByText(HOLD_REASON).waitFor();
  await rowOf(field, id).getByText(en.state.held, { exact: true }).waitFor();
  expect((await rowOf(field, id).boundingBox())?.y, "the row stays where it is").toBe(place?.y);
  await seeHold(field, id);
  await release(desk);
  await rowOf(field, id).getByText(en.state.published, { exact: true }).waitFor();
  await notice(field).waitFor({ state: "detached" });
  await notice(desk).getByText(RELEASE_REASON).waitFor();
  expect(await rowOf(field, id).locator("s").count()).toBe(0);
  const { page: writing } = await open(EDITOR, "ar", id);
  await button(panelOf(writing), ar.report.amend).click();
  await panelOf(writing).getByLabel(ar.file.body).fill(`${FIRST}\n${TOLL}`);
  expect(await wordsIn(field), "words before the kill").toContain(HEADLINE);
  await kill(desk);
  for (const [page, words] of [
    [desk, ar],
    [field, en],
    [writing, ar],
  ] as const) {
    await notice(page).getByText(words.life.killed).waitFor();
    await rowOf(page, id).getByText(KILL_REASON).waitFor();
    expect(await wordsIn(page), "words left at once").toEqual([]);
  }
  expect([supervisor.loads(), correspondent.loads()], "pages loaded again").toEqual(loads);

  for (const path of [`ar/wire?report=${id}`, "ar/file"]) {
    await field.goto(`${stage.barq.origin}/${path}`);
    await field.getByText(KILL_REASON).first().waitFor();
    expect(await wordsIn(field), `words left in ${path}`).toEqual([]);
  }
  await desk.reload();
  await notice(desk).getByText(KILL_REASON).waitFor();
  expect(await wordsIn(desk), "words left after a reload").toEqual([]);
});

/** Says on this page that what is asked of its reader is known to them. */
async function acknowledge(page: Page): Promise<void> {
  const asked = panelOf(page).getByTestId("report-notices");
  await asked.getByText(ADVISORY).waitFor();
  await asked.getByRole("button").click();
  await asked.waitFor({ state: "detached" });
}

/** Which of the report's words are anywhere in the page: in its text, its attributes or its fields. */
async function wordsIn(page: Page): Promise<string[]> {
  const typed = await page
    .locator("input, textarea")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  const all = `${await page.content()} ${typed.join(" ")}`;
  return WORDS.filter((words) => all.includes(words));
}

async function correct(page: Page): Promise<void> {
  await button(panelOf(page), ar.report.correct).click();
  const form = panelOf(page).locator("form");
  const send = button(form, ar.amend.send);
  expect(await send.isDisabled(), "nothing to send yet").toBe(true);
  await form.getByLabel(ar.file.body).fill(`${FIRST}\n${CORRECTED}`);
  const advisory = form.getByLabel(ar.amend.advisory);
  await expect.poll(() => advisory.inputValue()).toBe(ADVISORY);
  await advisory.fill("");
  expect(await send.isDisabled(), "a correction says what it corrects").toBe(true);
  await button(form, ar.amend.propose).click();
  await expect.poll(() => advisory.inputValue()).toBe(ADVISORY);
  expect(await faults(page), "the editor").toEqual([]);
  await send.click();
  await form.waitFor({ state: "detached" });
}

async function seeCorrection(page: Page, id: string): Promise<void> {
  await rowOf(page, id).getByText(en.change.correction, { exact: true }).waitFor();
  await rowOf(page, id).getByText(ADVISORY).waitFor();
  await panelOf(page).getByText(CORRECTED, { exact: true }).waitFor();
  const name = en.diff.showFor.replace("{before}", "1").replace("{after}", "2");
  await button(panelOf(page), name).click();
  const diff = panelOf(page).getByTestId("version-diff");
  const marked = (tag: string) =>
    diff.locator(tag).evaluateAll((nodes) => nodes.map((node) => node.textContent));
  await diff.locator("ins").waitFor();
  expect(await marked("del")).toEqual([expect.stringMatching(/−4/)]);
  expect(await marked("ins")).toEqual([expect.stringMatching(/\+7/)]);
  expect(await diff.locator("ins").evaluate((node) => getComputedStyle(node).unicodeBidi)).toBe("isolate");
  expect(await faults(page), "the difference").toEqual([]);
}

async function hold(page: Page): Promise<void> {
  const dialog = await ask(page, ar.move.hold);
  expect(await button(dialog, ar.move.hold).isDisabled(), "a hold has a reason").toBe(true);
  expect(await faults(page), "the hold dialog").toEqual([]);
  await dialog.getByLabel(ar.move.holdReason).fill(HOLD_REASON);
  await button(dialog, ar.move.hold).click();
  await dialog.waitFor({ state: "detached" });
}

async function seeHold(page: Page, id: string): Promise<void> {
  await rowOf(page, id).getByText(en.state.held, { exact: true }).waitFor();
  await rowOf(page, id).getByText(HOLD_REASON).waitFor();
  expect(await rowOf(page, id).locator("s").textContent()).toBe(HEADLINE);
  await notice(page).getByText(en.life.held).waitFor();
  expect(await panelOf(page).locator("s").allTextContents()).toEqual([HEADLINE, FIRST, CORRECTED]);
  await page.getByRole("button", { name: en.find.held }).first().click();
  await expect.poll(() => page.locator("[data-report]").count()).toBe(1);
  await button(page, en.find.all).click();
}

async function release(page: Page): Promise<void> {
  const dialog = await ask(page, ar.move.release);
  await dialog.getByLabel(ar.move.releaseReason).fill(RELEASE_REASON);
  await button(dialog, ar.move.release).click();
  await dialog.waitFor({ state: "detached" });
}

/** The reason alone is not enough: a kill is meant, or it is not sent. */
async function kill(page: Page): Promise<void> {
  const dialog = await ask(page, ar.move.kill);
  await dialog.getByLabel(ar.move.killReason).fill(KILL_REASON);
  expect(await button(dialog, ar.move.kill).isDisabled(), "a kill needs its second step").toBe(true);
  await dialog.getByRole("checkbox", { name: ar.move.killConfirm }).check();
  expect(await faults(page), "the kill dialog").toEqual([]);
  await button(dialog, ar.move.kill).click();
  await dialog.waitFor({ state: "detached" });
}

async function ask(page: Page, name: string): Promise<Locator> {
  await button(panelOf(page), name).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}

test("whatever comes in between, what was typed stays and the reason is said: a newer version, a flag, a hold", async () => {
  const id = await file();
  await editor.run("report.publish", buildReportPublish(id));
  const { page } = await open(SUPERVISOR, "ar", id);
  const supervisor = await signIn(stage.barq.origin, SUPERVISOR);
  await button(panelOf(page), ar.report.update).click();
  const form = panelOf(page).locator("form");
  const body = form.getByLabel(ar.file.body);
  const typed = `${FIRST}\n${CORRECTED}`;
  await body.fill(typed);
  const send = button(form, ar.amend.send);

  await editor.run("report.amend", buildReportAmend(id, { body: FIRST }));
  await form.getByRole("alert").filter({ hasText: ar.claim.notInTheirs }).waitFor();
  expect(await send.isDisabled()).toBe(true);
  expect(await body.inputValue()).toBe(typed);
  await button(form, ar.amend.onTop.replace("{version}", "2")).click();
  await expect.poll(() => form.getByLabel(ar.amend.advisory).inputValue()).toBe("إضافة الفقرة 2");

  const flagId = await raiseFlag(supervisor, { reportId: id, kind: "legal" });
  await form.getByText(ar.report.blocked.replace("{kind}", ar.kind.legal)).waitFor();
  expect(await send.isDisabled()).toBe(true);
  await supervisor.run("flag.resolve", { commandId: randomUUID(), flagId });
  await expect.poll(() => send.isEnabled()).toBe(true);

  const at = { commandId: randomUUID(), reportId: id, version: 2 };
  await supervisor.run("report.hold", { ...at, reason: HOLD_REASON });
  await form.getByText(ar.problem.stateInstead).waitFor();
  expect(await body.inputValue()).toBe(typed);
  await form.getByText(ar.change.correction, { exact: true }).click();
  await send.click();
  await form.waitFor({ state: "detached" });
  await rowOf(page, id).getByText(ar.state.published, { exact: true }).waitFor();
  await panelOf(page).getByText(CORRECTED, { exact: true }).waitFor();
});

test("an editor's correction that a hold overtakes publishes nothing: it is kept, and goes in as an amendment that stays held", async () => {
  const id = await file();
  await editor.run("report.publish", buildReportPublish(id));
  const { page } = await open(EDITOR, "ar", id);
  const supervisor = await signIn(stage.barq.origin, SUPERVISOR);
  await button(panelOf(page), ar.report.correct).click();
  const form = panelOf(page).locator("form");
  await form.getByLabel(ar.file.body).fill(CORRECTED);
  await expect.poll(() => button(form, ar.amend.send).isEnabled()).toBe(true);

  await supervisor.run("report.hold", {
    commandId: randomUUID(),
    reportId: id,
    version: 1,
    reason: HOLD_REASON,
  });
  await form.getByText(ar.problem.stateInstead).waitFor();
  expect(await button(form, ar.amend.send).isDisabled()).toBe(true);
  await button(form, ar.amend.asAmendment).click();
  await button(form, ar.amend.save).click();
  await form.waitFor({ state: "detached" });
  await panelOf(page).getByText(CORRECTED, { exact: true }).waitFor();
  await rowOf(page, id).getByText(ar.state.held, { exact: true }).waitFor();
  expect(await button(panelOf(page), ar.report.correct).count(), "ends the hold").toBe(0);
});

test("[W6] what the desk rewords on hold a reader sees only when the hold ends: until then the struck words that they know", async () => {
  const report = buildReportFile({ headline: HEADLINE, body: `${FIRST}\n${TOLL}` });
  const { id } = report;
  await editor.run("report.file", report);
  await editor.run("report.publish", buildReportPublish(id));
  const { page } = await open(EAST, "en", id);
  await chief.run("report.hold", buildReportMove(id, { reason: HOLD_REASON }));
  await notice(page).getByText(en.life.held).waitFor();
  const meanwhile = randomUUID();
  const reworded = {
    headline: meanwhile,
    body: `${CORRECTED} ${meanwhile}`,
    advisory: `${ADVISORY} ${meanwhile}`,
  };
  await editor.run("report.amend", buildReportAmend(id, reworded));
  await panelOf(page).getByText(en.life.rewordedText).waitFor();
  await rowOf(page, id).getByText("reworded on hold").waitFor();
  await expect.poll(() => panelOf(page).locator("s").allTextContents()).toEqual([HEADLINE, FIRST, TOLL]);
  expect(await faults(page), "a report reworded on hold").toEqual([]);
  expect(await page.content()).not.toContain(meanwhile);

  await chief.run("report.release", buildReportMove(id, { version: 2 }));
  await panelOf(page).getByText(`${CORRECTED} ${meanwhile}`, { exact: true }).waitFor();
  expect(await rowOf(page, id).textContent()).toContain(meanwhile);
  await panelOf(page).getByText(en.life.rewordedText).waitFor({ state: "detached" });
});

test("a move that the server refuses is refused in its own words, and the reason is still there to be sent again", async () => {
  const id = await file();
  const { page, tolerate } = await open(SUPERVISOR, "ar", id);
  tolerate(/status of 409 .*\/api\/report\.spike/);
  const refusal = { error: { code: "report.wrong_state", message: ERRORS["report.wrong_state"].ar } };
  await page.route("**/api/report.spike", (route) => route.fulfill({ status: 409, json: refusal }), {
    times: 1,
  });
  const dialog = await ask(page, ar.move.spike);
  await dialog.getByLabel(ar.move.spikeReason).fill(KILL_REASON);
  await button(dialog, ar.move.spike).click();
  await dialog.getByRole("alert").filter({ hasText: ERRORS["report.wrong_state"].ar }).waitFor();
  expect(await dialog.getByLabel(ar.move.spikeReason).inputValue()).toBe(KILL_REASON);
  await button(dialog, ar.move.spike).click();
  await dialog.waitFor({ state: "detached" });
  await rowOf(page, id).getByText(ar.state.spiked, { exact: true }).waitFor();

  const restore = await ask(page, ar.move.restore);
  await button(restore, ar.move.restore).click();
  await restore.waitFor({ state: "detached" });
  await rowOf(page, id).getByText(ar.state.filed, { exact: true }).waitFor();
});
