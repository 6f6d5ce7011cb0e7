import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { DESK, expectNoSidewaysScroll, PHONE } from "../support/browser.ts";
import { addFigure, buildFigureWithdraw, buildStoryAmend } from "../support/build-stories.ts";
import { bring, buildFlagMove, file, openStory, raiseFlag } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const stage = openStage();
let east: Client;
let editor: Client;
let supervisor: Client;
beforeAll(async () => {
  [east, editor, supervisor] = await Promise.all([
    signIn(stage.barq.origin, EAST),
    signIn(stage.barq.origin, EDITOR),
    signIn(stage.barq.origin, SUPERVISOR),
  ]);
});

const button = (within: Locator | Page, name: string) => within.getByRole("button", { name, exact: true });
const view = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
const rowOf = (page: Page, storyId: string) => page.locator(`[data-story="${storyId}"]`);

interface Told {
  storyId: string;
  reportIds: string[];
}

/** A story on which three reports disagree. */
async function contested(slug: string): Promise<Told> {
  const storyId = await openStory(editor, { slug, headline: "قصف على حيّ الجورة بدير الزور" });
  const reportIds: string[] = [];
  for (const headline of ["4 قتلى في الجورة", "المشفى يستقبل 12 جثة", "سكان: لا قتلى في الجورة"])
    reportIds.push(await file(east, { storyId, headline, slug }));
  const [first = "", second = "", third = ""] = reportIds;
  await bring(supervisor, first, "published");
  await addFigure(editor, storyId, first, { kind: "killed", low: 4, high: 7 });
  await addFigure(supervisor, storyId, second, { kind: "killed", low: 10, best: 12, high: 15 });
  await addFigure(editor, storyId, second, { kind: "wounded", low: 20, high: 30 });
  const figureId = await addFigure(editor, storyId, third, { kind: "killed", low: 0, best: 0, high: 0 });
  await editor.run("figure.withdraw", buildFigureWithdraw(storyId, figureId, { reason: "تراجع عنه الشاهد" }));
  const flagId = await raiseFlag(supervisor, { reportId: second, kind: "verify", reason: "من أحصى الجثث؟" });
  await editor.run("flag.acknowledge", buildFlagMove(flagId));
  return { storyId, reportIds };
}

async function visit(email: string, path: string, width = DESK) {
  const visitor = await stage.browser.visitAs(stage.barq.origin, email, { viewport: width });
  await visitor.page.goto(`${stage.barq.origin}/${path}`);
  return visitor;
}

async function ask(page: Page, name: string): Promise<Locator> {
  await button(page, name).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}

test("a story is named, taken over, closed and opened again, and everybody sees it at once", async () => {
  const storyId = await openStory(editor, { slug: "SYRIA-JOURA", headline: "الجورة" });
  const { page, loads } = await visit(SUPERVISOR, `ar/stories?story=${storyId}`);
  const other = (await visit(EAST, `en/stories?story=${storyId}`)).page;
  await other.getByRole("heading", { name: "الجورة", exact: true }).waitFor();
  const loaded = loads();
  for (const name of [en.story.merge, en.story.close, en.story.editHeadline, en.story.takeOver])
    expect(await button(other, name).count(), `${name} for a correspondent`).toBe(0);

  await button(page, ar.story.editHeadline).click();
  const headline = page.getByLabel(ar.story.headline, { exact: true });
  await expect.poll(() => headline.evaluate((field) => field === document.activeElement)).toBe(true);
  await headline.fill("قصف على الجورة");
  await editor.run("story.amend", buildStoryAmend(storyId, { headline: "الجورة تُقصف" }));
  await page.getByRole("alert").filter({ hasText: "الجورة تُقصف" }).waitFor();
  expect(await headline.inputValue(), "what was typed stays").toBe("قصف على الجورة");
  await button(page, ar.story.saveOver).click();
  for (const screen of [page, other])
    await screen.getByRole("heading", { name: "قصف على الجورة", exact: true }).waitFor();
  await expect
    .poll(() => button(page, ar.story.editHeadline).evaluate((node) => node === document.activeElement))
    .toBe(true);

  await button(page, ar.story.takeOver).click();
  await button(page, ar.story.takeOver).waitFor({ state: "detached" });
  const closing = await ask(page, ar.story.close);
  await closing.getByLabel(ar.story.moveReason).fill("انتهت التغطية");
  expect(await faults(page)).toEqual([]);
  await button(closing, ar.story.close).click();
  await closing.waitFor({ state: "detached" });
  await button(page, ar.story.reopen).waitFor();
  await expect.poll(() => rowOf(page, storyId).count(), { message: "gone from the open ones" }).toBe(0);
  await button(page, ar.story.closedOnes).click();
  await rowOf(page, storyId).waitFor();
  const reopening = await ask(page, ar.story.reopen);
  await button(reopening, ar.story.reopen).click();
  await button(page, ar.story.close).waitFor();
  await view(page, ar.story.viewTimeline).click();
  const lines = page.getByTestId("timeline").locator("li");
  await expect.poll(() => lines.count()).toBe(6);
  expect((await lines.allTextContents()).map((text) => text.replace(/[\u2066-\u2069]/g, ""))).toEqual([
    expect.stringContaining(ar.event.story_opened),
    expect.stringContaining("العنوان صار «الجورة تُقصف»"),
    expect.stringContaining("العنوان صار «قصف على الجورة»"),
    expect.stringContaining("صارت بعهدة"),
    expect.stringContaining("انتهت التغطية"),
    expect.stringContaining(ar.event.story_reopened),
  ]);
  expect(loads(), "pages loaded again").toBe(loaded);
});

