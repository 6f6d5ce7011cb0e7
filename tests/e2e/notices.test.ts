import { mkdirSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, EDITOR_2, HOMS, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { PHONE, type Visitor } from "../support/browser.ts";
import { buildNoticeAcknowledge, buildReportUse, detailOf, noticeIn } from "../support/build-notices.ts";
import { buildReportChange, buildReportMove, buildReportPublish, file } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const HEADLINE = "قصف على حيّ الجورة بدير الزور";
const FIRST = "أفاد مراسلنا بوقوع قصف على الحيّ صباح اليوم.";
const TOLL = "وقال مصدر طبي إن 4 قتلى وصلوا إلى المشفى الوطني.";
const CORRECTED = TOLL.replace("4", "7");
const ADVISORY = "تصحيح الحصيلة من 4 إلى 7 في الفقرة 2";
const REASON = "الحصيلة من مصدر واحد؛ ننتظر المشفى.";

const stage = openStage();
let east: Client;
let homs: Client;
let editor2: Client;
let supervisor: Client;
beforeAll(async () => {
  [east, homs, editor2, supervisor] = await Promise.all(
    [EAST, HOMS, EDITOR_2, SUPERVISOR].map((email) => signIn(stage.barq.origin, email)) as [
      Promise<Client>,
      Promise<Client>,
      Promise<Client>,
      Promise<Client>,
    ],
  );
});

const stack = (page: Page) => page.getByTestId("notices");
const rowsIn = (page: Page) => stack(page).locator("[data-notice]");
const panelOf = (page: Page) => page.locator("article:not([data-report])");
const acknowledgeIn = (within: Locator) => within.locator("[data-acknowledge]");

async function published(): Promise<string> {
  const id = await file(east, {
    headline: HEADLINE,
    body: `${FIRST}\n${TOLL}`,
    slug: "DEIR-EZ-ZOR/SHELLING",
  });
  await supervisor.run("report.publish", buildReportPublish(id));
  return id;
}

async function visit(email: string, path: string, options = {}): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, email, {
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  await visitor.page.goto(`${stage.barq.origin}/${path}`);
  return visitor;
}

/** Photographs the page where the environment asks for it. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const theme of ["dark", "light"]) {
    await page.evaluate((wanted) => document.documentElement.setAttribute("data-theme", wanted), theme);
    await page.screenshot({ path: `${folder}/${name}-${theme}.png` });
  }
}

const usesOf = async (id: string) =>
  (await detailOf(supervisor, id)).uses.map(({ as, version }) => `${as} ${version}`);

test("what an editor opened and copied is corrected: they see it above the list and in the text, the supervisor who is missing, until it is acknowledged", async () => {
  const id = await published();
  const { page: reading } = await visit(EDITOR, `ar/wire?report=${id}`);
  const { page: watching } = await visit(SUPERVISOR, `en/wire?report=${id}`);
  await expect.poll(() => usesOf(id)).toEqual(["opened 1", "opened 1"]);
  await panelOf(reading).getByRole("button", { name: ar.notice.take.copied }).click();
  await panelOf(reading).getByText(ar.notice.take.done).waitFor();
  const taken = await reading.evaluate(() => navigator.clipboard.readText());
  expect(taken.split("\n")).toEqual(expect.arrayContaining([`\u200F${FIRST}`, `\u200F${TOLL}`]));
  await panelOf(reading).getByText(TOLL, { exact: true }).selectText();
  await reading.keyboard.press("Control+C");
  await panelOf(reading).getByRole("button", { name: ar.notice.take.linked }).click();
  await expect
    .poll(async () => (await usesOf(id)).sort())
    .toEqual(expect.arrayContaining(["copied 1", "linked 1", "opened 1"]));
  expect(await rowsIn(reading).count()).toBe(0);

  const change = { headline: HEADLINE, body: `${FIRST}\n${CORRECTED}`, advisory: ADVISORY };
  await editor2.run("report.correct", buildReportChange(id, change));
  await rowsIn(reading).getByText(ADVISORY).waitFor();
  expect(await rowsIn(reading).count()).toBe(1);
  await stack(reading).locator("[aria-live]", { hasText: HEADLINE }).waitFor();
  const text = panelOf(reading).getByTestId("corrected-text");
  await text.locator("del", { hasText: "4" }).waitFor();
  await text.locator("ins", { hasText: "7" }).waitFor();
  await text.getByText(FIRST, { exact: true }).waitFor();
  await panelOf(reading).getByTestId("report-notices").getByText(ADVISORY).waitFor();
  const missing = panelOf(watching).getByTestId("acknowledgements");
  const who = missing.locator("li li", { hasText: "محرر المناوبة" });
  await who.waitFor();
  for (const use of ["opened", "copied", "linked"] as const) {
    expect(await who.textContent()).toContain(en.notice.use[use]);
  }
  // The supervisor had it open, too.
  expect(await missing.locator("li li").count()).toBe(2);
  expect(await faults(reading), "the notice").toEqual([]);
  expect(await faults(watching), "who is missing").toEqual([]);
  await shoot(reading, "asked-ar-1440");
  await missing.scrollIntoViewIfNeeded();
  await shoot(watching, "missing-en-1440");

  await acknowledgeIn(rowsIn(reading)).click();
  await rowsIn(reading).waitFor({ state: "detached" });
  await text.waitFor({ state: "detached" });
  await panelOf(reading).getByText(CORRECTED, { exact: true }).waitFor();
  await who.waitFor({ state: "detached" });
  await expect.poll(() => usesOf(id)).toContain("opened 2");
  await acknowledgeIn(panelOf(watching)).first().click();
  await missing.waitFor({ state: "detached" });
  await expect
    .poll(() => watching.evaluate(() => document.activeElement?.tagName), { message: "the focus" })
    .toBe("ARTICLE");
  expect(await rowsIn(watching).count()).toBe(0);
});

test("a use that could not be told is told later, and the reading was never in its way", async () => {
  const id = await published();
  const visitor = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  visitor.tolerate(/report\.use/);
  const { page } = visitor;
  let refused = 0;
  await page.route("**/api/report.use", (route) => {
    refused += 1;
    return refused === 1 ? route.abort() : route.continue();
  });
  await page.goto(`${stage.barq.origin}/ar/wire?report=${id}`);
  await panelOf(page).getByText(TOLL, { exact: true }).waitFor();
  await expect.poll(() => usesOf(id)).toEqual(["opened 1"]);
  expect(refused).toBe(2);
});

