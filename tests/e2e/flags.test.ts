import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, EDITOR_2, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { PHONE } from "../support/browser.ts";
import { buildFlagReassign, inMs } from "../support/build-flags.ts";
import { buildFlagMove, buildFlagRaise, file } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const HEADLINE = "اتهام قائد فصيل بقتل مدنيين في ريف الحسكة";
const REASON = "لا يُذكر اسم القائد قبل رأي المستشار القانوني.";
const HANDED_OVER = "تتابعين الملف منذ أمس.";
const ADVICE = "وافق المستشار على النص.";
const DOUBT = "سحب المستشار موافقته على الفقرة الأولى.";
const LATE = "لم يردّ المصدر الثاني بعد.";
const NAMES = { editor: "محرر المناوبة", editor2: "محررة النشرة" };

const stage = openStage();
let east: Client;
let supervisor: Client;
beforeAll(async () => {
  [east, supervisor] = await Promise.all([
    signIn(stage.barq.origin, EAST),
    signIn(stage.barq.origin, SUPERVISOR),
  ]);
});

const panelOf = (page: Page) => page.locator("article:not([data-report])");
const button = (within: Locator | Page, name: string) => within.getByRole("button", { name, exact: true });
const cardOf = (page: Page, reason = REASON) => page.locator("[id^=flag-]").filter({ hasText: reason });

async function at(email: string, path: string, options = {}): Promise<Page> {
  const { page, tolerate } = await stage.browser.visitAs(stage.barq.origin, email, options);
  // A flag can be resolved in the very moment in which it counts as seen.
  tolerate(/status of 409 .*\/api\/flag\.see/);
  await page.goto(`${stage.barq.origin}/${path}`);
  return page;
}

test("a legal flag: raised, seen, in the way, handed over with both told, resolved, reopened, resolved, published", async () => {
  const id = await file(east, { headline: HEADLINE });
  const [desk, first, second] = await Promise.all([
    at(SUPERVISOR, `en/wire?report=${id}`),
    at(EDITOR, `ar/wire?report=${id}`),
    at(EDITOR_2, "ar/stories", { viewport: PHONE, hasTouch: true }),
  ]);
  await raise(desk);

  // Before the eyes of whom it is for, and so everywhere.
  const link = panelOf(first).getByRole("link", { name: REASON });
  await link.waitFor();
  expect(await button(panelOf(first), ar.report.publish).isDisabled()).toBe(true);
  await link.click();
  await cardOf(first).getByText(ar.flagState.seen, { exact: true }).waitFor();
  await expect.poll(() => cardOf(first).evaluate((card) => card === document.activeElement)).toBe(true);
  await cardOf(desk).getByText(en.flagState.seen, { exact: true }).waitFor();
  await button(cardOf(first), ar.flag.acknowledge).click();
  await cardOf(desk).getByText(en.flagState.acknowledged, { exact: true }).waitFor();

  await handOver(desk);
  const away = first.getByRole("status", { name: ar.flag.movedLabel });
  await away.getByText(words(ar.flag.movedAway, { kind: ar.kind.legal, to: NAMES.editor2 })).waitFor();
  await expect
    .poll(() => button(cardOf(first), ar.flag.resolve).count(), { message: "no more theirs" })
    .toBe(0);
  expect(await desk.getByRole("status", { name: en.flag.movedLabel }).isVisible(), "who did it").toBe(false);
  await shoot(first, "moved-away");
  await button(away, ar.flag.dismiss).click();
  await away.waitFor({ state: "hidden" });

  const mine = second.getByRole("status", { name: ar.flag.movedLabel });
  await mine.getByText(words(ar.flag.movedMine, { kind: ar.kind.legal, from: NAMES.editor })).waitFor();
  await shoot(second, "moved-mine");
  await mine.getByRole("link").click();
  await cardOf(second).getByText(ar.flagState.seen, { exact: true }).waitFor();
  expect(await faults(second), "the flags on a phone").toEqual([]);
  await shoot(second, "flags-phone");
  await button(cardOf(second), ar.flag.resolve).click();
  await cardOf(second).getByLabel(ar.flag.note).fill(ADVICE);
  await button(cardOf(second), ar.flag.confirmResolve).click();
  await cardOf(second).waitFor({ state: "detached" });

  const publish = button(panelOf(first), ar.report.publish);
  await expect.poll(() => publish.isEnabled()).toBe(true);
  await reopen(desk);
  await panelOf(first).getByRole("link", { name: REASON }).waitFor();
  expect(await publish.isDisabled(), "in the way again").toBe(true);
  await shoot(desk, "reopened");
  expect(await faults(desk), "the report with its flag").toEqual([]);
  await button(cardOf(desk), en.flag.resolve).click();
  await button(cardOf(desk), en.flag.confirmResolve).click();
  await expect.poll(() => publish.isEnabled()).toBe(true);
  await publish.click();
  await panelOf(first).getByText(ar.state.published, { exact: true }).first().waitFor();
});

