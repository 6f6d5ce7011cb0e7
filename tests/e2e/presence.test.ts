import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import ar from "../../app/_i18n/ar.json" with { type: "json" };
import en from "../../app/_i18n/en.json" with { type: "json" };
import { EAST, EDITOR, SUPERVISOR } from "../../server/newsroom/demo/people.ts";
import type { Visitor } from "../support/browser.ts";
import { openStage } from "../support/stage.ts";

const stage = openStage();

async function openWire(email: string, path: string): Promise<Visitor> {
  const visitor = await stage.browser.visitAs(stage.barq.origin, email);
  await visitor.page.goto(stage.barq.origin + path);
  await rows(visitor.page).first().waitFor();
  return visitor;
}

const rows = (page: Page) => page.locator("[data-report]");
const others = (page: Page) => page.locator("[popovertarget=people-here]");
const count = (page: Page) => others(page).locator("span[aria-hidden]").textContent();
const before = (text: string) => text.split(" {")[0] ?? "";

test("[W13] a screen shows who else is on the wire, what they read and what they edit, and no correspondent", async () => {
  const { page: editor } = await openWire(EDITOR, "/ar/wire");
  const { page: correspondent } = await openWire(EAST, "/ar/wire");
  const { page: supervisor } = await openWire(SUPERVISOR, "/en/wire");
  await expect.poll(() => count(editor)).toBe("1");
  await expect.poll(() => count(supervisor)).toBe("1");
  expect(await others(correspondent).count()).toBe(0);

  const row = rows(editor).nth(1);
  const id = await row.getAttribute("data-report");
  await rows(supervisor).nth(1).click();
  await expect.poll(() => row.textContent()).toContain(before(ar.presence.reading));
  await rows(editor).nth(1).click();
  const panel = supervisor.getByTestId("others-at");
  await expect.poll(() => panel.textContent()).toContain(before(en.presence.reading));
  await supervisor.getByRole("button", { name: en.report.amend, exact: true }).click();
  await expect
    .poll(() => editor.getByTestId("others-at").textContent())
    .toContain(before(ar.presence.editing));

  await others(editor).click();
  const list = editor.locator("#people-here");
  await list.getByText(ar.roles.supervisor, { exact: true }).waitFor();
  expect(await list.getByRole("link").getAttribute("href")).toBe(`/ar/wire?report=${id}`);

  await supervisor.goto("about:blank");
  await expect.poll(() => count(editor)).toBe("0");
  expect(await row.textContent()).not.toContain(before(ar.presence.editing));
});
