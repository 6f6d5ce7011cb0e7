import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import type { ReportDetail, Snapshot } from "../../lib/protocol/reads.ts";
import { EAST, EDITOR } from "../../server/newsroom/demo/people.ts";
import { DESK, expectNoSidewaysScroll, PHONE } from "../support/browser.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

/** The demo newsroom's own field report, by its fixed id. */
const SEED = "0198b000-0000-7000-8000-000000000001";
const SHOHAIL = "الشحيل";
const { SHOTS } = process.env;

const stage = openStage();

const text = (page: Page) => page.locator(`[data-text-of="${SEED}"]`);
const mark = (page: Page, kind: string, words: string) =>
  text(page).locator(`[data-aid="${kind}"]`).filter({ hasText: words }).first();
const card = (page: Page) => page.getByTestId("mark-card");
const proposals = (page: Page) => page.locator("[data-proposal]");
const confirmed = (page: Page) => page.getByTestId("reading").locator("[data-incident]");
const detail = async (desk: Client) => (await desk.get<ReportDetail>(`report.show?id=${SEED}`)).body;

/** A picture for whoever looks at the pages; only when they ask for one. */
async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `aids-${name}.png`) });
}

async function openSeed(lang: "ar" | "en" = "ar", viewport = DESK): Promise<Page> {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EDITOR, { viewport });
  await page.goto(`${stage.barq.origin}/${lang}/wire?report=${SEED}`);
  await text(page).waitFor();
  return page;
}

test("the seed report opens with its incidents, its repeats, its hedges and its Friday, each on its own words", async () => {
  const page = await openSeed();
  await text(page).locator("[data-aid]").first().waitFor();
  // Nothing is added to the words, and none is lost.
  const { report } = await detail(await signIn(stage.barq.origin, EDITOR));
  const shown = await text(page)
    .locator("p:last-child")
    .evaluateAll((parts) => parts.map((part) => part.textContent));
  expect(shown.join("\n")).toBe(report.body.trim());

  const types = await proposals(page).evaluateAll((all) =>
    all.map((one) => one.getAttribute("data-proposal")),
  );
  expect(types.length).toBeGreaterThanOrEqual(4);
  expect(types).toContain("warning");
  expect(await page.locator("[data-repeats]").count()).toBe(4);
  expect(await page.locator("[data-repeats] [data-aid]").count(), "marks in what only repeats").toBe(0);
  await mark(page, "hedge", "يعتقد").waitFor();
  await mark(page, "attribution", "أفاد").waitFor();

  await mark(page, "time", "الجمعة").click();
  await card(page).getByText(ar.reading.weekday.fri).first().waitFor();
  expect(await faults(page), "an open mark").toEqual([]);
  await shot(page, "ar-time");
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });

  // What a proposal rests on is lit in the text as long as it is pointed to.
  const words = proposals(page).filter({ hasText: ar.reading.type.warning }).getByRole("button").first();
  await words.focus();
  await expect.poll(() => text(page).locator("[data-lit]").allTextContents()).not.toEqual([]);
  expect((await text(page).locator("[data-lit]").allTextContents()).join("")).toContain("خلايا نائمة");
});

test("by keyboard: into the marks and along them, a mark opened, confirmed and refused; both are in the log with their person", async () => {
  const page = await openSeed();
  const desk = await signIn(stage.barq.origin, EDITOR);
  const hedge = mark(page, "hedge", "يعتقد");
  await hedge.waitFor();
  await hedge.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-aid"))).toBeTruthy();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await card(page).getByRole("button", { name: ar.reading.confirm }).click();
  await card(page)
    .getByText(ar.reading.confirmedBy.split(" {")[0] ?? "")
    .waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => hedge.getAttribute("data-standing")).toBe("confirmed");

  const other = text(page).locator('[data-aid="hedge"][data-standing="proposed"]').first();
  const refused = (await other.textContent()) ?? "";
  await other.click();
  await card(page).getByRole("button", { name: ar.reading.refuse }).click();
  await card(page)
    .getByText(ar.reading.refusedBy.split(" {")[0] ?? "")
    .waitFor();
  await expect
    .poll(async () => (await detail(desk)).aids.map(({ state }) => state).sort())
    .toEqual(["confirmed", "refused"]);
  expect((await detail(desk)).aids.every(({ byName }) => byName !== "")).toBe(true);
  await page.keyboard.press("Escape");
  // Refused, it is gone from the text, and still in the list, from where it can be decided anew.
  await page.getByTestId("mark-list").locator("summary").click();
  await page.getByTestId("mark-list").getByRole("button", { name: refused }).first().waitFor();
});