test("figures that conflict stand side by side with their reports, and one is added beside them", async () => {
  const { storyId, reportIds } = await contested("SYRIA-FIGURES");
  const { page } = await visit(EDITOR, `ar/stories?story=${storyId}&view=figures`);
  const killed = page.getByRole("region", { name: ar.figure.kind.killed });
  await killed.getByText(ar.figure.conflictText).waitFor();
  await killed.getByText("من 4 إلى 15").waitFor();
  expect(await killed.locator("s").allTextContents(), "what is withdrawn is struck").toEqual(["0", "0", "0"]);
  await killed.getByText("تراجع عنه الشاهد").waitFor();
  expect(
    await page.getByRole("region", { name: ar.figure.kind.wounded }).getByText(ar.figure.conflict).count(),
  ).toBe(0);

  const dialog = await ask(page, ar.figure.add);
  await dialog.getByText(ar.figure.kind.wounded, { exact: true }).click();
  await dialog.getByLabel(ar.figure.report).selectOption(reportIds[0] as string);
  await dialog.getByLabel(ar.figure.low).fill("9");
  await dialog.getByLabel(ar.figure.high).fill("3");
  await dialog.getByText(ar.figure.order).waitFor();
  expect(await button(dialog, ar.figure.submit).isDisabled()).toBe(true);
  expect(await faults(page)).toEqual([]);
  await dialog.getByLabel(ar.figure.high).fill("11");
  await button(dialog, ar.figure.submit).click();
  await dialog.waitFor({ state: "detached" });
  const wounded = page.getByRole("region", { name: ar.figure.kind.wounded });
  await wounded.getByText(ar.figure.conflictText).waitFor();
  await wounded.getByText("من 9 إلى 30").waitFor();
  await wounded
    .getByRole("button", { name: ar.figure.withdrawNamed.replace("{kind}", ar.figure.kind.wounded) })
    .first()
    .click();
  const withdrawing = page.getByRole("dialog");
  await withdrawing.getByLabel(ar.figure.withdrawReason).fill("أحصى الجرحى مرتين");
  await button(withdrawing, ar.figure.withdraw).click();
  await wounded.getByText("أحصى الجرحى مرتين").waitFor();
  await wounded.getByText(ar.figure.conflictText).waitFor({ state: "detached" });
});

