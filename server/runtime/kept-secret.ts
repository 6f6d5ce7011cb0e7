import { randomBytes, randomInt } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { StartError } from "./start-error.ts";

/**
 * The secret kept in this file, made on first use and readable by its owner only.
 * Whoever writes first wins, so processes that start together agree on one. Fails with a StartError on an empty file.
 */
export function keptSecret(path: string, make: () => string = randomSecret): string {
  const known = readSecret(path);
  if (known) return known;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${make()}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const kept = readSecret(path);
  if (!kept) throw new StartError(`${path} is empty; delete it to have a new secret made.`);
  return kept;
}

/** A password a person can read aloud and type: letters and digits that are not mistaken for each other. */
export function readablePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group()].join("-");
}

function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

function readSecret(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
