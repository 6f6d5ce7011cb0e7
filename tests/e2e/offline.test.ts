import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { PHONE } from "../support/browser.ts";
import { buildReportFile, buildReportPublish } from "../support/builders.ts";
import { signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";

const HEADLINE = "تقرير سيُسحب وأنت غائب";
const MONTH_MS = 31 * 24 * 3_600_000;
/** Longer than a page waits before it asks for what nobody waits for. */
const QUIET_MS = 5_000;
const ON_PHONE = { viewport: PHONE, hasTouch: true, isMobile: true };
const stage = openStage();

const rows = (page: Page) => page.locator("[data-report]");

/** Runs in the page: the numbers of the wires kept on this device, and whether these words are among them. */
async function readKept(words: string): Promise<{ seqs: Record<string, number>; hasWords: boolean }> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === "barq")) return { seqs: {}, hasWords: false };
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open("barq");
    opening.onsuccess = () => done(opening.result);
  });
  const all = (store: string) =>
    new Promise<unknown[]>((done) => {
      const asked = database.transaction(store).objectStore(store).getAll();
      asked.onsuccess = () => done(asked.result);
    });
  const [wires, reports] = [await all("wires"), await all("reports")];
  database.close();
  const seqs = Object.fromEntries(
    (wires as { wire: string; seq: number }[]).map(({ wire, seq }) => [wire, seq]),
  );
  return { seqs, hasWords: JSON.stringify(reports).includes(words) };
}

/** Runs in the page: whether the service worker holds this page. */
async function hasPage(path: string): Promise<boolean> {
  return (await caches.match(path)) !== undefined;
}

test("[W10] the wire is read without the network as of its number; a kill takes the words as soon as it is back", async () => {
  const { origin } = stage.barq;
  const supervisor = await signIn(origin, SUPERVISOR);
  const east = await signIn(origin, EAST);
  const report = buildReportFile({ headline: HEADLINE });
  await east.run("report.file", report);
  const published = await supervisor.run("report.publish", buildReportPublish(report.id));
  const { page, context, tolerate } = await stage.browser.visitAs(origin, SUPERVISOR);
  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  const { page: correspondent } = await stage.browser.visitAs(origin, EAST);
  await Promise.all([page.goto(`${origin}/ar/wire`), correspondent.goto(`${origin}/ar/wire`)]);
  await rows(page).filter({ hasText: HEADLINE }).waitFor();
  await expect
    .poll(() => page.evaluate(readKept, HEADLINE))
    .toMatchObject({
      seqs: { syria: published.seq },
      hasWords: true,
    });
  await expect.poll(() => page.evaluate(hasPage, "/ar/wire")).toBe(true);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await context.setOffline(true);
  await page.goto(`${origin}/ar/wire?report=${report.id}`);
  await rows(page).filter({ hasText: HEADLINE }).waitFor();
  await page.getByRole("status").filter({ hasText: ar.link.offline }).waitFor();
  const [asOf = ""] = ar.link.asOfAt.split(" {seq}");
  const said = page.getByTestId("completeness");
  await said
    .filter({ hasText: asOf })
    .filter({ hasText: `#${published.seq}` })
    .waitFor();

  const { status } = await supervisor.post("report.kill", {
    commandId: crypto.randomUUID(),
    reportId: report.id,
    version: 1,
    reason: "نُشر بالخطأ",
  });
  expect(status).toBe(200);
  await context.setOffline(false);
  await rows(page).filter({ hasText: HEADLINE }).waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(readKept, HEADLINE)).toMatchObject({ hasWords: false });

  expect(await correspondent.evaluate(readKept, HEADLINE)).toEqual({ seqs: {}, hasWords: false });
  await page.getByRole("button", { name: ar.menu.open }).click();
  await page.getByRole("button", { name: ar.menu.signOut }).click();
  await page.waitForURL("**/ar/sign-in*");
  expect(await page.evaluate(readKept, HEADLINE)).toEqual({ seqs: {}, hasWords: false });
});

