import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import { EAST, EDITOR, EDITOR_2, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { signInByForm } from "../support/browser.ts";
import { buildReportFile, buildReportPublish } from "../support/builders.ts";
import { signIn } from "../support/client.ts";
import { PASSWORD } from "../support/people.ts";
import { openStage } from "../support/stage.ts";

const ADMIN = "admin@barq.test";
const { publish, amend, raise } = ar.report;

const stage = openStage();
let filedId: string;
let publishedId: string;
beforeAll(async () => {
  const east = await signIn(stage.barq.origin, EAST);
  const [filed, published] = [buildReportFile(), buildReportFile()];
  filedId = filed.id;
  publishedId = published.id;
  await east.run("report.file", filed);
  await east.run("report.file", published);
  const editor = await signIn(stage.barq.origin, EDITOR);
  await editor.run("report.publish", buildReportPublish(publishedId));
});

async function openReport(email: string, reportId: string): Promise<Page> {
  const { page } = await stage.browser.visitAs(stage.barq.origin, email);
  await page.goto(`${stage.barq.origin}/ar/wire?report=${reportId}`);
  await page.locator("article:not([data-report]) h1").waitFor();
  // Drawn once the server told the versions: by then every action is there as well.
  await page.getByText(ar.report.current, { exact: true }).waitFor();
  return page;
}

async function actionsOf(page: Page): Promise<string[]> {
  const texts = await page.locator("article:not([data-report]) button").allTextContents();
  return texts.filter((text) => [publish, amend, raise].includes(text));
}

test.each([
  ["correspondent, own report", EAST, [amend], []],
  ["editor", EDITOR, [publish, amend], [amend]],
  ["supervisor", SUPERVISOR, [publish, amend, raise], [amend, raise]],
  ["administrator", ADMIN, [publish, amend, raise], [amend, raise]],
])(
  "%s: only their own actions on a filed and on a published report",
  async (_who, email, onFiled, onPublished) => {
    expect(await actionsOf(await openReport(email, filedId))).toEqual(onFiled);
    expect(await actionsOf(await openReport(email, publishedId))).toEqual(onPublished);
  },
);

test("a correspondent has neither the flags nor their page, nor the opening of stories", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EAST);
  await page.goto(`${stage.barq.origin}/ar/flags`);
  await page.getByText(ar.flag.closed).waitFor();
  const nav = page.getByRole("navigation", { name: ar.nav.label }).first();
  const { wire, stories, file, search, map, columns, wall, settings } = ar.nav;
  const places = [wire, stories, file, search, map, columns, wall, settings];
  expect(await nav.getByRole("link").allTextContents()).toEqual(places);
  await page.goto(`${stage.barq.origin}/ar/stories`);
  await page.getByRole("listitem").first().waitFor();
  expect(await page.getByRole("button", { name: ar.story.open }).count()).toBe(0);
});

test("a flag for somebody else: an editor reads it and has nothing to press", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EDITOR_2);
  await page.goto(`${stage.barq.origin}/ar/flags`);
  const cards = page.locator("[id^=flag-]");
  const forEditor = cards.filter({ hasText: ar.flag.for.replace("{name}", "\u2068محرر المناوبة\u2069") });
  await forEditor.waitFor();
  expect(await forEditor.getByRole("button").count()).toBe(0);
  const forAnyone = cards.filter({ hasText: ar.flag.forAnyone });
  expect(await forAnyone.getByRole("button").allTextContents()).toEqual([
    ar.flag.acknowledge,
    ar.flag.resolve,
    ar.flag.reassign,
  ]);
});

test.each(["/ar/wire?report=0198b000-0000-7000-8000-000000000001", "/en/stories", "/ar/flags", "/en/file"])(
  "signed out, %s leads to the sign-in and back",
  async (path) => {
    const { page, tolerate } = await stage.browser.visit();
    tolerate(/status of 401 .*\/api\/(wire\.snapshot|report\.show)/);
    await page.goto(stage.barq.origin + path);
    await page.waitForURL(`**/sign-in?next=${encodeURIComponent(path)}`);
    await signInByForm(page, SUPERVISOR);
    await page.waitForURL(stage.barq.origin + path);
    await page.getByTestId("completeness").filter({ hasText: /#\d+/ }).waitFor();
  },
);

test("a wrong password is said in words, and the right one after it works", async () => {
  const { page, tolerate } = await stage.browser.visit();
  tolerate(/status of 401 .*\/api\/auth\/sign-in\/email/);
  await page.goto(`${stage.barq.origin}/ar/sign-in`);
  await signInByForm(page, EDITOR, "not the password");
  await page.getByRole("alert").filter({ hasText: ar.signIn.INVALID_EMAIL_OR_PASSWORD }).waitFor();
  await signInByForm(page, EDITOR);
  await page.waitForURL("**/ar/wire");
});

test("what is typed before the page's code has come stays, and no password gets into the address", async () => {
  const { page } = await stage.browser.visit({ serviceWorkers: "block" });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  let arrive: () => void = () => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`${stage.barq.origin}/ar/sign-in`, { waitUntil: "commit" });
  await page.locator("[name=email]").fill(EDITOR);
  const password = page.locator("[name=password]");
  await password.fill(PASSWORD);
  await password.press("Enter");
  arrive();
  await page.getByRole("button", { name: ar.signIn.submit, exact: true }).click();
  await page.waitForURL(/\/ar\/wire/);
  expect(asked.filter((url) => url.includes(PASSWORD) || url.includes("email="))).toEqual([]);
});

test("[W8] signing out ends every way in, and what another tab has open", async () => {
  const { page, context, tolerate } = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  tolerate(/status of 401 .*\/api\/wire\.snapshot/);
  await page.goto(`${stage.barq.origin}/ar/wire`);
  const other = await context.newPage();
  await other.goto(`${stage.barq.origin}/ar/wire`);
  await other.locator("[data-report]").first().waitFor();
  await page.getByRole("button", { name: ar.menu.open }).click();
  await page.getByRole("button", { name: ar.menu.signOut }).click();
  await page.waitForURL("**/ar/sign-in");
  await other.waitForURL("**/ar/sign-in**");
  // A connection that was kept may be closed in the moment in which it is used again.
  const asked = () => context.request.get(`${stage.barq.origin}/api/wire.snapshot`).catch(() => null);
  await expect.poll(async () => (await asked())?.status()).toBe(401);
  await page.goto(`${stage.barq.origin}/ar/wire`);
  await page.waitForURL("**/ar/sign-in?next=%2Far%2Fwire");
});

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example/",
  "/\\elsewhere.example/",
  "/\t/elsewhere.example/",
  "javascript:alert(1)",
])("a return path to another site, %j, is not followed", async (next) => {
  const { page } = await stage.browser.visit();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).host));
  await page.goto(`${stage.barq.origin}/ar/sign-in?next=${encodeURIComponent(next)}`);
  await signInByForm(page, EDITOR);
  await page.waitForURL(`${stage.barq.origin}/ar/wire`);
  await page.locator("[data-report]").first().waitFor();
  expect([...new Set(asked)]).toEqual([new URL(stage.barq.origin).host]);
});
