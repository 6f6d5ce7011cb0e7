import { randomUUID } from "node:crypto";
import type { Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import { ERRORS } from "../../lib/protocol/errors.ts";
import { FIELD_PROBLEMS } from "../../lib/protocol/field-problems.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { EAST } from "../../server/newsroom/demo/people.ts";
import { expectNoSidewaysScroll, PHONE, signInByForm, type Visitor } from "../support/browser.ts";
import { signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { whenComplete } from "./when-complete.ts";

const BODY = "وصلت ثلاث شاحنات إلى المعبر.\nينتظر السائقون منذ الفجر.";
const PHONE_OPTIONS = { viewport: PHONE, hasTouch: true, isMobile: true };

const stage = openStage();

const send = (page: Page) => page.getByRole("button", { name: ar.file.submit, exact: true });
const field = (page: Page, name: string) => page.locator(`[name=${name}]`);

async function openForm(): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, EAST, PHONE_OPTIONS);
  await visitor.page.goto(`${stage.barq.origin}/ar/file`);
  await field(visitor.page, "headline").waitFor();
  return visitor;
}

async function type(page: Page, headline: string): Promise<void> {
  await field(page, "headline").fill(headline);
  await field(page, "body").fill(BODY);
}

/** How many reports the server has under a headline. */
async function filedUnder(headline: string): Promise<number> {
  const east = await signIn(stage.barq.origin, EAST);
  const { body } = await east.get<Snapshot>("wire.snapshot?limit=500");
  return body.reports.filter((report) => report.headline === headline).length;
}

const unheard = (what: string) => `${what} ${randomUUID().slice(0, 8)}`;

test("on a phone the form fits, and what sends it is under the thumb", async () => {
  const { page } = await openForm();
  await expectNoSidewaysScroll(page);
  await type(page, unheard("قافلة"));
  const box = await send(page).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
  await page.getByText(ar.file.more).click();
  await expectNoSidewaysScroll(page);
});