/** Runs in the page: leaves what a page of an older protocol kept of the wire for this person. */
async function keepAsBefore(): Promise<void> {
  const info = await fetch("/api/session.show").then((response) => response.json());
  const opening = indexedDB.open("barq", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("session").put(info, "info");
    const head = { wire: info.wires[0].slug, personId: info.user.id, at: null, floor: 0, epoch: "e", seq: 1 };
    opening.result.createObjectStore("wires", { keyPath: "wire" }).put(head);
    opening.result.createObjectStore("reports", { keyPath: ["wire", "id"] });
  };
  await new Promise((done) => {
    opening.onsuccess = done;
  });
  opening.result.close();
  localStorage.setItem("barq.kept", info.user.id);
}

test("what a page of another protocol kept is not read; what one began to forget, the next one does", async () => {
  const { origin } = stage.barq;
  const { page } = await stage.browser.visitAs(origin, EDITOR);
  await page.goto(`${origin}/ar/sign-in`);
  await page.evaluate(keepAsBefore);
  await page.goto(`${origin}/ar/wire`);
  await rows(page).first().waitFor();
  await expect.poll(async () => Object.keys((await page.evaluate(readKept, "")).seqs)).toContain("syria");

  await page.evaluate(() => localStorage.setItem("barq.kept", ""));
  await page.goto(`${origin}/ar/sign-in`);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("barq.kept"))).toBeNull();
  await expect.poll(async () => (await page.evaluate(readKept, "")).seqs).toEqual({});
});

test("what a device keeps is read no longer than the session of whoever kept it, and forgotten then", async () => {
  const { origin } = stage.barq;
  const { page, context, tolerate } = await stage.browser.visitAs(origin, EDITOR);
  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to load resource|WebSocket/);
  await page.goto(`${origin}/ar/wire`);
  await rows(page).first().waitFor();
  await expect.poll(() => page.evaluate(readKept, "")).toMatchObject({ seqs: { syria: expect.any(Number) } });
  await expect.poll(() => page.evaluate(hasPage, "/ar/wire")).toBe(true);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await context.setOffline(true);
  await page.goto(`${origin}/ar/wire`);
  await rows(page).first().waitFor();
  // The timers that the page has set go on as they are.
  await page.evaluate((ms) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ms;
  }, MONTH_MS);
  await rows(page).first().waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(readKept, HEADLINE)).toEqual({ seqs: {}, hasWords: false });
});

/** Runs in the page: the session of whose wire is kept here has ended a minute ago. */
async function endKeptSession(): Promise<void> {
  const opening = indexedDB.open("barq");
  await new Promise((done) => {
    opening.onsuccess = done;
  });
  const sessions = opening.result.transaction("session", "readwrite").objectStore("session");
  const asked = sessions.get("info");
  await new Promise((done) => {
    asked.onsuccess = done;
  });
  const put = sessions.put({ ...asked.result, until: new Date(Date.now() - 60_000).toISOString() }, "info");
  await new Promise((done) => put.transaction?.addEventListener("complete", done));
  opening.result.close();
}

test("what a device keeps is forgotten there too where the code that empties it cannot be had", async () => {
  const { origin } = stage.barq;
  const { page, tolerate } = await stage.browser.visitAs(origin, EDITOR, {
    serviceWorkers: "block",
  });
  tolerate(/Failed to load|ERR_FAILED|ERR_ABORTED|chunk|service ?worker/i);
  const known = new Set<string>();
  page.on("requestfinished", (request) => known.add(request.url()));
  await page.goto(`${origin}/ar/wire`);
  await rows(page).first().waitFor();
  await expect.poll(() => page.evaluate(readKept, "")).toMatchObject({ seqs: { syria: expect.any(Number) } });
  await page.waitForLoadState("networkidle");

  await page.evaluate(endKeptSession);
  await page.route("**/api/**", (route) => route.abort());
  await page.route("**/_next/static/**", (route, request) =>
    known.has(request.url()) ? route.continue() : route.abort(),
  );
  await page.goto(`${origin}/ar/wire`);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("barq.kept"))).toBeNull();
  expect(await page.evaluate(readKept, HEADLINE)).toEqual({ seqs: {}, hasWords: false });
  await page.getByRole("alert").filter({ hasText: ar.unreachable.title }).waitFor();
  expect(await rows(page).count()).toBe(0);
});

