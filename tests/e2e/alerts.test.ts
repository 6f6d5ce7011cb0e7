import { mkdirSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { wallTime } from "../../lib/text/zoned-time.ts";
import { EAST, EDITOR, EDITOR_2, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { buildCheckIn } from "../support/build-questions.ts";
import { askedFlash, buildFlashConfirm } from "../support/build-verification.ts";
import { saveView } from "../support/build-views.ts";
import { file, raiseFlag } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

interface Shown {
  title: string;
  body: string;
  tag: string;
  href: string;
}
declare global {
  interface Window {
    shown: Shown[];
    played: number;
  }
}

const HEADLINE = "اشتباكات عند معبر البوكمال";
const stage = openStage();
let east: Client;
let editor: Client;
let editor2: Client;
beforeAll(async () => {
  const clients = [EAST, EDITOR, EDITOR_2].map((email) => signIn(stage.barq.origin, email));
  [east, editor, editor2] = (await Promise.all(clients)) as [Client, Client, Client];
});

/** Writes down what would be shown and heard, on a page that nobody looks at unless `window.looking` is set. */
function listen(): void {
  // The page that a window begins with is nobody's.
  if (window.location.protocol === "about:") return;
  window.shown = [];
  window.played = 0;
  const note = (title: string, { body = "", tag = "", data }: NotificationOptions = {}) => {
    window.shown.push({ title, body, tag, href: (data as { href: string }).href });
  };
  ServiceWorkerRegistration.prototype.showNotification = async (title, options) => note(title, options);
  window.Notification = class extends EventTarget {
    static permission = "granted";
    static requestPermission = async () => "granted";
    constructor(title: string, options?: NotificationOptions) {
      super();
      note(title, options);
    }
  } as unknown as typeof Notification;
  Document.prototype.hasFocus = () => document.documentElement.dataset.looking !== undefined;
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (...when) {
    window.played += 1;
    start.apply(this, when);
  };
}

async function desk(email: string, settings: object = {}): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await stage.browser.visitAs(stage.barq.origin, email, {
    permissions: ["notifications"],
  });
  await context.addInitScript(listen);
  await context.addInitScript((kept) => {
    if (window.location.protocol !== "about:" && !localStorage.getItem("barq.settings"))
      localStorage.setItem("barq.settings", kept);
  }, JSON.stringify(settings));
  return { context, page };
}

async function sees(page: Page, path: string): Promise<void> {
  await page.goto(`${stage.barq.origin}/${path}`);
  // From the first picture that is proven complete on, what comes is news.
  await page.locator("[data-alarms=watching]").waitFor({ state: "attached" });
}

const shown = (page: Page) => page.evaluate(() => window.shown);
const look = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dataset.looking = "";
    window.dispatchEvent(new Event("focus"));
  });
const icon = (page: Page) =>
  page
    .locator("link[rel~=icon]")
    .first()
    .evaluate((link) => (link as HTMLLinkElement).href);

const flash = () => askedFlash(east, editor2, { headline: HEADLINE, slug: "BOUKAMAL/CLASHES", urgency: 1 });

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const theme of ["light", "dark", "contrast"]) {
    await page.evaluate((wanted) => document.documentElement.setAttribute("data-theme", wanted), theme);
    await page.screenshot({ path: `${folder}/${name}-${theme}.png` });
  }
}

