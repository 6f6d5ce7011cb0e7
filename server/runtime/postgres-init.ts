import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { giveTo, type PostgresPlace } from "./postgres-place.ts";
import { StartError } from "./start-error.ts";

const MAJOR = "18";
const run = promisify(execFile);

/** The environment of Postgres programs: complete, so that nothing of the caller's shell changes what they do. */
export const POSTGRES_ENV = {
  LC_ALL: "C.UTF-8",
  PATH: "/usr/bin:/bin",
  TZ: "UTC",
} as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv;

/** The superuser of a Postgres of ours. */
export const POSTGRES_USER = "barq";

/**
 * Makes an empty database cluster where there is none. The folder appears whole or not at all, so a start that was
 * killed half way leaves nothing that the next one trips over. Fails with a StartError on data of another version.
 */
export async function initPostgres(place: PostgresPlace, password: string): Promise<void> {
  if (existsSync(join(place.data, "PG_VERSION"))) return refuseOtherVersion(place.data);
  const draft = `${place.data}.new`;
  const passwordFile = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(place.account, draft);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(place.account, passwordFile);
  try {
    await initdb(place, draft, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, place.data);
}

async function initdb(place: PostgresPlace, draft: string, passwordFile: string): Promise<void> {
  // With the C locale pg_trgm sees no Arabic letters; macOS knows no C.UTF-8.
  const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const args = [
    `--pgdata=${draft}`,
    `--username=${POSTGRES_USER}`,
    `--pwfile=${passwordFile}`,
    `--locale=${locale}`,
    "--encoding=UTF8",
    "--auth=scram-sha-256",
  ];
  try {
    await run(join(place.bin, "initdb"), args, { ...place.account, cwd: "/", env: POSTGRES_ENV });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split("\n").at(-1) ?? String(error);
    throw new StartError(`Postgres could not make its data folder in ${dirname(place.data)}: ${said}`);
  }
}

function refuseOtherVersion(data: string): void {
  const version = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR) return;
  throw new StartError(
    `The data in ${data} are of Postgres ${version} and Barq brings ${MAJOR}; export them with the old version, or give DATABASE_URL.`,
  );
}