/** Runs in the page: whether no code of it came for so long. */
function isQuiet(ms: number): boolean {
  const code = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/_next/static/"));
  return code.every((entry) => performance.now() - (entry as PerformanceResourceTiming).responseEnd > ms);
}

test("a part of the page that cannot be loaded says so, and the rest stays", async () => {
  const { origin } = stage.barq;
  // What a service worker answers cannot be refused from here.
  const { page, tolerate } = await stage.browser.visitAs(origin, EDITOR, { serviceWorkers: "block" });
  tolerate(/Failed to load|ERR_FAILED|chunk|service ?worker/i);
  await page.goto(`${origin}/ar/settings`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  // Every other part of the page is there, those too that come when the first ones are drawn.
  await page.waitForFunction(isQuiet, QUIET_MS);
  await page.route("**/_next/static/**", (route) => route.abort());
  const said = page.getByRole("alert").filter({ hasText: ar.unloaded.title });
  expect(await said.count()).toBe(0);
  await page.keyboard.press("Shift+Slash");
  await said.waitFor();
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  await said.getByRole("button", { name: ar.unloaded.later }).click();
  await said.waitFor({ state: "detached" });
});

test("an opened report names itself and the way back while its code is on a slow line", async () => {
  const { origin } = stage.barq;
  const east = await signIn(origin, EAST);
  const report = buildReportFile({ headline: "تقرير يُفتح على خط بطيء" });
  await east.run("report.file", report);
  const { page, tolerate } = await stage.browser.visitAs(origin, EAST, {
    ...ON_PHONE,
    serviceWorkers: "block",
  });
  tolerate(/service ?worker/i);
  await page.goto(`${origin}/ar/wire`);
  const row = rows(page).filter({ hasText: report.headline });
  await row.waitFor();
  await page.waitForLoadState("networkidle");
  let arrive: () => void = () => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route("**/_next/static/**", async (route) => {
    await arrived;
    await route.continue();
  });
  await row.tap();
  const toCome = page.getByRole("status", { name: ar.report.loading });
  await toCome.getByText(report.headline).waitFor();
  await toCome.getByRole("button", { name: ar.report.back }).tap();
  await row.tap();
  arrive();
  await page.getByText(ar.report.current, { exact: true }).waitFor();
});

/** Runs in the page: which files of the page for filing are not kept, those among them that it asks for later. */
async function missingToWrite(): Promise<string[]> {
  const missing: string[] = [];
  const paths = new Set(["/ar/file"]);
  for (const path of paths) {
    const kept = await caches.match(path);
    if (!kept) missing.push(path);
    else if (!/\.(?:css|woff2)$/.test(path)) {
      const named = (await kept.text()).matchAll(/static\/(?:chunks|media)\/[\w.~-]+/g);
      for (const [name] of named) paths.add(`/_next/${name}`);
    }
  }
  return missing;
}

test("a correspondent who has never opened the page for filing writes and sends there without the network", async () => {
  const { origin } = stage.barq;
  const { page, context, tolerate } = await stage.browser.visitAs(origin, EAST, ON_PHONE);
  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource|WebSocket/);
  await page.goto(`${origin}/ar/wire`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => page.evaluate(missingToWrite)).toEqual([]);
  const browser = await context.newCDPSession(page);
  await browser.send("Network.clearBrowserCache");

  await context.setOffline(true);
  await page.goto(`${origin}/ar/file`);
  const headline = "تقرير من الميدان بلا شبكة";
  await page.locator("[name=headline]").fill(headline);
  await page.locator("[name=body]").fill("قُتل أربعة أشخاص في قصف على السوق.");
  await page.getByRole("button", { name: ar.file.submit, exact: true }).tap();
  await page.getByRole("status").filter({ hasText: ar.file.kept }).waitFor();
  expect(await page.getByRole("alert").filter({ hasText: ar.unloaded.title }).count()).toBe(0);

  await context.setOffline(false);
  await page.getByRole("status").filter({ hasText: /#\d+/ }).waitFor();
  const { body } = await (await signIn(origin, EDITOR)).get<Snapshot>("wire.snapshot?limit=500");
  expect(body.reports.filter((report) => report.headline === headline)).toHaveLength(1);
});
