import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import type { AuditList } from "../../lib/protocol/audit.ts";
import type { ReportDetail } from "../../lib/protocol/reads.ts";
import { EAST, EDITOR, EDITOR_2, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const RAID = "قال مصدر أمني إن قوة من التحالف الدولي داهمت منزلاً في مدينة الرقة فجر أمس واعتقلت ثلاثة أشخاص.";
const CLASH =
  "وأفاد شهود بأن مسلحين هاجموا حاجزاً في مدينة الحسكة مساء أمس وقتلوا جندياً. ويُعتقد أن المهاجمين فروا إلى البادية.";
const SHELLING = "وقُصفت قرية في ريف إدلب بالمدفعية ليلاً، بحسب الدفاع المدني.";

/** What one known incident is offered as. */
const KNOWN = /one \{([^}]*)\}/.exec(ar.reading.maybeKnown)?.[1] ?? "";

const stage = openStage();

const mark = (page: Page, kind: string, words: string) =>
  page.locator(`[data-text-of] [data-aid="${kind}"]`).filter({ hasText: words }).first();
const card = (page: Page) => page.getByTestId("mark-card");
const reading = (page: Page) => page.getByTestId("reading");
const proposals = (page: Page) => page.locator("[data-proposal]");
const confirmed = (page: Page) => reading(page).locator("[data-incident]");
const setAside = (page: Page) => page.locator("[data-set-aside]");
const called = (page: ReturnType<typeof proposals>, name: string) =>
  page.getByRole("button", { name, exact: true });

/** Files a report and opens it for each of these people. */
async function open(body: string, ...people: string[]): Promise<{ reportId: string; pages: Page[] }> {
  const reportId = randomUUID();
  const east = await signIn(stage.barq.origin, EAST);
  await east.run("report.file", { commandId: randomUUID(), id: reportId, headline: "ليلة في الشرق", body });
  const pages = await Promise.all(
    people.map(async (email) => {
      const { page } = await stage.browser.visitAs(stage.barq.origin, email);
      await page.goto(`${stage.barq.origin}/ar/wire?report=${reportId}`);
      await page.locator("[data-text-of] [data-aid]").first().waitFor();
      return page;
    }),
  );
  return { reportId, pages };
}

/** Opens a mark and does something about it in its card. */
async function decide(page: Page, kind: string, words: string, deed: () => Promise<void>): Promise<void> {
  await mark(page, kind, words).click();
  await deed();
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
}

const standingOf = (page: Page, kind: string, words: string) =>
  mark(page, kind, words).getAttribute("data-standing");

/** Says in the card of a mark what its words mean. */
async function correct(page: Page, kind: string, words: string, fill: () => Promise<void>): Promise<void> {
  await decide(page, kind, words, async () => {
    await called(card(page), ar.reading.edit).click();
    await fill();
    await called(card(page), ar.reading.confirm).click();
    await card(page)
      .getByText(ar.reading.confirmedBy.split(" {")[0] ?? "")
      .waitFor();
  });
}