async function raise(page: Page): Promise<void> {
  await button(panelOf(page), en.report.raise).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(en.kind.legal, { exact: true }).click();
  await dialog.getByLabel(en.flag.reason).fill(REASON);
  const option = `${NAMES.editor} · ${en.roles.editor}`;
  await dialog.getByLabel(en.flag.assignee).selectOption({ label: option });
  await dialog.getByLabel(en.flag.due).fill("2031-05-04T18:30");
  await button(dialog, en.flag.submit).click();
  await dialog.waitFor({ state: "detached" });
}

async function handOver(page: Page): Promise<void> {
  await button(cardOf(page), en.flag.reassign).click();
  const dialog = page.getByRole("dialog");
  const send = button(dialog, en.flag.submitReassign);
  expect(await send.isDisabled(), "nothing to change yet").toBe(true);
  expect(await dialog.getByLabel(en.flag.due).inputValue()).toBe("2031-05-04T18:30");
  const option = `${NAMES.editor2} · ${en.roles.editor}`;
  await dialog.getByLabel(en.flag.assignee).selectOption({ label: option });
  await dialog.getByLabel(en.flag.reassignNote).fill(HANDED_OVER);
  expect(await faults(page), "the dialog").toEqual([]);
  await shoot(page, "reassign");
  await send.click();
  await dialog.waitFor({ state: "detached" });
  const way = cardOf(page).getByRole("list", { name: en.flag.history });
  await way.getByText(words(en.flag.movedTo, { from: NAMES.editor, to: NAMES.editor2 })).waitFor();
}

async function reopen(page: Page): Promise<void> {
  await button(cardOf(page), en.flag.reopen).click();
  const confirm = button(cardOf(page), en.flag.confirmReopen);
  expect(await confirm.isDisabled(), "for a reason").toBe(true);
  await cardOf(page).getByLabel(en.flag.reopenReason).fill(DOUBT);
  await confirm.click();
  await cardOf(page).getByText(DOUBT).waitFor();
  await cardOf(page).getByText(en.flagState.raised, { exact: true }).waitFor();
  await expect.poll(() => cardOf(page).evaluate((card) => card === document.activeElement)).toBe(true);
}

test("a note that is typed about a flag stays where somebody else resolves it first, in the report and on the flags' page", async () => {
  const id = await file(east, { headline: "ملاحظة تُكتب وقد حُلّت الراية" });
  const raised = buildFlagRaise({ reportId: id, reason: "يُنتظر اتصال ثانٍ قبل النشر." });
  await supervisor.run("flag.raise", raised);
  const [panel, list, idle] = await Promise.all([
    at(EDITOR, `ar/wire?report=${id}`),
    at(EDITOR_2, "ar/flags", { viewport: PHONE }),
    at(SUPERVISOR, "ar/flags"),
  ]);
  const noteOn = (page: Page) => cardOf(page, raised.reason).getByLabel(ar.flag.note);
  for (const page of [panel, list, idle]) await button(cardOf(page, raised.reason), ar.flag.resolve).click();
  for (const page of [panel, list]) await noteOn(page).pressSequentially(ADVICE);
  await expect.poll(() => hasFocus(noteOn(idle)), { message: "begun at once" }).toBe(true);
  await supervisor.run("flag.resolve", buildFlagMove(raised.id));
  for (const page of [panel, list, idle]) {
    await cardOf(page, raised.reason).getByRole("alert").filter({ hasText: ar.flag.tooLate }).waitFor();
    await expect.poll(() => hasFocus(noteOn(page)), { message: "letters typed on are no keys" }).toBe(true);
    expect(await noteOn(page).isEditable()).toBe(false);
    await cardOf(page, raised.reason).getByText(ar.flagState.resolved, { exact: true }).waitFor();
  }
  for (const page of [panel, list]) expect(await noteOn(page).inputValue()).toBe(ADVICE);
  await shoot(panel, "late-note");
  await shoot(list, "late-note-phone");
  await button(idle, ar.lateWords.close).click();
  await cardOf(idle, raised.reason).waitFor({ state: "detached" });

  await button(list, ar.flag.mine).click();
  await button(list, ar.lateWords.copy).click();
  await list.getByRole("status").filter({ hasText: ar.lateWords.copied }).waitFor();
  await button(list, ar.lateWords.drop).click();
  await cardOf(list, raised.reason).waitFor({ state: "detached" });

  await panel.reload();
  await expect.poll(() => noteOn(panel).inputValue()).toBe(ADVICE);
  await button(cardOf(panel, raised.reason), ar.flag.reopen).click();
  await cardOf(panel, raised.reason).getByLabel(ar.flag.reopenReason).fill(DOUBT);
  await button(panel, ar.lateWords.drop).click();
  await noteOn(panel).waitFor({ state: "detached" });
  await button(cardOf(panel, raised.reason), ar.flag.confirmReopen).click();
  await cardOf(panel, raised.reason).getByText(ar.flagState.raised, { exact: true }).waitFor();
  expect(
    await panel.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("flag."))),
  ).toEqual([]);
});