test("a report is taken out, and the rest goes into another story, which tells of it", async () => {
  const { storyId, reportIds } = await contested("SYRIA-GOES");
  await openStory(editor, { slug: "SYRIA-STAYS", headline: "الإسلام والسيدة زينب" });
  const { page } = await visit(SUPERVISOR, `ar/stories?story=${storyId}`);
  await page.getByRole("button", { name: /سكان: لا قتلى/ }).click();
  const unlinking = page.getByRole("dialog");
  await button(unlinking, ar.story.unlinkSubmit).click();
  await unlinking.waitFor({ state: "detached" });
  await expect.poll(() => page.locator("article ol > li").count()).toBe(2);

  const flagId = await raiseFlag(supervisor, { storyId, kind: "legal", reason: "ننتظر المحامي" });
  const merging = await ask(page, ar.story.merge);
  await merging.getByText("ننتظر المحامي").waitFor();
  await merging.getByLabel(ar.story.mergeSearch).fill("الاسلام والسيده");
  await merging.getByRole("radio").check();
  await merging.getByText("ينتقل تقريران").waitFor();
  expect(await button(merging, ar.story.mergeSubmit).isDisabled(), "a legal flag is in the way").toBe(true);
  await supervisor.run("flag.resolve", buildFlagMove(flagId));
  await expect.poll(() => button(merging, ar.story.mergeSubmit).isEnabled()).toBe(true);
  expect(await faults(page)).toEqual([]);
  await merging.getByLabel(ar.story.moveReason).fill("حدث واحد");
  await button(merging, ar.story.mergeSubmit).click();
  await page.getByText(ar.story.mergedInto).first().waitFor();
  await page.getByRole("link", { name: ar.story.seeMerged }).click();
  await page.getByRole("heading", { name: "الإسلام والسيدة زينب", exact: true }).waitFor();
  await expect.poll(() => page.locator("article ol > li").count()).toBe(2);
  await view(page, ar.story.viewTimeline).click();
  await page.getByTestId("timeline").getByText(ar.story.mergedHere).waitFor();
  await page.getByTestId("timeline").getByText("حدث واحد").waitFor();

  await page.goto(`${stage.barq.origin}/ar/wire?report=${reportIds[2]}`);
  await page.getByText(ar.report.noStory).waitFor();
});

test.each([
  ["ar", "light"],
  ["en", "dark"],
] as const)(
  "in %s, %s: every view fits on a desk and on a phone, and axe finds nothing",
  async (lang, theme) => {
    const slug = `SYRIA-${lang}-${theme}`.toUpperCase();
    const { storyId } = await contested(slug);
    const otherId = await openStory(editor, { slug: `${slug}/OTHER`, headline: "رواية أخرى للحدث نفسه" });
    const killed = await file(east, { storyId: otherId });
    await addFigure(editor, otherId, killed, { kind: "killed", low: 40, high: 50 });
    await supervisor.run("story.merge", { commandId: randomUUID(), storyId: otherId, intoId: storyId });
    await bring(supervisor, killed, "killed");
    const words = lang === "ar" ? ar : en;
    const { page } = await stage.browser.visitAs(stage.barq.origin, SUPERVISOR, { colorScheme: theme });
    for (const shown of ["reports", "figures", "timeline"]) {
      await page.goto(`${stage.barq.origin}/${lang}/stories?story=${storyId}&view=${shown}`);
      await page.locator("article ol > li, article table").first().waitFor();
      for (const viewport of [DESK, PHONE]) {
        await page.setViewportSize(viewport);
        await expectNoSidewaysScroll(page);
        expect(await faults(page), `${shown} ${viewport.width}`).toEqual([]);
        await shoot(page, `story-${shown}-${lang}-${theme}-${viewport.width}`);
      }
    }
    for (const [name, act] of [
      ["merge", words.story.merge],
      ["figure", words.figure.add],
    ] as const) {
      await page.goto(`${stage.barq.origin}/${lang}/stories?story=${storyId}&view=figures`);
      const dialog = await ask(page, act);
      for (const viewport of [PHONE, DESK]) {
        await page.setViewportSize(viewport);
        await shoot(page, `dialog-${name}-${lang}-${theme}-${viewport.width}`);
      }
      await dialog.waitFor();
    }
    await page.goto(`${stage.barq.origin}/${lang}/stories?state=closed`);
    await rowOf(page, otherId).waitFor();
    await shoot(page, `closed-${lang}-${theme}`);
  },
);

/** Keeps a picture where somebody asked for them. */
async function shoot(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env;
  if (!SHOTS) return;
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}
