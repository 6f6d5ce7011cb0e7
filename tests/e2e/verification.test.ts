import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, EDITOR_2 } from "../../server/newsroom/demo/people.ts";
import { DESK, expectNoSidewaysScroll, PHONE, type Visitor } from "../support/browser.ts";
import { askedFlash, buildReportDispute, buildReportGrade } from "../support/build-verification.ts";
import { bring, file } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const HEADLINE = "قصف على مدرسة السيدة زينب في ريف دمشق";
const OTHER = "دفاع مدني: ضحايا في قصف استهدف مدرسة";
const WHY = "شاهدان في مكانين، وصورة مطابقة للموقع.";
const DENIAL = "تنفيه إدارة المدرسة وتقول إنها كانت خالية.";
const LOUD = "حدث استثنائي بحسب مصدرين مستقلين.";

const stage = openStage();
let east: Client;
let editor: Client;
beforeAll(async () => {
  [east, editor] = await Promise.all([signIn(stage.barq.origin, EAST), signIn(stage.barq.origin, EDITOR)]);
});

const rowOf = (page: Page, id: string) => page.locator(`[data-report="${id}"]`);
const panelOf = (page: Page) => page.locator("article:not([data-report])");
const button = (within: Locator | Page, name: string) => within.getByRole("button", { name, exact: true });

async function published(overrides: Parameters<typeof file>[1] = {}): Promise<string> {
  const id = await file(east, { headline: HEADLINE, ...overrides });
  await bring(editor, id, "published");
  return id;
}

async function open(email: string, lang: "ar" | "en", id: string): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, email);
  await visitor.page.goto(`${stage.barq.origin}/${lang}/wire?report=${id}`);
  await panelOf(visitor.page).waitFor();
  return visitor;
}

async function ask(within: Locator, name: string): Promise<Locator> {
  await button(within, name).click();
  const dialog = within.page().getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}

async function give(dialog: Locator, label: string, reason: string, send: string): Promise<void> {
  await dialog.getByLabel(label).fill(reason);
  await button(dialog, send).click();
  await dialog.waitFor({ state: "detached" });
}

test("an editor grades both axes with a reason, and another sees who, what and why at once", async () => {
  const id = await published();
  const { page } = await open(EDITOR, "ar", id);
  const { page: second } = await open(EDITOR_2, "en", id);
  await second.getByText(en.verify.ungraded).waitFor();
  const dialog = await ask(panelOf(page).getByTestId("verification"), ar.verify.grade);
  expect(await button(dialog, ar.verify.gradeSend).isDisabled(), "the same grade").toBe(true);
  await dialog.getByRole("radio", { name: `B ${ar.grade.source.B}` }).check({ force: true });
  await dialog.getByRole("radio", { name: `2 ${ar.grade.information[2]}` }).check({ force: true });
  await dialog.getByLabel(ar.verify.gradeReason).fill(WHY);
  expect(await faults(page), "the dialog").toEqual([]);
  await shot(page, "grade-dialog");
  await button(dialog, ar.verify.gradeSend).click();
  await dialog.waitFor({ state: "detached" });

  const verification = panelOf(second).getByTestId("verification");
  await verification.getByText(WHY).waitFor();
  await verification.getByText(en.grade.source.B).waitFor();
  await verification.getByText(en.grade.information[2]).waitFor();
  await rowOf(second, id).getByText("B2", { exact: true }).waitFor();
});

test("a dispute stands before every reader with its reason until it is settled", async () => {
  const id = await published();
  const { page } = await open(EDITOR, "ar", id);
  const { page: field } = await open(EAST, "en", id);
  expect(await panelOf(field).getByTestId("verification").count(), "for a correspondent").toBe(0);
  const dialog = await ask(panelOf(page).getByTestId("verification"), ar.verify.dispute);
  await give(dialog, ar.verify.disputeReason, DENIAL, ar.verify.disputeSend);
  const notice = panelOf(field).getByTestId("disputed-notice");
  await notice.getByText(DENIAL).waitFor();
  expect(await notice.getByRole("button").count()).toBe(0);
  await rowOf(field, id).getByText(en.verify.disputed, { exact: true }).waitFor();
  expect(await faults(page), "the disputed report").toEqual([]);

  const settling = await ask(panelOf(page).getByTestId("disputed-notice"), ar.verify.settle);
  await give(settling, ar.verify.settleReason, WHY, ar.verify.settleSend);
  await notice.waitFor({ state: "detached" });
});

