import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import type { SessionInfo } from "../../lib/protocol/reads.ts";
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { expectNoSidewaysScroll, PHONE } from "../support/browser.ts";
import { buildReportMove, buildReportPublish, file, raiseFlag } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const { SHOTS } = process.env;
const AWAY_MS = 11 * 60_000;
const HELD = "حريق في سوق الهال";
const KILLED = "كلمات لن يقرأها أحد";
const READ_LATER = "كلمات تُقرأ في السجل وحده";

const stage = openStage();
let correspondent: Client;
let supervisor: Client;
let editorId: string;
beforeAll(async () => {
  const { origin } = stage.barq;
  [correspondent, supervisor] = await Promise.all([signIn(origin, EAST), signIn(origin, SUPERVISOR)]);
  const editor = await signIn(origin, EDITOR);
  editorId = (await editor.get<SessionInfo>("session.show")).body.user.id;
});

/** A picture for whoever looks at the pages; only when they ask for one. */
async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

const rows = (page: Page) => page.locator("[data-report]");
const panel = (page: Page) => page.getByTestId("since-you-left");
const seenKey = () => `barq.seen.${editorId}`;

/** The page is left for so long, as far as it remembers. */
async function leaveForLong(page: Page): Promise<void> {
  await page.goto(`${stage.barq.origin}/api/health`);
  await page.evaluate(
    ([key = "", ms]) => {
      const memory = JSON.parse(localStorage.getItem(key) ?? "{}");
      memory.seen.at -= Number(ms);
      localStorage.setItem(key, JSON.stringify(memory));
    },
    [seenKey(), String(AWAY_MS)],
  );
}

interface Meanwhile {
  heldId: string;
  killedId: string;
  /** The number of the hold. */
  heldSeq: number;
}

async function publish(headline: string, slug: string): Promise<string> {
  const id = await file(correspondent, { headline, slug });
  await supervisor.run("report.publish", buildReportPublish(id));
  return id;
}

const kill = (id: string) => supervisor.run("report.kill", buildReportMove(id, { reason: "خبر مختلق" }));

async function whatHappens(): Promise<Meanwhile> {
  const heldId = await publish(HELD, "DAMASCUS-FIRE");
  const killedId = await publish(KILLED, "HOAX");
  const reason = "مصدر واحد لم يؤكده الدفاع المدني";
  const { seq: heldSeq } = await supervisor.run("report.hold", buildReportMove(heldId, { reason }));
  await kill(killedId);
  await raiseFlag(supervisor, { reportId: heldId, assigneeId: editorId, reason: "اتصل بالدفاع المدني" });
  return { heldId, killedId, heldSeq };
}

