import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import { expectNoSidewaysScroll, PHONE } from "../support/browser.ts";
import { bring, buildReportFile } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { openStage } from "../support/stage.ts";
import { faults } from "./axe.ts";

const LEAD =
  "اندلع حريق كبير عند الفجر في سوق للخضار وسط مدينة منبج وامتدّت النيران إلى ثلاثين متجراً قبل أن تصل سيارات الإطفاء من البلدات المجاورة وتحاصرها من جهتين بمساعدة أصحاب المتاجر والأهالي.";
const BACKGROUND =
  "وكان السوق قد شهد حريقين مماثلين في العامين الأخيرين بسبب تماس كهربائي في المولدات المشتركة، وطالب التجار مراراً بنقل خزانات الوقود إلى خارجه.";
const FIRST = [
  LEAD,
  "ولم ترد معلومات عن ضحايا بين الحراس الذين كانوا في نوبتهم الليلية عند البوابة الغربية.",
  BACKGROUND,
];
const SECOND = [
  LEAD,
  "وأحصى المجلس المحلي خسائر أولية بنحو مليون دولار، ووعد بتعويض المتضررين من صندوق الطوارئ خلال شهر، وفق بيان نشره ظهراً وقال فيه إن لجنة من المهندسين ستكشف على شبكة الكهرباء والمولدات قبل إعادة فتح أي متجر.",
  "وقال تاجر أقمشة إن البضاعة التي اشتراها للعيد احترقت كلها ولم يبق منها إلا ما كان في المستودع الخلفي، وإن جيرانه ينامون منذ ذلك الصباح أمام متاجرهم خوفاً من السرقة.",
  BACKGROUND,
];

const stage = openStage();
let correspondent: Client;
beforeAll(async () => {
  correspondent = await signIn(stage.barq.origin, EAST);
});

async function file(headline: string, parts: string[]): Promise<string> {
  const report = buildReportFile({ id: randomUUID(), headline, body: parts.join("\n") });
  await correspondent.run("report.file", report);
  return report.id;
}

const shoot = async (page: Page, name: string) => {
  const { SHOTS } = process.env;
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/background-${name}.png` });
};

test("what stood on the wire before is set apart, leads to where it stood first, and is gone with a kill", async () => {
  const { page } = await stage.browser.visitAs(stage.barq.origin, EDITOR);
  const first = await file("حريق في سوق منبج", FIRST);
  const second = await file("خسائر حريق السوق بمليون دولار", SECOND);
  await expect
    .poll(
      async () => {
        await page.goto(`${stage.barq.origin}/ar/wire?report=${second}`);
        await page.locator("#p4").waitFor();
        return page
          .getByRole("heading", { name: ar.background.stories })
          .waitFor({ timeout: 3_000 })
          .then(
            () => true,
            () => false,
          );
      },
      { timeout: 60_000 },
    )
    .toBe(true);

  const old = page.locator("#p4");
  await old.getByText(ar.background.label).waitFor();
  expect(await page.locator("[data-background]").evaluateAll((all) => all.map(({ id }) => id))).toEqual([
    "p1",
    "p4",
  ]);
  expect(await old.getByRole("link", { name: "حريق في سوق منبج" }).getAttribute("href")).toContain(first);
  expect(await faults(page), "a report with background").toEqual([]);
  await shoot(page, "ar");

  await page.getByRole("button", { name: ar.background.compare }).click();
  await page.getByTestId("duplicate-texts").waitFor();
  expect(await faults(page), "the comparison").toEqual([]);

  await page.goto(`${stage.barq.origin}/en/wire?report=${second}`);
  await page.locator("#p4").getByText(en.background.label).waitFor();
  await shoot(page, "en");
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await shoot(page, "en-phone");

  await bring(await signIn(stage.barq.origin, SUPERVISOR), first, "killed");
  await page.locator("#p4").getByRole("link", { name: "حريق في سوق منبج" }).waitFor({ state: "detached" });
  await expect.poll(() => page.getByText("حريق في سوق منبج").count()).toBe(0);
});
