import { spawnSync } from "node:child_process";
import { StartError } from "./start-error.ts";

/** Who a server process runs as: whoever we are when empty. */
export interface Account {
  uid?: number;
  gid?: number;
}

const NAME = "postgres";
const WAYS_TO_MAKE = [
  ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME],
  ["useradd", "--system", "-g", NAME, "--no-create-home", "--shell", "/usr/sbin/nologin", NAME],
  ["adduser", "-S", "-D", "-H", "-s", "/sbin/nologin", NAME],
] as const;

/**
 * The account Postgres runs under, since it refuses to run as root: ours when we are an ordinary user,
 * else the system user `postgres`, made when missing. Fails with a StartError when it cannot be made.
 */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const known = accountOf(NAME);
  if (known) return known;
  for (const [command, ...args] of WAYS_TO_MAKE) {
    spawnSync(command, args, { stdio: "ignore" });
    const made = accountOf(NAME);
    if (made) return made;
  }
  throw new StartError(
    `Postgres does not run as root and the system user "${NAME}" could not be made; add it, or start Barq as an ordinary user.`,
  );
}

/** Whether this account can go into a folder: asked of the system, which alone knows every rule. */
export function canEnter(account: Account, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/" }).status === 0;
}

function accountOf(name: string): Required<Account> | undefined {
  const uid = idOf(name, "-u");
  const gid = idOf(name, "-g");
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function idOf(name: string, flag: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
}