test("[W10] a hold, then a kill, reach a correspondent who only read it, on their page and on a phone; a kill leaves only the notice", async () => {
  const id = await published();
  await homs.run("report.use", buildReportUse(id, { as: "copied" }));
  const { page } = await visit(HOMS, "ar/file", { viewport: PHONE });
  await supervisor.run("report.hold", buildReportMove(id, { reason: REASON }));
  await rowsIn(page).getByText(REASON).waitFor();
  await rowsIn(page).getByText(HEADLINE).waitFor();
  expect(await faults(page), "the correspondent's page").toEqual([]);
  await shoot(page, "file-ar-390");
  await supervisor.run("report.kill", buildReportMove(id, { reason: "الخبر غير صحيح من أصله." }));
  await rowsIn(page).getByText(ar.notice.kind.kill, { exact: true }).waitFor();
  await rowsIn(page).getByText("DEIR-EZ-ZOR/SHELLING").waitFor();
  expect(await rowsIn(page).count(), "the kill stands for the hold").toBe(1);
  expect(await page.content()).not.toContain(HEADLINE);
  await rowsIn(page).getByRole("link").click();
  await panelOf(page).getByTestId("report-notices").waitFor();
  expect(await page.content()).not.toContain(FIRST);
  await shoot(page, "killed-ar-390");
  await acknowledgeIn(panelOf(page)).click();
  await panelOf(page).getByTestId("report-notices").waitFor({ state: "detached" });
  await page.goto(`${stage.barq.origin}/ar/file`);
  await page.getByText(ar.file.intro).waitFor();
  expect(await rowsIn(page).count()).toBe(0);
});

test("several stand in a stack of their own, the row being read stays where it is, and the focus goes to the next", async () => {
  const ids = [];
  for (let count = 0; count < 5; count++) ids.push(await published());
  const { page } = await visit(EDITOR, "ar/wire");
  const me = await signIn(stage.barq.origin, EDITOR);
  for (const id of ids) await me.run("report.use", buildReportUse(id));
  const scroller = page.locator("[role=feed]").locator("..");
  await page.locator("[data-report]").nth(6).waitFor();
  await scroller.evaluate((node) => node.scrollTo(0, 400));
  const row = page.locator("[data-report]").nth(5);
  const reportId = await row.getAttribute("data-report");
  const read = page.locator(`[data-report="${reportId}"]`);
  await expect.poll(() => scroller.getAttribute("data-read-here")).not.toBeNull();
  const before = await read.boundingBox();
  const title = await page.title();
  const notices = [];
  for (const id of ids) {
    const { event } = await supervisor.run("report.hold", buildReportMove(id, { reason: REASON }));
    notices.push(noticeIn(event.payload.notices));
  }
  await expect.poll(() => rowsIn(page).count()).toBe(5);
  const after = await read.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0)), "drift of the row being read").toBeLessThanOrEqual(1);
  const list = stack(page).locator("ul").first();
  const { scrollHeight, clientHeight } = await list.evaluate((node) => ({
    scrollHeight: node.scrollHeight,
    clientHeight: node.clientHeight,
  }));
  expect(scrollHeight).toBeGreaterThan(clientHeight);
  expect(await page.title()).toBe(title);
  await shoot(page, "stack-ar-1440");
  await page.setViewportSize(PHONE);
  await shoot(page, "stack-ar-390");

  await acknowledgeIn(rowsIn(page)).first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => rowsIn(page).count()).toBe(4);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-acknowledge")))
    .toBe(true);
  for (const id of notices.slice(1)) await me.run("notice.acknowledge", buildNoticeAcknowledge(id));
  await expect.poll(() => rowsIn(page).count()).toBe(0);
});
