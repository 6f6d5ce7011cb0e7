import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import type { ReportDetail, Snapshot } from "../../lib/protocol/reads.ts";
import { EAST, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { buildReportFile } from "../support/builders.ts";
import { signIn } from "../support/client.ts";
import { PASSWORD } from "../support/people.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";
import { expectFocus, expectFocusInSight, tabTo } from "./keyboard.ts";

const stage = openStage();

const HEADLINE = "عودة التيار إلى أحياء حمص القديمة";
const BODY = "عاد التيار الكهربائي فجر اليوم إلى 4 أحياء.";
const REASON = "من مصدر ثانٍ؟";

/** A picture of the page, where somebody asked for pictures. */
async function shoot(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env;
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

const opened = (page: Page) => new URL(page.url()).searchParams.get("report");
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-report]")?.textContent ?? "");

test("who has never seen it signs in, files, finds, flags and corrects from the keyboard alone", async () => {
  const { page } = await stage.browser.visit();
  const { keyboard } = page;
  await page.goto(`${stage.barq.origin}/ar/sign-in`);
  await page.locator("[name=email]").waitFor();
  await tabTo(page, ar.signIn.email);
  await keyboard.insertText(SUPERVISOR);
  await tabTo(page, ar.signIn.password);
  await keyboard.insertText(PASSWORD);
  await expect.poll(() => page.getByRole("button", { name: ar.signIn.submit }).isEnabled()).toBe(true);
  await keyboard.press("Enter");
  await page.locator("[data-report]").first().waitFor();

  // File.
  await tabTo(page, new RegExp(`^${ar.nav.file}`));
  await keyboard.press("Enter");
  await page.locator("[name=headline]").waitFor();
  await tabTo(page, ar.file.headline);
  await keyboard.insertText(HEADLINE);
  await tabTo(page, ar.file.body);
  await keyboard.insertText(BODY);
  await tabTo(page, ar.file.submit);
  await keyboard.press("Enter");
  await page.getByText(ar.file.sentText).waitFor();
  await expectFocus(page, "after sending");

  // Find.
  await tabTo(page, new RegExp(`^${ar.nav.wire}`));
  await keyboard.press("Enter");
  await page.locator("[data-report]", { hasText: HEADLINE }).first().waitFor();
  await expect
    .poll(async () => {
      await keyboard.press("KeyJ");
      return focusedRow(page);
    })
    .toContain(HEADLINE);
  await keyboard.press("Enter");
  const panel = page.locator("article:not([data-report])");
  await panel.getByRole("heading", { name: HEADLINE }).waitFor();
  const id = opened(page) ?? "";

  // Flag.
  await keyboard.press("KeyF");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await tabTo(page, ar.flag.reason);
  await keyboard.insertText(REASON);
  await tabTo(page, ar.flag.submit);
  await keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await panel.getByText(REASON).first().waitFor();
  await expectFocus(page, "after the flag");

  // Publish and correct.
  await keyboard.press("Shift+KeyP");
  await panel.getByRole("button", { name: ar.report.correct, exact: true }).waitFor();
  await expectFocus(page, "after publishing");
  await keyboard.press("KeyE");
  const body = panel.getByRole("textbox", { name: ar.file.body, exact: true });
  await expect.poll(() => body.evaluate((node) => node === document.activeElement)).toBe(true);
  await keyboard.press("Control+End");
  await keyboard.press("Enter");
  await keyboard.insertText("والأحياء سبعة لا أربعة.");
  await panel.getByText(ar.amend.keptAt.split("{")[0]?.trim() ?? "").waitFor();
  await shoot(page, "keyboard-correct-ar");
  await keyboard.press("Control+Enter");
  await body.waitFor({ state: "detached" });
  await panel.getByText("والأحياء سبعة لا أربعة.").first().waitFor();
  await expectFocus(page, "after the correction");
  const client = await signIn(stage.barq.origin, SUPERVISOR);
  const { body: detail } = await client.get<ReportDetail>(`report.show?id=${id}`);
  expect(detail.report).toMatchObject({ state: "published", change: "correction", version: 2 });
  expect(detail.flags).toMatchObject([{ reason: REASON }]);
});

test("Tab comes through the wire with an open report, the filing page and the flags with the focus in sight throughout", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, SUPERVISOR);
  const east = await signIn(stage.barq.origin, EAST);
  const { body } = await east.get<Snapshot>("wire.snapshot?limit=1");
  for (const [path, drawn] of [
    [`wire?report=${body.reports[0]?.id}`, "article:not([data-report]) [data-number]"],
    ["file", "[name=headline]"],
    ["flags", "main li"],
  ] as const) {
    await page.goto(`${stage.barq.origin}/ar/${path}`);
    await page.locator(drawn).first().waitFor();
    expect(await expectFocusInSight(page), path).toBeGreaterThan(10);
  }
});

