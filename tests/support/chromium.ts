import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PROGRAMS = ["chromium", "chromium-browser", "google-chrome"];

/** The system's Chromium without a window, drawing in software. Fails in a sentence when there is none. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: FLAGS, timeout: 120_000 });
}

function findChromium(): string {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted?.includes("/")) return wanted;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = wanted ? [wanted] : PROGRAMS;
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (!found) throw new Error("Chromium is missing: install it, or give its path in CHROMIUM_PATH.");
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
