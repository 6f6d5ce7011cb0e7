import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(context: Document, options: RunOptions): Promise<AxeResults>;
}

/** What axe holds against the page as it stands, a line for each kind; empty when nothing. */
export function faults(page: Page): Promise<string[]> {
  return run(page, { resultTypes: ["violations"] });
}

/** The same of its colours alone. */
export function colourFaults(page: Page): Promise<string[]> {
  return run(page, { resultTypes: ["violations"], runOnly: ["color-contrast"] });
}

async function run(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (given) => (globalThis as typeof globalThis & { axe: Axe }).axe.run(document, given),
    options,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" | ")}`,
  );
}
