import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from "playwright-core";
import { expect } from "vitest";
import { launchChromium } from "./chromium.ts";
import { PASSWORD } from "./people.ts";

export const DESK = { width: 1440, height: 900 };
export const TABLET = { width: 1024, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** A person at a browser of their own: nothing is shared with anybody else's. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** How many documents were loaded so far: a page that changes by itself loads none. */
  loads(): number;
  /** Names a complaint of the browser that this test brings about. */
  tolerate(complaint: RegExp): void;
}

/** One Chromium for a file of tests. */
export interface BrowserHouse {
  visit(options?: BrowserContextOptions): Promise<Visitor>;
  /** The same, with a session that was made over HTTP. */
  visitAs(origin: string, email: string, options?: BrowserContextOptions): Promise<Visitor>;
  /** Sends everybody home. Fails when a page complained about what no test had named. */
  endVisits(): Promise<void>;
  close(): Promise<void>;
}

interface Watched extends Visitor {
  complaints(): string[];
}

const DEFAULTS = { viewport: DESK, reducedMotion: "reduce", timezoneId: "Asia/Damascus" } as const;
const PATIENCE_MS = 40_000;

/** Who is signed in is asked before anybody is; the browser logs that answer, whatever the page makes of it. */
const BEFORE_SIGN_IN = /status of 401 .*\/api\/session\.show$/;

/** Starts the system's Chromium with a fresh profile. Fails in a sentence when there is none. */
export async function openBrowser(): Promise<BrowserHouse> {
  const browser = await launchChromium();
  const visitors: Watched[] = [];
  const visit: BrowserHouse["visit"] = async (options = {}) => {
    const visitor = await newVisitor(browser, options);
    visitors.push(visitor);
    return visitor;
  };
  return {
    visit,
    async visitAs(origin, email, options) {
      const visitor = await visit(options);
      const data = { email, password: PASSWORD };
      const answer = await visitor.context.request.post(`${origin}/api/auth/sign-in/email`, { data });
      expect(answer.status(), `sign-in of ${email}`).toBe(200);
      return visitor;
    },
    async endVisits() {
      const leaving = visitors.splice(0);
      const complaints = leaving.flatMap((visitor) => visitor.complaints());
      await Promise.all(leaving.map(({ context }) => context.close()));
      expect(complaints, "what the browser complained about").toEqual([]);
    },
    close: () => browser.close(),
  };
}

async function newVisitor(browser: Browser, options: BrowserContextOptions): Promise<Watched> {
  const context = await browser.newContext({ ...DEFAULTS, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const heard: string[] = [];
  const tolerated = [BEFORE_SIGN_IN];
  context.on("console", (message) => {
    if (message.type() === "error") heard.push(spell(message));
  });
  context.on("weberror", (error) => heard.push(`uncaught: ${error.error().stack}`));
  const page = await context.newPage();
  let loads = 0;
  page.on("domcontentloaded", () => {
    loads += 1;
  });
  return {
    page,
    context,
    loads: () => loads,
    tolerate: (complaint) => tolerated.push(complaint),
    complaints: () => heard.filter((line) => !tolerated.some((pattern) => pattern.test(line))),
  };
}

function spell(message: ConsoleMessage): string {
  return `${message.text()} ${message.location().url}`;
}

/** Fills in the sign-in form and sends it. */
export async function signInByForm(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(password);
  await page.locator("button[type=submit]").click();
}

/** Fails unless the whole page fits its width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth: Math.max(scrollWidth, document.body.scrollWidth), clientWidth };
  });
  expect(widths.scrollWidth, "width of the content").toBeLessThanOrEqual(widths.clientWidth);
}
