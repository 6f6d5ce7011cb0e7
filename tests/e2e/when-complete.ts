import type { Page } from "playwright-core";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };

const COMPLETE = new RegExp([ar, en].map(({ link }) => link.complete.split("{")[0]).join("|"));

/**
 * Waits until the page has heard from the newsroom how its wire stands: what it shows before may be what the device
 * kept. Fails where it never hears.
 */
export async function whenComplete(page: Page): Promise<void> {
  await page.getByTestId("completeness").filter({ hasText: COMPLETE }).first().waitFor({ state: "attached" });
}