test("Escape asks before words are thrown away, keeps the report open, and the focus comes back to where the edit began", async () => {
  const east = await signIn(stage.barq.origin, EAST);
  const report = buildReportFile({ headline: HEADLINE, body: BODY });
  await east.run("report.file", report);
  const { page } = await stage.browser.visitAs(stage.barq.origin, SUPERVISOR);
  await page.goto(`${stage.barq.origin}/ar/wire?report=${report.id}`);
  const panel = page.locator("article:not([data-report])");
  const amend = panel.getByRole("button", { name: ar.report.amend, exact: true });
  await amend.focus();
  await page.keyboard.press("Enter");
  const form = panel.locator("form", { has: page.locator("[name=body]") });
  const body = form.locator("[name=body]");
  await expect.poll(() => body.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.insertText("زيادة ");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").getByText(ar.amend.leaveText).waitFor();
  expect(await faults(page), "the question").toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(() => body.inputValue()).toContain("زيادة");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").getByRole("button", { name: ar.amend.throwAway }).press("Enter");
  await form.waitFor({ state: "detached" });
  expect(opened(page)).toBe(report.id);
  expect(
    await page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith("barq.kept."))),
  ).toBe(false);
  await expect.poll(() => amend.evaluate((node) => node === document.activeElement)).toBe(true);
});

test("signing out erases what was typed and not sent, source notes with it, and asks first", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EAST);
  await page.goto(`${stage.barq.origin}/ar/file`);
  await page.locator("[name=headline]").fill(HEADLINE);
  await page.locator("summary").click();
  await page.locator("[name=sourceNote]").fill("الضابط المناوب");
  await page.getByText(ar.file.savedAt.split("{")[0]?.trim() ?? "").waitFor();
  await page.getByRole("button", { name: ar.menu.open }).click();
  await page.getByRole("button", { name: ar.menu.signOut, exact: true }).click();
  await page.getByText(ar.menu.unsent).waitFor();
  await page.getByRole("button", { name: ar.menu.signOutErase, exact: true }).click();
  await page.locator("[name=password]").waitFor();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("الضابط المناوب");
});

test("on paper there is the one report, with its number, version and times in two zones, and nothing of the page", async () => {
  const east = await signIn(stage.barq.origin, EAST);
  const report = buildReportFile({ headline: HEADLINE, body: BODY });
  await east.run("report.file", report);
  const { page } = await stage.browser.visitAs(stage.barq.origin, SUPERVISOR);
  await page.goto(`${stage.barq.origin}/ar/wire?report=${report.id}`);
  await page.locator("[data-number]").first().waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator("#sheet");
  await sheet.getByText(BODY).waitFor();
  for (const words of [HEADLINE, ar.report.version.replace("{version}", "1"), "(Asia/Damascus)", "(UTC)"]) {
    expect(await sheet.textContent()).toContain(words);
  }
  expect(await page.locator("#content").isVisible()).toBe(false);
  await shoot(page, "print-ar");
});
