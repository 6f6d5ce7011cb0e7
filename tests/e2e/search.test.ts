import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import type { SearchAnswer } from "../../lib/protocol/search.ts";
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { DESK, expectNoSidewaysScroll, PHONE, TABLET } from "../support/browser.ts";
import { bring, file } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const stage = openStage();
let east: Client;
let editor: Client;
beforeAll(async () => {
  [east, editor] = await Promise.all([signIn(stage.barq.origin, EAST), signIn(stage.barq.origin, EDITOR)]);
});

async function visit(email: string, path: string, viewport = DESK, theme = "light") {
  const visitor = await stage.browser.visitAs(stage.barq.origin, email, { viewport });
  await visitor.context.addInitScript((kept) => localStorage.setItem("barq.theme", kept), theme);
  await visitor.page.goto(`${stage.barq.origin}/${path}`);
  return visitor;
}

/** Fulfils when this many reports are found by these words. */
const findable = (q: string, count: number) =>
  expect
    .poll(
      async () => (await editor.get<SearchAnswer>(`report.search?q=${encodeURIComponent(q)}`)).body.total,
      { interval: 100 },
    )
    .toBe(count);

const shot = async (page: Page, name: string) => {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
};

const hits = (page: Page) => page.locator("main li h2 a");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test("words in any form find what was filed, marked where they stand, and open it, by keyboard alone", async () => {
  const id = await file(east, {
    headline: "تظاهرة أمام معمل الإسفلت",
    dateline: "الرميلان",
    body: "تجمّع عمّال معامل الإسفلت منذ الصباح.\nوطالب المتظاهرون برواتبهم.",
  });
  await file(east, { headline: "افتتاح معمل للإسفلت", body: "خبر قصير." });
  await findable("اسفلت", 2);
  const { page } = await visit(EDITOR, "ar/stories");
  await page.getByRole("heading", { name: ar.story.title }).waitFor();
  await page.locator("[data-desk-keys]").waitFor({ state: "attached" });
  // An Arabic layout: the key sends another letter, the place of the key is the same.
  await page.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent("keydown", { code: "Slash", key: "ظ", bubbles: true })),
  );
  const field = page.getByRole("searchbox", { name: ar.search.field });
  await field.fill('"معمل الاسفلت" -افتتاح');
  await field.press("Enter");
  await hits(page).first().waitFor();
  expect(await hits(page).count()).toBe(1);
  expect(await page.locator("main li mark").allTextContents()).toEqual(
    expect.arrayContaining(["معمل", "الإسفلت", "معامل"]),
  );
  expect(new URL(page.url()).searchParams.get("q")).toBe('"معمل الاسفلت" -افتتاح');
  await shot(page, "search-ar");

  await field.fill("رواتب");
  await field.press("Enter");
  await expect.poll(() => page.locator("main li p mark").allTextContents()).toEqual(["برواتبهم"]);
  await field.press("Tab");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("j");
  await expect.poll(() => focused(page)).toContain("تظاهرة أمام معمل الإسفلت");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/ar\/wire\?.*report=/);
  await page.getByRole("heading", { name: "تظاهرة أمام معمل الإسفلت" }).first().waitFor();
  await page.goBack();
  await hits(page).first().waitFor();
  expect(page.url()).toContain(encodeURIComponent("رواتب"));
  expect(id).not.toBe("");
});

test("a slip of the hand is said to be one; filters stand in the address; nothing found says so", async () => {
  const published = await file(east, { headline: "وصول الوفد إلى قامشلوكي" });
  await file(east, { headline: "مغادرة الوفد قامشلوكي" });
  await bring(await signIn(stage.barq.origin, SUPERVISOR), published, "published");
  await findable("قامشلوكي", 2);
  const { page } = await visit(EDITOR, `en/search?q=${encodeURIComponent("قامشلوطي")}`);
  await page.getByText("nowhere as it is spelled").waitFor();
  expect(await hits(page).count()).toBe(2);
  await page.getByLabel(en.state.label).selectOption("published");
  await expect.poll(() => hits(page).count()).toBe(1);
  expect(new URL(page.url()).searchParams.get("state")).toBe("published");
  await shot(page, "search-en-approximate");
  await page.getByLabel(en.search.part).selectOption("slug");
  await page.getByText(en.search.nothing).waitFor();
  await page.getByRole("button", { name: en.search.widen }).click();
  await expect.poll(() => hits(page).count()).toBe(2);
  await page.goBack();
  await page.getByText(en.search.nothing).waitFor();
});