test("a time, a figure and a party are corrected, then an incident; the other editor sees it, and the log has it", async () => {
  const { reportId, pages } = await open(RAID, EDITOR, EDITOR_2);
  const [page, other] = pages as [Page, Page];
  await correct(page, "time", "فجر أمس", async () => {
    await card(page).getByLabel(ar.reading.from, { exact: true }).fill("2026-01-22T02:30");
    await card(page).getByLabel(ar.reading.to, { exact: true }).fill("2026-01-22T05:00");
    expect(await faults(page), "the form of a time").toEqual([]);
  });
  await correct(page, "figure", "ثلاثة أشخاص", async () => {
    await card(page).getByLabel(ar.figure.best, { exact: true }).fill("");
    await card(page).getByLabel(ar.figure.low, { exact: true }).fill("3");
    await card(page).getByLabel(ar.figure.high, { exact: true }).fill("5");
  });
  await correct(page, "actor", "التحالف الدولي", async () => {
    await card(page).getByLabel(ar.reading.kind.actor, { exact: true }).fill("قوات سوريا الديمقراطية");
    await card(page).getByRole("button", { name: "قوات سوريا الديمقراطية" }).first().click();
  });
  for (const [kind, words] of [
    ["time", "فجر أمس"],
    ["figure", "ثلاثة أشخاص"],
    ["actor", "التحالف الدولي"],
  ] as const)
    await expect.poll(() => standingOf(other, kind, words)).toBe("confirmed");
  await proposals(other).first().getByText("3–5").waitFor();
  await proposals(other).first().getByText("قوات سوريا الديمقراطية").waitFor();

  await called(proposals(page).first(), ar.reading.confirm).click();
  await called(confirmed(page).first(), ar.reading.edit).click();
  const form = page.getByTestId("incident-form");
  await form.getByRole("button", { name: /^أزل .*الرقة/ }).click();
  await form.getByLabel(ar.reading.kind.place, { exact: true }).fill("الحسكة");
  await form
    .getByRole("button", { name: /الحسكة/ })
    .first()
    .click();
  await called(form, ar.reading.addFigure).click();
  await form.getByLabel(ar.figure.best, { exact: true }).fill("2");
  await called(form, ar.reading.addFigure).click();
  expect(await faults(page), "the form of an incident").toEqual([]);
  await called(form, ar.reading.save).click();
  await form.waitFor({ state: "detached" });

  await confirmed(other).first().getByText("الحسكة").waitFor();
  await confirmed(other).first().getByText(ar.figure.kind.killed).waitFor();
  expect(await confirmed(other).first().getByText("الرقة", { exact: true }).count()).toBe(0);
  expect(await proposals(other).count()).toBe(0);

  const log = await signIn(stage.barq.origin, SUPERVISOR);
  const { entries } = (await log.get<AuditList>(`audit.list?reportId=${reportId}`)).body;
  const decided = entries.flatMap(({ aid }) => (aid?.value ? [aid.value] : []));
  expect(decided).toEqual(
    expect.arrayContaining([
      { kind: "time", span: { from: "2026-01-21T23:30:00.000Z", to: "2026-01-22T02:00:00.000Z" } },
      { kind: "figure", figure: { kind: "detained", low: 3, best: null, high: 5 } },
    ]),
  );
  expect(decided.find(({ kind }) => kind === "actor")).toMatchObject({
    party: { ar: "قوات سوريا الديمقراطية" },
  });
  const amended = entries.find(({ kind }) => kind === "incident.amended")?.incident;
  expect(amended).toMatchObject({ place: { ar: "الحسكة" }, version: 2 });
  expect(amended?.figures).toEqual([
    { kind: "detained", low: 3, best: null, high: 5 },
    { kind: "killed", low: null, best: 2, high: null },
  ]);
});

