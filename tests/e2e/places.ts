import type { Page } from "playwright-core";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, SUPERVISOR } from "../../server/newsroom/demo/people.ts";

const SEED_ID = "0198b000-0000-7000-8000-000000000001";
const PRISON_ID = "0198b000-0000-7000-8001-000000000001";
export const [CORRECTED, HELD, KILLED] = [
  "0198b000-0000-7000-8009-000000000001",
  "0198b000-0000-7000-8009-000000000002",
  "0198b000-0000-7000-8009-000000000003",
] as const;
/** What is photographed, and how to come there. */
export interface Place {
  name: string;
  path: string;
  /** Whose page it is; nobody's before signing in. */
  email?: string;
  /** There once the page is drawn. */
  drawn: string;
  /** What a person does before the picture is taken. */
  act?: (page: Page) => Promise<void>;
  /** Its picture is in the guide. */
  inGuide?: true;
}

/** Every page, and what opens on it: add a place for whatever a person can look at. */
export const PLACES: Place[] = [
  { name: "sign-in", path: "sign-in", drawn: "main ul button" },
  { name: "wire", path: "wire", email: SUPERVISOR, drawn: "[data-report]" },
  { name: "report", path: `wire?report=${SEED_ID}`, email: SUPERVISOR, drawn: "[data-repeats]" },
  {
    name: "aids",
    path: `wire?report=${SEED_ID}`,
    email: SUPERVISOR,
    drawn: "[data-aid]",
    act: openMark,
    inGuide: true,
  },
  {
    name: "incidents",
    path: `wire?report=${SEED_ID}`,
    email: SUPERVISOR,
    drawn: "[data-proposal]",
    act: goToIncidents,
  },
  {
    name: "flag-dialog",
    path: `wire?report=${SEED_ID}`,
    email: SUPERVISOR,
    drawn: "[data-repeats]",
    act: raiseFlag,
  },
  {
    name: "corrected",
    path: `wire?report=${CORRECTED}`,
    email: SUPERVISOR,
    drawn: "li [aria-expanded]",
    act: compareVersions,
  },
  {
    name: "correct",
    path: `wire?report=${CORRECTED}`,
    email: SUPERVISOR,
    drawn: "li [aria-expanded]",
    act: correct,
  },
  {
    name: "leave-dialog",
    path: `wire?report=${CORRECTED}`,
    email: SUPERVISOR,
    drawn: "li [aria-expanded]",
    act: leaveUnsent,
  },
  {
    name: "kill-dialog",
    path: `wire?report=${CORRECTED}`,
    email: SUPERVISOR,
    drawn: "li [aria-expanded]",
    act: askToKill,
  },
  { name: "held", path: `wire?report=${HELD}`, email: SUPERVISOR, drawn: "[data-testid=state-notice]" },
  { name: "killed", path: `wire?report=${KILLED}`, email: EAST, drawn: "[data-testid=state-notice]" },
  {
    name: "filters",
    path: "wire?urgency=urgent&urgency=normal",
    email: SUPERVISOR,
    drawn: "[data-report]",
    act: openFilters,
    inGuide: true,
  },
  {
    name: "save-view",
    path: "wire?state=held",
    email: SUPERVISOR,
    drawn: "[data-report]",
    act: saveView,
    inGuide: true,
  },
  {
    name: "nothing-found",
    path: "wire?q=%D8%B2%D8%B1%D8%A7%D9%81%D8%A9",
    email: SUPERVISOR,
    drawn: "search ~ div a[href*=search]",
  },
  {
    name: "search",
    path: `search?q=${encodeURIComponent("سجون حمص")}`,
    email: SUPERVISOR,
    drawn: "main li mark",
    inGuide: true,
  },
  { name: "search-empty", path: "search", email: SUPERVISOR, drawn: "main input[type=search]" },
  {
    name: "palette",
    path: `wire?report=${SEED_ID}`,
    email: SUPERVISOR,
    drawn: "[data-repeats]",
    act: askPalette,
  },
  { name: "wire-iraq", path: "wire?wire=iraq", email: SUPERVISOR, drawn: "[data-report]" },
  { name: "stories", path: "stories", email: SUPERVISOR, drawn: "main li" },
  { name: "story", path: `stories?story=${PRISON_ID}`, email: SUPERVISOR, drawn: "main ol li" },
  { name: "flags", path: "flags", email: SUPERVISOR, drawn: "main li" },
  { name: "people", path: "people", email: SUPERVISOR, drawn: "main article" },
  {
    name: "map",
    path: "map",
    email: SUPERVISOR,
    drawn: "[data-mark]",
    act: (page) => page.locator("[data-place] button").first().click(),
    inGuide: true,
  },
  { name: "pulse", path: "pulse", email: SUPERVISOR, drawn: "[data-pulse] figure svg rect", inGuide: true },
  { name: "handover", path: "handover", email: SUPERVISOR, drawn: "[data-handover]" },
  { name: "as-of", path: "as-of?seq=30", email: SUPERVISOR, drawn: "[data-as-of]" },
  { name: "audit", path: "audit", email: SUPERVISOR, drawn: "[data-audit]" },
  { name: "file", path: "file", email: EAST, drawn: "main ol li", act: write },
  { name: "examples", path: "examples", drawn: "main h2" },
  {
    name: "columns",
    path: "columns",
    email: SUPERVISOR,
    drawn: "[data-column] [data-report]",
    inGuide: true,
  },
  {
    name: "knowledge",
    path: `knowledge?q=${encodeURIComponent("دير")}`,
    email: SUPERVISOR,
    drawn: "[data-knowledge] ul li button",
  },
  {
    name: "knowledge-parties",
    path: "knowledge?of=parties",
    email: SUPERVISOR,
    drawn: "[data-knowledge] ul li button",
  },
  {
    name: "place-dialog",
    path: "knowledge",
    email: SUPERVISOR,
    drawn: "[data-knowledge] section button",
    act: askForPlace,
  },
  { name: "wall", path: "wall", email: SUPERVISOR, drawn: "main li p" },
  { name: "more-sheet", path: "wire", email: SUPERVISOR, drawn: "[data-report]", act: showAllPlaces },
  { name: "settings", path: "settings", email: SUPERVISOR, drawn: "[data-settings] #keys" },
  {
    name: "keys-dialog",
    path: "settings",
    email: SUPERVISOR,
    drawn: "[data-settings] #keys",
    act: askForKeys,
  },
  {
    name: "bell",
    path: "flags",
    email: SUPERVISOR,
    drawn: "main li",
    act: ringBell,
  },
];