const hasFocus = (field: Locator) => field.evaluate((node) => node === document.activeElement);

test("a flag that becomes late under the caret of its note leaves it there, with every letter", async () => {
  const id = await file(east, { headline: "ملاحظة تُكتب وقد فات موعد الراية" });
  const raised = buildFlagRaise({ reportId: id, reason: "يُسأل عن الرقم قبل المساء." });
  await supervisor.run("flag.raise", raised);
  const page = await at(SUPERVISOR, "ar/flags");
  await button(cardOf(page, raised.reason), ar.flag.resolve).click();
  await page.keyboard.type("سُئل");
  await supervisor.run("flag.reassign", buildFlagReassign(raised.id, null, { dueAt: inMs(1_000) }));
  const late = page.getByRole("region", { name: ar.flag.lateYours });
  const note = late.locator(`#flag-${raised.id}`).getByLabel(ar.flag.note);
  await note.waitFor();
  await page.keyboard.type(" عنه");
  expect(await note.inputValue()).toBe("سُئل عنه");
  await button(cardOf(page, raised.reason), ar.flag.confirmResolve).click();
  await cardOf(page, raised.reason).waitFor({ state: "detached" });
});

test("what is late is the supervisor's by itself: first on the page, in words, and counted", async () => {
  const page = await at(SUPERVISOR, "ar/flags");
  await page.locator("[id^=flag-]").first().waitFor();
  const before = await waiting(page);
  const people = await supervisor.get<{ people: { id: string; name: string }[] }>("people.list");
  const assigneeId = people.body.people.find(({ name }) => name === NAMES.editor)?.id;
  const reportId = await file(east, { headline: HEADLINE });
  const flag = buildFlagRaise({ reportId, reason: LATE, assigneeId, dueAt: inMs(1_000) });
  await supervisor.run("flag.raise", flag);
  await expect.poll(() => waiting(page)).toBe(before + 1);
  await page.reload();
  const late = page.getByRole("region", { name: ar.flag.lateYours });
  await late.locator(`#flag-${flag.id}`).getByText(ar.flag.lateYours, { exact: true }).waitFor();
  expect(await page.locator("[id^=flag-]").first().textContent()).toContain(LATE);
  expect(await faults(page), "the flags").toEqual([]);
  await shoot(page, "late");
  await button(page, ar.flag.mine).click();
  await cardOf(page, LATE).waitFor();
  await expect.poll(() => page.locator("[id^=flag-]").count()).toBe(before + 1);
});

/** How many flags the navigation says wait for this person. */
async function waiting(page: Page): Promise<number> {
  const count = page.getByRole("navigation", { name: ar.nav.label }).first().getByRole("img");
  return (await count.count()) === 0 ? 0 : Number(await count.textContent());
}

/** A text of the catalogue with its names filled in, as it is shown: set apart from the sentence around them. */
function words(text: string, names: Record<string, string>): string {
  return Object.entries(names).reduce(
    (said, [key, name]) => said.replace(`{${key}}`, key === "kind" ? name : `\u2068${name}\u2069`),
    text,
  );
}

/** A picture of each theme for whoever wants to look at it. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  for (const theme of ["light", "dark"]) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
    }, theme);
    await page.screenshot({ path: `${folder}/${name}-${theme}.png` });
  }
}
