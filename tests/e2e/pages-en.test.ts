import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { faults } from "./axe.ts";
import { photographEveryPlace, SHOTS } from "./photograph.ts";

const stage = photographEveryPlace("en");

test("an address that is no page says so in both languages, and leads back", async () => {
  const { page, tolerate } = await stage.browser.visit();
  tolerate(/status of 404/);
  for (const path of ["ar/no-such-page", "en/no/such/page", "xx/wire"]) {
    const answer = await page.goto(`${stage.barq.origin}/${path}`);
    expect(answer?.status()).toBe(404);
    await page.getByRole("heading", { name: ar.missing.title }).waitFor();
    await page.getByRole("heading", { name: en.missing.title }).waitFor();
    expect(
      await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
    ).toEqual(["/ar/wire", "/en/wire"]);
    expect(await faults(page), path).toEqual([]);
  }
  await page.screenshot({ path: `${SHOTS}missing.png` });
});