/** Presses what is called so in the language of the page. */
async function press(page: Page, name: (words: typeof ar) => string): Promise<void> {
  const lang = await page.evaluate(() => document.documentElement.lang);
  const panel = page.locator("article:not([data-report])");
  await panel.getByRole("button", { name: name(lang === "ar" ? ar : en), exact: true }).click();
}

async function openMark(page: Page): Promise<void> {
  await page.locator("[data-aid=place]").filter({ hasText: "الفرقلس" }).first().click();
  await page.getByTestId("mark-card").waitFor();
}

async function goToIncidents(page: Page): Promise<void> {
  await page.locator("[data-proposal]").first().scrollIntoViewIfNeeded();
}

async function openFilters(page: Page): Promise<void> {
  await page.locator("search [aria-haspopup=dialog]").click();
  await page.getByRole("dialog").locator("select").last().waitFor();
}

async function saveView(page: Page): Promise<void> {
  const lang = await page.evaluate(() => document.documentElement.lang);
  await page.getByRole("button", { name: (lang === "ar" ? ar : en).view.save, exact: true }).click();
  await page.getByRole("dialog").locator("[name=view-name]").waitFor();
}

/** Opens what the newest version changed, and brings it into the picture. */
async function compareVersions(page: Page): Promise<void> {
  await page.locator("li [aria-expanded]").click();
  await page.getByTestId("version-diff").scrollIntoViewIfNeeded();
}

async function correct(page: Page): Promise<void> {
  await press(page, ({ report }) => report.correct);
  const body = page.locator("form textarea").nth(1);
  await body.fill((await body.inputValue()).replace("7", "9"));
}

async function leaveUnsent(page: Page): Promise<void> {
  await correct(page);
  await page.locator("form [name=body]").press("Escape");
  await page.getByRole("dialog").waitFor();
}

async function askToKill(page: Page): Promise<void> {
  await press(page, ({ move }) => move.kill);
  await page.getByRole("dialog").getByRole("checkbox").waitFor();
}

async function raiseFlag(page: Page): Promise<void> {
  await press(page, ({ report }) => report.raise);
  await page.getByRole("dialog").locator("select option").nth(1).waitFor({ state: "attached" });
}

async function askForKeys(page: Page): Promise<void> {
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  await page.keyboard.press("Shift+Slash");
  await page.getByRole("dialog").getByRole("searchbox").waitFor();
}

async function askPalette(page: Page): Promise<void> {
  await page.locator("[data-palette]").waitFor({ state: "attached" });
  await page.keyboard.press("Control+KeyK");
  await page.getByRole("option").first().waitFor();
}

async function ringBell(page: Page): Promise<void> {
  await page.locator("#bell").click();
  await page.locator("#bell-menu h2").waitFor();
}

async function askForPlace(page: Page): Promise<void> {
  await page.locator("[data-knowledge] section button").first().click();
  await page.getByRole("dialog").locator("[name=source]").waitFor();
}

async function write(page: Page): Promise<void> {
  await page.locator("[name=headline]").fill("قافلة مساعدات تعبر إلى البوكمال");
  await page.locator("[name=body]").fill("عبرت القافلة فجراً.\nلا إصابات.\nعبرت القافلة فجراً.");
}

/** The sheet of a phone; its button is out of sight on a desk. */
async function showAllPlaces(page: Page): Promise<void> {
  await page.locator("nav button[aria-haspopup=dialog]").dispatchEvent("click");
  await page.getByRole("dialog").locator("li a").first().waitFor();
}