test("a person who comes back is told what happened, hands over, and looks at the wire as it was", async () => {
  const { page, tolerate } = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  // A page without a head of its own is asked for its icon.
  tolerate(/favicon\.ico$/);
  await page.goto(`${stage.barq.origin}/ar/wire`);
  await rows(page).first().waitFor();
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), seenKey())).toBeTruthy();
  expect(await panel(page).count()).toBe(0);

  await leaveForLong(page);
  const { heldId, killedId, heldSeq } = await whatHappens();
  await page.goto(`${stage.barq.origin}/ar/wire`);
  await panel(page).getByText(HELD).first().waitFor();
  const told = await panel(page).textContent();
  for (const words of [ar.since.killed, ar.since.heldNow, "HOAX", "3 علامات لك"])
    expect(told).toContain(words);
  expect(told).not.toContain(KILLED);
  await shot(page, "since-ar");
  await panel(page).getByRole("link", { name: HELD }).first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get("report")).toBe(heldId);

  // It stays until it was read, also after a reload.
  await page.reload();
  await panel(page).getByText(HELD).first().waitFor();
  await panel(page).getByRole("link", { name: ar.since.full }).click();
  const sheet = page.locator("[data-handover]");
  await sheet.waitFor();
  expect(await sheet.textContent()).toContain("مصدر واحد لم يؤكده الدفاع المدني");
  expect(await sheet.textContent()).not.toContain(KILLED);
  expect(await faults(page)).toEqual([]);
  await shot(page, "handover-ar");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("header").first().isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: ar.handover.print }).isVisible()).toBe(false);
  expect(await sheet.isVisible()).toBe(true);
  await shot(page, "handover-print");
  if (SHOTS) await page.pdf({ path: join(SHOTS, "handover.pdf"), format: "A4" });
  await page.emulateMedia({ media: "screen" });

  await page.goto(`${stage.barq.origin}/ar/wire`);
  await panel(page).getByRole("button", { name: ar.since.dismiss }).click();
  await panel(page).waitFor({ state: "detached" });
  await page.reload();
  await rows(page).first().waitFor();
  expect(await panel(page).count()).toBe(0);

  await page.goto(`${stage.barq.origin}/ar/as-of`);
  await page.locator("input[name=seq]").fill(String(heldSeq - 1));
  await page.locator("input[name=seq]").press("Enter");
  const then = page.locator("[data-as-of]");
  await then.waitFor();
  expect(await then.getAttribute("data-as-of")).toBe(String(heldSeq - 1));
  const item = then.getByRole("listitem").filter({ hasText: HELD });
  expect(await item.textContent()).toContain(ar.state.published);
  // Killed since: its words are gone from the past as well.
  expect(await then.textContent()).not.toContain(KILLED);
  expect(await then.textContent()).toContain(ar.asOf.since);
  expect(await faults(page)).toEqual([]);
  await shot(page, "as-of-ar");
  await then.getByRole("link", { name: ar.asOf.later }).click();
  await page.locator(`[data-as-of="${heldSeq}"]`).waitFor();
  expect(await item.textContent()).toContain(ar.state.held);

  await page.goto(`${stage.barq.origin}/ar/audit?report=${killedId}`);
  await page.getByText(ar.audit.closed).waitFor();
});

test("a supervisor reads the history of a killed report, with its words, from its panel and on its page", async () => {
  const id = await publish(READ_LATER, "RUMOUR");
  await kill(id);
  const { page } = await stage.browser.visitAs(stage.barq.origin, SUPERVISOR);
  await page.goto(`${stage.barq.origin}/en/wire?report=${id}`);
  await page.getByRole("button", { name: en.audit.show }).click();
  await page.getByText(en.event.report_killed).first().waitFor();
  expect(await page.getByText(READ_LATER).first().isVisible()).toBe(false);
  await page.getByRole("link", { name: en.audit.full }).click();
  await page.waitForURL(/\/audit\?report=/);
  await page.getByRole("button", { name: en.audit.show }).waitFor({ state: "detached" });
  // By what it holds: what happens meanwhile stands above it.
  const entry = page.locator("[data-audit]", { hasText: en.audit.killedWords }).first();
  await entry.locator("summary").first().click();
  await entry.getByText(en.audit.killedWords).waitFor();
  expect(await entry.textContent()).toContain(READ_LATER);
  expect(await faults(page)).toEqual([]);
  await shot(page, "audit-en");
  await page.locator("[data-audit]").first().getByTitle(en.audit.person).click();
  await expect.poll(() => new URL(page.url()).searchParams.has("person")).toBe(true);
  await expect.poll(() => page.locator("h1").textContent()).toContain(en.audit.ofPerson.split("{")[0]);
});

test("on a phone everything fits its width", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, SUPERVISOR, { viewport: PHONE });
  for (const [path, ready] of [
    ["handover", "[data-handover]"],
    ["as-of?seq=20", "[data-as-of]"],
    ["audit", "[data-audit]"],
  ] as const) {
    for (const lang of ["ar", "en"]) {
      await page.goto(`${stage.barq.origin}/${lang}/${path}`);
      await page.locator(ready).first().waitFor();
      await expectNoSidewaysScroll(page);
      await shot(page, `phone-${lang}-${path.split("?")[0]}`);
    }
  }
});