test("without the newsroom, what this device holds is searched by the same words, and the page says so", async () => {
  const { page, context, tolerate } = await visit(EDITOR, "ar/search");
  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to load resource|WebSocket/);
  await page.getByText(ar.search.ask).waitFor();
  await page.waitForFunction(() => document.querySelector("header")?.textContent?.includes("#"));
  // What is loaded behind the page is there as well.
  await page.locator("[data-palette]").waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  const field = page.getByRole("searchbox", { name: ar.search.field });
  await field.fill("سجون");
  await field.press("Enter");
  await page.getByText("لا اتصال بغرفة الأخبار").waitFor();
  await hits(page).first().waitFor();
  expect((await page.locator("main li mark").allTextContents()).join(" ")).toContain("سجن");
  await shot(page, "search-ar-offline");
});

test("the palette finds pages, reports by words and number, and what can be done with the open report", async () => {
  const filed = await east.run("report.file", {
    commandId: crypto.randomUUID(),
    id: crypto.randomUUID(),
    headline: "قوافل الطحين تصل منبجو",
    body: "خبر.",
  });
  const { page } = await visit(EDITOR, "ar/wire");
  await page.getByText("قوافل الطحين تصل منبجو").first().waitFor();
  const open = async () => {
    await page.locator("[data-palette]").waitFor({ state: "attached" });
    await page.evaluate(() =>
      document.dispatchEvent(
        new KeyboardEvent("keydown", { code: "KeyK", key: "ن", ctrlKey: true, bubbles: true }),
      ),
    );
    await page.getByRole("dialog").getByRole("combobox").waitFor();
  };
  const options = page.getByRole("option");
  await open();
  await shot(page, "palette-ar");
  expect(await faults(page)).toEqual([]);
  await page.keyboard.type("قافلة طحين");
  await expect.poll(() => options.first().textContent()).toContain("قوافل الطحين تصل منبجو");
  await shot(page, "palette-ar-typed");
  await page.keyboard.press("Enter");
  await page.waitForURL(/report=/);
  // The row in the list is a heading, too: what can be done is offered when the report stands beside it.
  await page.getByRole("button", { name: ar.report.publish, exact: true }).waitFor();

  await open();
  await page.keyboard.type("تعليق");
  await options.first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").getByRole("combobox").waitFor({ state: "detached" });
  await open();
  await page.keyboard.type(ar.keys.publish);
  // The last line, the search in the archive, repeats what was typed.
  const actions = page.getByRole("group", { name: ar.palette.groups.actions }).getByRole("option");
  await expect.poll(() => actions.first().textContent()).toContain(ar.keys.publish);
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => {
      const { report } = (
        await editor.get<{ report: { state: string } }>(`report.show?id=${filed.event.reportId}`)
      ).body;
      return report.state;
    })
    .toBe("published");

  await open();
  await page.keyboard.type(`#${filed.event.seq}`);
  await expect.poll(() => options.first().textContent()).toContain("قوافل الطحين");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("كلمة ليست هنا");
  await expect.poll(() => options.count()).toBe(1);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/ar\/search\?q=/);
});

test("search and palette stand at every width, in every theme", async () => {
  for (const [viewport, theme, lang] of [
    [PHONE, "contrast", "ar"],
    [TABLET, "dark", "en"],
  ] as const) {
    const { page } = await visit(EDITOR, `${lang}/search?q=${encodeURIComponent("سجن")}`, viewport, theme);
    await hits(page).first().waitFor();
    await expectNoSidewaysScroll(page);
    expect(await faults(page)).toEqual([]);
    await shot(page, `search-${lang}-${viewport.width}-${theme}`);
    await page.locator("[data-palette]").waitFor({ state: "attached" });
    await page.keyboard.press("Control+KeyK");
    await page.getByRole("dialog").getByRole("combobox").waitFor();
    expect(await faults(page)).toEqual([]);
    await shot(page, `palette-${lang}-${viewport.width}-${theme}`);
  }
});