test("two reports are linked by search, and each leads to the other", async () => {
  const other = await published({ headline: OTHER, slug: "SYRIA/SCHOOL" });
  const id = await published();
  const { page } = await open(EDITOR, "ar", id);
  const verification = panelOf(page).getByTestId("verification");
  const dialog = await ask(verification, ar.verify.corroborate);
  // Another spelling than the headline's.
  await dialog.getByLabel(ar.verify.search).fill("مدرسه إستهدف");
  await dialog.getByText(OTHER, { exact: true }).click();
  await dialog.getByText(ar.verify.independent, { exact: true }).click();
  await shot(page, "corroborate-dialog");
  await give(dialog, ar.verify.corroborateReason, WHY, ar.verify.corroborateSend);
  const link = verification.getByRole("link", { name: OTHER });
  await link.waitFor();
  await verification.getByText(ar.verify.independent, { exact: true }).waitFor();
  await link.click();
  await panelOf(page).getByRole("heading", { name: OTHER, level: 1 }).waitFor();
  const back = panelOf(page).getByTestId("verification").getByRole("link", { name: HEADLINE });
  await back.waitFor();
  expect(new URL(page.url()).searchParams.get("report")).toBe(other);

  const unlinking = await ask(panelOf(page).getByTestId("verification"), ar.verify.uncorroborate);
  await give(unlinking, ar.verify.uncorroborateReason, WHY, ar.verify.uncorroborateSend);
  await back.waitFor({ state: "detached" });
});

test("a FLASH: asked for by one, confirmed by a second, on every screen within seconds, once on each device", async () => {
  const urgent = await published({ urgency: 1, headline: OTHER });
  const id = await published();
  const { page } = await open(EDITOR, "ar", id);
  const { page: second } = await open(EDITOR_2, "en", urgent);
  const reader = await stage.browser.visitAs(stage.barq.origin, EAST);
  await reader.page.goto(`${stage.barq.origin}/en/file`);
  await rowOf(page, urgent).getByText(ar.urgency.bulletin, { exact: true }).waitFor();
  expect(await rowOf(page, urgent).getByText(ar.flash.word, { exact: true }).count()).toBe(0);

  await give(await ask(panelOf(page), ar.flash.ask), ar.flash.askReason, LOUD, ar.flash.askSend);
  const asked = panelOf(page).getByTestId("flash-notice");
  await asked.getByText(ar.flash.secondPerson).waitFor();
  expect(await button(asked, ar.flash.confirm).isDisabled(), "who asked").toBe(true);
  expect(await page.getByTestId("flash-request").count(), "a call to who asked").toBe(0);
  await rowOf(page, id).getByText(ar.flash.asked, { exact: true }).waitFor();
  await shot(page, "flash-asked");

  await second.getByTestId("flash-request").getByRole("link").click();
  const decision = panelOf(second).getByTestId("flash-notice");
  await decision.getByText(LOUD).waitFor();
  expect(await faults(second), "the request").toEqual([]);
  await button(decision, en.flash.confirm).click();
  const alarm = reader.page.getByTestId("flash-alarm");
  await alarm.getByText(HEADLINE).waitFor();
  await alarm.getByText(en.flash.word, { exact: true }).waitFor();
  expect(await faults(reader.page), "the alarm").toEqual([]);
  await rowOf(page, id).getByText(ar.flash.word, { exact: true }).waitFor();
  await rowOf(page, id).getByText(ar.urgency.bulletin, { exact: true }).waitFor();
  await shot(page, "flash-confirmed");

  await button(alarm, en.flash.dismiss).click();
  await alarm.waitFor({ state: "detached" });
  await reader.page.goto(`${stage.barq.origin}/en/wire`);
  await rowOf(reader.page, id).getByText(en.flash.word, { exact: true }).waitFor();
  expect(await alarm.count(), "the same one once more").toBe(0);

  const next = await askedFlash(east, editor, { headline: OTHER });
  await second.goto(`${stage.barq.origin}/en/wire?report=${next}`);
  const waiting = panelOf(second).getByTestId("flash-notice");
  await waiting.getByText(en.flash.rest.split("{")[0]?.trim() ?? "").waitFor();
  expect(await button(waiting, en.flash.confirm).isDisabled(), "the wire rests").toBe(true);
  await give(await ask(waiting, en.flash.refuse), en.flash.refuseReason, WHY, en.flash.refuse);
  await waiting.waitFor({ state: "detached" });
});

/** Pictures for whoever wants to look, where `$SHOTS` says. */
async function shot(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env;
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** For the pictures all there are; else the narrowest, where most can go wrong. */
const LOOKS = process.env.SHOTS
  ? (["ar", "en"] as const).flatMap((lang) =>
      ["dark", "light"].flatMap((theme) => [DESK, PHONE].map((viewport) => ({ lang, theme, viewport }))),
    )
  : [{ lang: "ar" as const, theme: "dark", viewport: PHONE }];

test("everything fits its screen", async () => {
  const id = await published();
  await editor.run("report.grade", buildReportGrade(id, { reason: WHY }));
  await editor.run("report.dispute", buildReportDispute(id, { reason: DENIAL }));
  await askedFlash(east, editor, { headline: OTHER });
  for (const { lang, theme, viewport } of LOOKS) {
    const { page, context } = await stage.browser.visitAs(stage.barq.origin, EDITOR_2, { viewport });
    await page.addInitScript((name) => localStorage.setItem("barq.theme", name), theme);
    await page.goto(`${stage.barq.origin}/${lang}/wire?report=${id}`);
    const verification = panelOf(page).getByTestId("verification");
    await verification.getByText(WHY).waitFor();
    await expectNoSidewaysScroll(page);
    const name = `${lang}-${theme}-${viewport.width}`;
    await shot(page, `report-${name}`);
    await verification.scrollIntoViewIfNeeded();
    await shot(page, `verification-${name}`);
    await context.close();
  }
});