test("one event rings in one of two windows, in neutral words; the title and the icon count it until somebody looks", async () => {
  const { context, page } = await desk(SUPERVISOR, { notifications: true, sounds: true });
  const other = await context.newPage();
  await Promise.all([sees(page, "ar/wire"), sees(other, "ar/stories")]);
  const plain = { title: await page.title(), icon: await icon(page) };
  await page.locator("body").click({ position: { x: 2, y: 2 } });
  const id = await flash();
  const rung = async () => [...(await shown(page)), ...(await shown(other))];
  await expect.poll(async () => (await rung()).map(({ title }) => title)).toEqual([ar.alert.kind.flashAsked]);
  await editor.run("flash.confirm", buildFlashConfirm(id));
  await expect.poll(async () => (await rung()).length).toBe(2);
  const last = (await rung()).find(({ tag }) => tag.startsWith("flash "));
  expect(last).toMatchObject({ title: ar.alert.kind.flash, href: `/ar/wire?report=${id}` });
  expect(last?.body).toContain("BOUKAMAL/CLASHES");
  expect(last?.body).not.toContain(HEADLINE);

  await expect.poll(() => page.title()).toBe(`(2) ${plain.title}`);
  await expect.poll(() => other.title()).toMatch(/^\(2\) /);
  await expect.poll(() => icon(page)).toMatch(/^data:image\/svg/);
  // The page that was pressed is the one that may sound: the six notes of a FLASH, after a call if it was armed by then.
  await expect.poll(() => page.evaluate(() => window.played)).toBeGreaterThanOrEqual(6);
  expect(await other.evaluate(() => window.played)).toBe(0);
  await look(other);
  await expect.poll(() => page.title()).toBe(plain.title);
  await expect.poll(() => icon(page)).toBe(plain.icon);

  await page.getByRole("button", { name: /^ما رنّ/ }).click();
  const menu = page.getByRole("region", { name: ar.alert.title });
  await expect.poll(() => menu.getByRole("listitem").count()).toBe(2);
  await menu.getByText(ar.alert.kind.flash, { exact: true }).waitFor();
  expect(await faults(page), "the bell").toEqual([]);
  await shoot(page, "bell-ar-1440");
  await menu.getByText(HEADLINE).first().click();
  await page.waitForURL(`**/ar/wire?report=${id}`);
  await page.reload();
  await page.locator("[data-alarms=watching]").waitFor({ state: "attached" });
  expect(await shown(page), "what was there rings no more").toEqual([]);

  // What the worker says when a notification of this page is pressed.
  await page.evaluate(() => {
    document.documentElement.dataset.stays = "";
  });
  const press = (open: string) =>
    page.evaluate((address) => {
      navigator.serviceWorker.dispatchEvent(new MessageEvent("message", { data: { open: address } }));
      return `${location.pathname}${location.search}`;
    }, open);
  await expect.poll(() => press("/ar/wire?urgency=bulletin")).toBe("/ar/wire?urgency=bulletin");
  await page.locator("[data-list] [data-of='urgency=bulletin']").waitFor();
  expect(await page.locator("html[data-stays]").count(), "it was not loaded again").toBe(1);
});

test("in the quiet hours a flag is counted and listed, and a call for help rings for whoever wants it", async () => {
  // From an hour ago on, whatever the time is: by the newsroom's clock.
  const [from, to] = [-1, 6].map((hours) =>
    wallTime(Date.now() + hours * 3_600_000, "Asia/Damascus").slice(-5),
  );
  const { page } = await desk(SUPERVISOR, { notifications: true, quiet: { from, to }, urgentInQuiet: true });
  await sees(page, "en/wire");
  const id = await file(east);
  const admin = await signIn(stage.barq.origin, "admin@barq.test");
  await raiseFlag(admin, { reportId: id });
  await expect.poll(() => page.title()).toMatch(/^\(1\) /);
  expect(await shown(page)).toEqual([]);
  await east.run("correspondent.check-in", buildCheckIn({ status: "needs-help" }));
  await expect.poll(async () => (await shown(page)).map(({ title }) => title)).toEqual([en.alert.kind.help]);
  expect((await shown(page))[0]?.body).toBe("");
  await page.getByRole("button", { name: /^What rang/ }).click();
  await page.getByText(en.alert.hushedCount.replace(/^.*one \{# (.*?)\}.*$/, "1 $1")).waitFor();
  await east.run("correspondent.check-in", buildCheckIn({ status: "safe" }));
});

test("a view's rule rings for what the view shows, once; somebody presses the switches, and it is kept", async () => {
  const { page } = await desk(EDITOR);
  const rule = { sound: false, notify: true, badge: true };
  await saveView(editor, { name: "حمص", query: "q=حمص", alert: rule });
  await saveView(editor, { name: "عاجل", query: "urgency=urgent", alert: rule });
  await sees(page, "en/settings");
  const turn = (name: string) => page.getByRole("switch", { name, exact: true });
  expect(await turn(en.settings.sounds).isChecked()).toBe(false);
  await turn(en.settings.notify).check();
  await turn(en.settings.showWords).check();
  await turn(en.settings.sounds).check();
  await page.getByRole("button", { name: en.settings.sound.view }).click();
  await expect.poll(() => page.evaluate(() => window.played)).toBeGreaterThan(1);
  expect(await faults(page), "the settings").toEqual([]);
  await file(east, { headline: "انقطاع الكهرباء عن حلب" });
  const id = await file(east, { headline: "انفجار في حمص القديمة", urgency: 2 });
  await expect
    .poll(() => shown(page))
    .toEqual([
      {
        title: en.alert.kind.view,
        body: "انفجار في حمص القديمة",
        tag: "barq",
        href: `/en/wire?report=${id}`,
      },
    ]);
  await page.reload();
  await turn(en.settings.sounds).waitFor();
  await expect.poll(() => turn(en.settings.notify).isChecked()).toBe(true);
  const sure = page.getByRole("button", { name: en.settings.resetSure });
  // A page that was just loaded may still move under the pointer.
  const ask = async () => {
    if (!(await sure.isVisible()))
      await page.getByRole("button", { name: en.settings.reset, exact: true }).click();
    return sure.isVisible();
  };
  await expect.poll(ask).toBe(true);
  await sure.click();
  await expect.poll(() => turn(en.settings.sounds).isChecked()).toBe(false);
});