test("what was decided stands in the next version where the words are the same, says so, and is asked again where they changed", async () => {
  const body = [RAID, CLASH, SHELLING].join("\n");
  const { reportId, pages } = await open(body, EDITOR);
  const [page] = pages as [Page];
  const desk = await signIn(stage.barq.origin, EDITOR_2);
  for (const [kind, words] of [
    ["hedge", "يُعتقد"],
    ["figure", "ثلاثة أشخاص"],
  ] as const) {
    await decide(page, kind, words, () => called(card(page), ar.reading.confirm).click());
    await expect.poll(() => standingOf(page, kind, words)).toBe("confirmed");
  }
  await decide(page, "place", "البادية", () => called(card(page), ar.reading.refuse).click());
  const proposed = (type: string) => page.locator(`[data-proposal="${type}"]`);
  await called(proposed("shelling"), ar.reading.refuse).click();
  await expect.poll(() => proposals(page).count()).toBe(2);
  await called(proposed("armed-clash"), ar.reading.confirm).click();
  await called(confirmed(page).first(), ar.reading.withdraw).click();
  await confirmed(page).first().getByLabel(ar.reading.withdrawReason).fill("لم تتأكد بعد");
  await called(confirmed(page).first(), ar.reading.withdraw).click();
  await expect.poll(() => confirmed(page).count()).toBe(0);
  expect(await proposals(page).count(), "what was withdrawn is not proposed as if new").toBe(1);
  await called(proposed("arrests"), ar.reading.confirm).click();
  await expect.poll(() => confirmed(page).count()).toBe(1);

  const next = ["شهد الشرق ليلة متوترة.", CLASH, SHELLING, RAID.replace("ثلاثة", "خمسة")].join("\n");
  const amend = { commandId: randomUUID(), reportId, version: 1, body: next };
  await desk.run("report.amend", amend);
  await mark(page, "figure", "خمسة أشخاص").waitFor();
  expect(await standingOf(page, "figure", "خمسة أشخاص"), "a figure that changed").toBe("proposed");
  expect(await standingOf(page, "hedge", "يُعتقد")).toBe("confirmed");
  expect(await mark(page, "place", "البادية").count(), "what was refused").toBe(0);
  await mark(page, "hedge", "يُعتقد").click();
  await card(page).getByText("في النسخة 1").waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("mark-list").locator("summary").click();
  await page.getByTestId("mark-list").getByText(ar.reading.refusedIn.replace("{version}", "1")).waitFor();

  // The raid has other words now: it is asked again, and the one that was confirmed says why.
  expect(
    await proposals(page).evaluateAll((all) => all.map((one) => one.getAttribute("data-proposal"))),
  ).toEqual(["arrests"]);
  const changed = ar.reading.wordsChanged.replace("{version}", "1");
  await confirmed(page).getByText(changed).waitFor();
  await page.getByTestId("set-aside").locator("summary").click();
  expect(
    await setAside(page).evaluateAll((all) => all.map((one) => one.getAttribute("data-set-aside"))),
  ).toEqual(["withdrawn", "refused"]);
  expect(await faults(page), "what was set aside").toEqual([]);

  const withdrawn = page.locator('[data-set-aside="withdrawn"]');
  await withdrawn.getByText(ar.reading.asideWithdrawn.split(" {")[0] ?? "").waitFor();
  await called(withdrawn, ar.reading.lookAgain).click();
  await called(proposed("armed-clash"), ar.reading.confirm).click();
  await expect.poll(() => confirmed(page).count()).toBe(2);
  await page.reload();
  await expect.poll(() => confirmed(page).count()).toBe(2);
  await called(proposals(page).first(), KNOWN).click();
  await called(proposals(page).first(), ar.reading.join).click();
  const form = page.getByTestId("incident-form");
  await form.getByRole("button", { name: /^أزل .*3/ }).click();
  await called(form, ar.reading.addFigure).click();
  await form.getByLabel(ar.figure.kindLabel).selectOption("detained");
  await form.getByLabel(ar.figure.best, { exact: true }).fill("5");
  await called(form, ar.reading.addFigure).click();
  await called(form, ar.reading.save).click();
  await expect.poll(() => proposals(page).count()).toBe(0);
  expect(await confirmed(page).count(), "the same ones, one with the new figure").toBe(2);
  await confirmed(page)
    .getByText(new RegExp(`${ar.figure.kind.detained}: .?5`))
    .waitFor();
  expect(await confirmed(page).getByText(changed).count()).toBe(0);

  await page.getByTestId("set-aside").locator("summary").click();
  expect(await setAside(page).count()).toBe(1);

  const supervisor = await signIn(stage.barq.origin, SUPERVISOR);
  await supervisor.run("report.publish", { commandId: randomUUID(), reportId, version: 2 });
  await supervisor.run("report.kill", { commandId: randomUUID(), reportId, version: 2, reason: "خبر كاذب" });
  await reading(page).waitFor({ state: "detached" });
  const left = (await desk.get<ReportDetail>(`report.show?id=${reportId}`)).body;
  expect([left.versions, left.aids, left.incidents]).toEqual([[], [], []]);
});
