import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import { EAST, EDITOR } from "../../server/newsroom/demo/people.ts";
import { DESK, expectNoSidewaysScroll, PHONE, type Visitor } from "../support/browser.ts";
import { buildReportFile } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";

/** Ten seconds of patience, a poll, and the slowest back-off of the socket. */
const PATIENCE_MS = 40_000;

const stage = openStage();
let east: Client;
beforeAll(async () => {
  east = await signIn(stage.barq.origin, EAST);
});

/** A visitor behind a network that closes every websocket as soon as it opens, until it is opened for them. */
async function visitBehindProxy(path: string): Promise<Visitor & { openNetwork(): void }> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  let isOpen = false;
  await visitor.page.routeWebSocket(/\/socket\.io\//, (socket) => {
    if (isOpen) socket.connectToServer();
    else void socket.close();
  });
  await visitor.page.goto(stage.barq.origin + path);
  const openNetwork = () => {
    isOpen = true;
  };
  return { ...visitor, openNetwork };
}

function saysLink(page: Page, words: string): Promise<void> {
  return page.getByRole("status").filter({ hasText: words }).waitFor({ timeout: PATIENCE_MS });
}

/** Files a report, and waits until the page has it once and calls itself complete to its number. */
async function fileAndSee(page: Page, headline: string): Promise<void> {
  const { seq } = await east.run("report.file", buildReportFile({ headline }));
  const row = page.locator("[data-report]").filter({ hasText: headline });
  await row.waitFor();
  const [complete = ""] = ar.link.complete.split(" {seq}");
  const said = page.getByTestId("completeness").filter({ hasText: complete });
  await said.filter({ hasText: `#${seq.toLocaleString("en")}` }).waitFor();
  expect(await row.count(), headline).toBe(1);
}

test("[W3] where no websocket comes through, the page says that it is slower, shows what is filed, and goes live again", async () => {
  const { page, loads, openNetwork } = await visitBehindProxy("/ar/wire");
  await page.locator("[data-report]").first().waitFor();
  await saysLink(page, ar.link.slower);

  await fileAndSee(page, "تقرير يصل من دون اتصال مباشر");
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
  }

  openNetwork();
  await saysLink(page, ar.link.live);
  await fileAndSee(page, "تقرير يصل بعد عودة الاتصال المباشر");
  expect(await page.locator("[data-report]").filter({ hasText: "تقرير يصل من دون" }).count()).toBe(1);
  expect(loads(), "documents loaded").toBe(1);
});