test("one incident is confirmed, one refused; the confirmed one is on the map and in the snapshot, and can be withdrawn", async () => {
  const page = await openSeed();
  const desk = await signIn(stage.barq.origin, EDITOR);
  await proposals(page).first().waitFor();
  const before = await proposals(page).count();
  const road = proposals(page).filter({ hasText: "الفرقلس" });
  await road.getByRole("button", { name: ar.reading.confirm, exact: true }).click();
  await confirmed(page).first().waitFor();
  await expect.poll(() => proposals(page).count()).toBe(before - 1);
  const warning = proposals(page).filter({ hasText: ar.reading.type.warning }).first();
  await warning.getByRole("button", { name: ar.reading.refuse, exact: true }).click();
  await expect.poll(() => proposals(page).count()).toBe(before - 2);
  const { body } = await desk.get<Snapshot>("wire.snapshot?limit=1");
  expect(body.incidents.map(({ evidence }) => evidence[0]?.reportId)).toEqual([SEED]);
  await page.getByTestId("reading").scrollIntoViewIfNeeded();
  expect(await faults(page), "incidents").toEqual([]);
  await shot(page, "ar-incidents");

  await page.reload();
  await confirmed(page).first().waitFor();
  expect(await proposals(page).count(), "decided stays decided").toBe(before - 2);

  await page.goto(`${stage.barq.origin}/ar/map`);
  await page.locator("[data-incident-layer] [data-incidents]").first().waitFor();
  expect(await faults(page), "the map").toEqual([]);
  await shot(page, "ar-map");
  await page.getByRole("link", { name: ar.reading.type["armed-clash"] }).first().click();
  await confirmed(page).first().waitFor();

  await confirmed(page).first().getByRole("button", { name: ar.reading.withdraw, exact: true }).click();
  await confirmed(page).first().getByLabel(ar.reading.withdrawReason).fill("نُشر خطأً");
  await confirmed(page).first().getByRole("button", { name: ar.reading.withdraw, exact: true }).click();
  await expect.poll(() => confirmed(page).count()).toBe(0);
});

test("what two reports tell of is one incident: the second is tied to the first, and both stand in the story", async () => {
  const desk = await signIn(stage.barq.origin, EDITOR);
  const east = await signIn(stage.barq.origin, EAST);
  const [first, second] = [randomUUID(), randomUUID()];
  const storyId = randomUUID();
  await desk.run("story.open", {
    commandId: randomUUID(),
    id: storyId,
    slug: "RAQQA/RAID",
    headline: "مداهمة في الرقة",
  });
  const tell = async (id: string, body: string) => {
    await east.run("report.file", { commandId: randomUUID(), id, headline: "مداهمة في الرقة", body });
    await desk.run("story.link", { commandId: randomUUID(), storyId, reportId: id });
  };
  await tell(
    first,
    "قال مصدر أمني إن قوة من التحالف الدولي داهمت منزلاً في مدينة الرقة أمس واعتقلت ثلاثة أشخاص.",
  );
  await tell(second, "أفاد شهود بأن التحالف الدولي نفذ أمس مداهمة في مدينة الرقة واعتقل شخصين.");
  const { page } = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  await page.goto(`${stage.barq.origin}/ar/wire?report=${first}`);
  await proposals(page).first().getByRole("button", { name: ar.reading.confirm, exact: true }).click();
  await confirmed(page).first().waitFor();

  await page.goto(`${stage.barq.origin}/ar/wire?report=${second}`);
  await proposals(page).first().locator("[aria-expanded]").click();
  await proposals(page).first().getByRole("button", { name: ar.reading.join, exact: true }).click();
  await confirmed(page).first().waitFor();
  const { incidents } = (await desk.get<Snapshot>("wire.snapshot?limit=1")).body;
  const told = incidents.filter(({ evidence }) => evidence.some(({ reportId }) => reportId === first));
  expect(told).toHaveLength(1);
  expect(new Set(told[0]?.evidence.map(({ reportId }) => reportId))).toEqual(new Set([first, second]));

  await page.goto(`${stage.barq.origin}/ar/stories?story=${storyId}&view=timeline`);
  await page.getByText(ar.reading.story.title).waitFor();
  expect(await faults(page), "the story").toEqual([]);
});