test("what was typed survives a reload, and is gone once the newsroom has it", async () => {
  const { page } = await openForm();
  const headline = unheard("مسودة");
  await type(page, headline);
  await page.getByText(ar.urgency.urgent, { exact: true }).first().click();
  await page.getByText(ar.file.more).click();
  await field(page, "sourceNote").fill("سائق في الطابور");
  await page.reload();
  await field(page, "headline").waitFor();
  await expect.poll(() => field(page, "headline").inputValue()).toBe(headline);
  expect(await field(page, "body").inputValue()).toBe(BODY);
  expect(await field(page, "sourceNote").inputValue()).toBe("سائق في الطابور");
  expect(await page.getByRole("radio", { name: ar.urgency.urgent, exact: true }).isChecked()).toBe(true);

  await send(page).click();
  await page.getByRole("status").filter({ hasText: /#\d+/ }).waitFor();
  await page.reload();
  await field(page, "headline").waitFor();
  expect(await field(page, "headline").inputValue()).toBe("");
  expect(await filedUnder(headline)).toBe(1);
});

test("offline a report is kept on the device and says so; back online it goes out by itself, once", async () => {
  const { page, context, tolerate } = await openForm();
  tolerate(/ERR_INTERNET_DISCONNECTED/);
  const headline = unheard("بلا شبكة");
  await type(page, headline);
  await context.setOffline(true);
  await send(page).click();
  await page.getByRole("status").filter({ hasText: ar.file.kept }).waitFor();
  await page.getByRole("listitem").filter({ hasText: ar.file.onDevice }).getByText(headline).waitFor();
  expect(await filedUnder(headline)).toBe(0);

  await context.setOffline(false);
  await page.getByRole("status").filter({ hasText: /#\d+/ }).waitFor();
  expect(await filedUnder(headline)).toBe(1);
});

test("W11 an answer that got lost: the same report goes out again under the same number, and arrives once", async () => {
  const { page, tolerate } = await openForm();
  tolerate(/ERR_FAILED .*\/api\/report\.file/);
  const headline = unheard("جواب ضائع");
  const commands: string[] = [];
  page.on("request", (request) => note(request, commands));
  await page.route(
    "**/api/report.file",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await type(page, headline);
  await send(page).click();
  await page.getByRole("status").filter({ hasText: /#\d+/ }).waitFor();
  expect(commands.length).toBe(2);
  expect(new Set(commands).size).toBe(1);
  expect(await filedUnder(headline)).toBe(1);
});

function note(request: Request, commands: string[]): void {
  if (!request.url().endsWith("/api/report.file")) return;
  commands.push((request.postDataJSON() as { commandId: string }).commandId);
}

test("a field that the server refuses is named in words, beside it too, and nothing typed is lost", async () => {
  const { page, tolerate } = await openForm();
  tolerate(/status of 400 .*\/api\/report\.file/);
  const onlyInvisible = "\u200f\u200f";
  await type(page, onlyInvisible);
  await send(page).click();
  await page.getByRole("alert").filter({ hasText: ERRORS["request.invalid"].ar }).waitFor();
  const headline = field(page, "headline");
  expect(await headline.getAttribute("aria-invalid")).toBe("true");
  const about = await headline.getAttribute("aria-describedby");
  expect(await page.locator(`[id="${about}"]`).textContent()).toContain(FIELD_PROBLEMS.empty.ar);
  expect(await field(page, "body").inputValue()).toBe(BODY);
  await expect.poll(() => headline.evaluate((node) => node === document.activeElement)).toBe(true);

  const mended = unheard("عنوان صالح");
  await headline.fill(mended);
  expect(await headline.getAttribute("aria-invalid")).toBeNull();
  await send(page).click();
  await page.getByRole("status").filter({ hasText: /#\d+/ }).waitFor();
  expect(await filedUnder(mended)).toBe(1);
});

test("a kept report goes out again beside what is being read and typed, without taking the focus", async () => {
  const { page, context, tolerate } = await openForm();
  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_FAILED/);
  const headline = unheard("يُعاد إرساله");
  await type(page, headline);
  await context.setOffline(true);
  await send(page).click();
  const kept = page.getByRole("status").filter({ hasText: ar.file.kept });
  await kept.getByRole("button", { name: ar.file.retry }).waitFor();
  await page.getByRole("button", { name: ar.checkIn.open }).click();
  await field(page, "note").focus();

  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await kept.getByRole("button", { name: ar.file.sending }).waitFor();
  expect(await field(page, "headline").count()).toBe(0);
  await kept.getByRole("button", { name: ar.file.retry }).waitFor();
  expect(await field(page, "note").evaluate((node) => node === document.activeElement)).toBe(true);
});

test("words changed after a sending that had arrived are kept as a change to that report", async () => {
  const { page, tolerate } = await openForm();
  tolerate(/ERR_FAILED .*\/api\/report\.file|status of 409 .*\/api\/report\.file/);
  await page.route(
    "**/api/report.file",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 3 },
  );
  const headline = unheard("وصل بلا جواب");
  await type(page, headline);
  await send(page).click();
  const kept = page.getByRole("status").filter({ hasText: ar.file.kept });
  await kept.getByRole("button", { name: ar.file.edit }).click();
  const added = "وأُغلق المعبر عند الظهر.";
  await field(page, "body").fill(`${BODY}\n${added}`);
  await page.locator("summary").click();
  await field(page, "sourceNote").fill("ضابط في المعبر");
  await field(page, "sourceNote").fill("");
  expect(await field(page, "sourceNote").isVisible(), "under the caret").toBe(true);
  await field(page, "sourceNote").fill("ضابط في المعبر");
  await send(page).click();
  const arrived = page.getByRole("status").filter({ hasText: ar.file.arrived });
  await page.reload();
  // A change has no source note: what was typed of it stays here until it is thrown away.
  await arrived.getByText("ضابط في المعبر", { exact: true }).waitFor();
  await arrived.getByRole("link", { name: ar.file.see }).click();
  await page.getByTestId("kept-text").getByText(added).waitFor();
  expect(await filedUnder(headline)).toBe(1);
});

test("a draft is written on and sent by a page that was closed and opened again without the network", async () => {
  const { page, context, tolerate } = await openForm();
  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to load|Failed to fetch|WebSocket/);
  const headline = unheard("كُتب بلا شبكة");
  await type(page, headline);
  await expect.poll(() => page.evaluate(async () => !!(await caches.match("/ar/file")))).toBe(true);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.close();
  await context.setOffline(true);

  const again = await context.newPage();
  await again.goto(`${stage.barq.origin}/ar/file`);
  await expect.poll(() => field(again, "headline").inputValue()).toBe(headline);
  await field(again, "body").fill(`${BODY}\nثم انقطع الاتصال.`);
  await send(again).click();
  await again.getByRole("status").filter({ hasText: ar.file.kept }).waitFor();
  await context.setOffline(false);
  await again.getByRole("status").filter({ hasText: /#\d+/ }).waitFor();
  expect(await filedUnder(headline)).toBe(1);
});

test("a report that is sent after the session has ended says so, and goes out once its author is signed in", async () => {
  const { page, context, tolerate } = await openForm();
  tolerate(/status of 401/);
  const headline = unheard("بعد انتهاء الجلسة");
  await type(page, headline);
  // A page that asks for its wire without a session leads to the sign-in by itself.
  await whenComplete(page);
  await context.clearCookies();
  await send(page).click();
  const kept = page.getByRole("status").filter({ hasText: ar.file.keptOut });
  await kept.getByRole("link", { name: ar.file.signIn }).click();
  await signInByForm(page, EAST);
  await page.getByRole("status").filter({ hasText: /#\d+/ }).waitFor();
  expect(await filedUnder(headline)).toBe(1);
});

test("what is pasted beyond the longest headline is said to be missing", async () => {
  const { page } = await openForm();
  await field(page, "headline").focus();
  await page.keyboard.insertText("خبر طويل ".repeat(60));
  await page.getByText(ar.file.full).waitFor();
  expect((await field(page, "headline").inputValue()).length).toBe(400);
});
