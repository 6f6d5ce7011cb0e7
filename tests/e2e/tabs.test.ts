import type { BrowserContext, Page, WebSocketRoute } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import { EAST, EDITOR } from "../../server/newsroom/demo/people.ts";
import { buildReportFile } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";

const TABS = 10;
/** More than a run of the log is taken for. */
const MISSED = 550;
const AT_ONCE = 16;

const stage = openStage();
let east: Client;
beforeAll(async () => {
  east = await signIn(stage.barq.origin, EAST);
});

const [complete = ""] = ar.link.complete.split(" {seq}");
const isComplete = (page: Page, seq: number) =>
  page
    .getByTestId("completeness")
    .filter({ hasText: complete })
    .filter({ hasText: `#${seq.toLocaleString("en")}` })
    .waitFor();

/** How many sockets the server has open. */
async function sockets(): Promise<number> {
  const numbers = await fetch(`${stage.barq.origin}/metrics`).then((response) => response.text());
  return Number(/^barq_sockets (\d+)$/m.exec(numbers)?.[1]);
}

async function openTab(context: BrowserContext, path = "/ar/wire"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(stage.barq.origin + path);
  await page.locator("[data-report]").first().waitFor();
  return page;
}

test("[W2] ten tabs are one connection; the tab that has it closes, and nothing is missing or there twice", async () => {
  const { page: first, context } = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  await first.goto(`${stage.barq.origin}/ar/wire`);
  await first.locator("[data-report]").first().waitFor();
  const others: Page[] = [];
  for (let tab = 1; tab < TABS; tab += 1) others.push(await openTab(context));
  const headline = "تقرير يصل إلى كل الألسنة";
  const filed = await east.run("report.file", buildReportFile({ headline }));
  await Promise.all([first, ...others].map((page) => isComplete(page, filed.seq)));
  await expect.poll(sockets).toBe(1);

  await first.close();
  const after = "تقرير بعد إغلاق اللسان الأول";
  const next = await east.run("report.file", buildReportFile({ headline: after }));
  await Promise.all(others.map((page) => isComplete(page, next.seq)));
  await expect.poll(sockets).toBe(1);
  for (const page of others.slice(0, 2))
    for (const words of [headline, after])
      expect(await page.locator("[data-report]", { hasText: words }).count(), words).toBe(1);
});

test("[W3] another wire of the newsroom is followed over the same connection", async () => {
  const { page, context } = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  await page.goto(`${stage.barq.origin}/ar/wire`);
  await page.locator("[data-report]").first().waitFor();
  const iraq = await openTab(context, "/ar/wire?wire=iraq");
  const headline = "تقرير على نشرة العراق";
  const filed = await east.run("report.file", { ...buildReportFile({ headline }), wire: "iraq" });
  await iraq.locator("[data-report]", { hasText: headline }).waitFor();
  await isComplete(iraq, filed.seq);
  expect(await page.locator("[data-report]", { hasText: headline }).count()).toBe(0);
  await expect.poll(sockets).toBe(1);
});

test("a tab that slept while more events came than a run is taken for wakes complete within two seconds", async () => {
  const { page, context } = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  await page.goto(`${stage.barq.origin}/ar/wire`);
  await page.locator("[data-report]").first().waitFor();
  const browser = await context.newCDPSession(page);
  // A page that stands still in the debugger runs nothing and hears nothing, as a frozen one.
  await browser.send("Debugger.enable");
  const sleepAndWake = async () => {
    await page.evaluate(() => document.dispatchEvent(new Event("freeze")));
    const stands = new Promise((done) => browser.once("Debugger.paused", done));
    await browser.send("Debugger.pause");
    await stands;
    const seq = await fileMany(MISSED);
    const woken = Date.now();
    await browser.send("Debugger.resume");
    await page.evaluate(() => document.dispatchEvent(new Event("resume")));
    await isComplete(page, seq);
    return Date.now() - woken;
  };
  let took = await sleepAndWake();
  // The machine may stand still just then: twice more it may show how quick it is.
  for (let turn = 0; turn < 2 && took >= 2_000; turn++) took = Math.min(took, await sleepAndWake());
  expect(took, "ms until complete").toBeLessThan(2_000);
});

/** Files so many reports; answers the number of the last. */
async function fileMany(count: number): Promise<number> {
  let left = count;
  let last = 0;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const { seq } = await east.run("report.file", buildReportFile({ headline: `تقرير الليل ${left}` }));
      last = Math.max(last, seq);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return last;
}

test("a page of an older build keeps what stands and is typed there, says that nothing new comes, and loads again", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EAST);
  const sockets: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    socket.connectToServer();
    sockets.push(socket);
  });
  await page.goto(`${stage.barq.origin}/ar/file`);
  const status = page.getByRole("status").filter({ hasText: ar.link.live });
  await status.waitFor();
  const headline = page.locator("[name=headline]");
  await headline.fill("خبر بدأ قبل النسخة الجديدة");

  const bye = { code: "protocol.outdated", retry: false, afterMs: 0, message: "A newer build." };
  for (const socket of sockets) socket.send(`42${JSON.stringify(["bye", bye])}`);
  const told = page.getByRole("alert").filter({ hasText: ar.outdated.title });
  await told.waitFor();
  await status.waitFor({ state: "detached" });
  expect(await headline.inputValue()).toBe("خبر بدأ قبل النسخة الجديدة");

  const loaded = page.waitForEvent("load");
  await told.getByRole("button", { name: ar.outdated.reload }).click();
  await loaded;
  await status.waitFor();
  await expect.poll(() => headline.inputValue()).toBe("خبر بدأ قبل النسخة الجديدة");
  expect(await told.count()).toBe(0);
});