test("a place that nobody knows is added by hand from its words, with its source, and then it is known", async () => {
  const page = await openSeed();
  const desk = await signIn(stage.barq.origin, EDITOR);
  await mark(page, "place", SHOHAIL).click();
  await card(page).getByText(ar.reading.unplacedText).waitFor();
  await card(page).getByRole("button", { name: ar.reading.say.place }).click();
  await card(page).getByRole("button", { name: ar.reading.addPlace }).click();
  const form = page.getByTestId("add-place");
  expect(await form.getByLabel(ar.reading.new.ar, { exact: true }).inputValue()).toBe(SHOHAIL);
  expect(await form.getByLabel(ar.reading.new.governorate).inputValue()).toBe("SY-DY");
  await form.getByLabel(ar.reading.new.point).fill("35.06, 40.45");
  expect(await faults(page), "the form of a place").toEqual([]);
  await shot(page, "ar-add-place");
  await form.getByRole("button", { name: ar.reading.addAndConfirm }).click();
  await card(page)
    .getByText(ar.reading.confirmedBy.split(" {")[0] ?? "")
    .waitFor();
  await shot(page, "ar-added");
  const { places } = (await desk.get<Snapshot>("wire.snapshot?limit=1")).body;
  expect(places.map(({ ar: name, governorate, source }) => [name, governorate, source !== null])).toEqual([
    [SHOHAIL, "SY-DY", true],
  ]);
  const aid = (await detail(desk)).aids.find(({ kind }) => kind === "place");
  expect(aid?.value?.kind === "place" && aid.value.place.placeId).toBe(places[0]?.id);
});

test("switched off, nothing is marked and nothing of the readers is loaded; the choice stays on this device", async () => {
  const page = await openSeed();
  const toggle = page.getByRole("button", { name: ar.reading.switch, exact: true });
  await text(page).locator("[data-aid]").first().waitFor();
  await toggle.click();
  await expect.poll(() => text(page).locator("[data-aid]").count()).toBe(0);
  const loaded: string[] = [];
  page.on("response", (answer) => {
    if (answer.url().endsWith(".js")) loaded.push(answer.url());
  });
  await page.reload();
  await text(page).waitFor();
  await expect.poll(() => toggle.getAttribute("aria-pressed")).toBe("false");
  expect(await text(page).locator("[data-aid]").count()).toBe(0);
  const off = new Set(loaded);
  await page.keyboard.press("a");
  await text(page).locator("[data-aid]").first().waitFor();
  expect(loaded.filter((url) => !off.has(url)).length, "loaded only when wanted").toBeGreaterThan(0);
});

/** A weekday that yesterday was not, nor is when midnight comes meanwhile. */
function anotherDay(): string {
  const format = new Intl.DateTimeFormat("ar", { weekday: "long", timeZone: "Asia/Damascus" });
  return format.format(Date.now() + 2 * 86_400_000);
}

test("a correspondent has no aids on reports, and is told before sending what the text itself shows", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EAST, { viewport: PHONE });
  await page.goto(`${stage.barq.origin}/ar/file`);
  const body = page.locator("textarea[name=body]");
  await body.waitFor();
  await body.fill(`انسحبت القوات من البلدة ليل أمس، ${anotherDay()}، بعد اشتباكات استمرت ساعات.`);
  const hints = page.getByTestId("filing-aids");
  await hints.getByText("بلا مصدر").first().waitFor();
  await hints.getByRole("status").getByText("ليل أمس").waitFor();
  await hints.locator("summary").click();
  await hints.locator("blockquote").first().waitFor();
  expect(await page.getByRole("button", { name: ar.file.submit }).isEnabled()).toBe(true);
  expect(await faults(page), "filing").toEqual([]);
  await hints.scrollIntoViewIfNeeded();
  await expectNoSidewaysScroll(page);
  await shot(page, "ar-filing-phone");
  await page.goto(`${stage.barq.origin}/ar/wire?report=${SEED}`);
  await text(page).waitFor();
  expect(await page.getByRole("button", { name: ar.reading.switch, exact: true }).count()).toBe(0);
});
