import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.mjs";
import { SetupError, step } from "./progress.mjs";

/** Makes node_modules what package-lock.json says, when it is missing or was made from another lock. */
export async function installPackages(root) {
  const lock = readFileSync(join(root, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  const stamp = join(root, "node_modules", ".barq-lock");
  if (read(stamp) === hash) return;
  const wanted = JSON.parse(lock).packages;
  const isComplete = () => holds(read(join(root, "node_modules", ".package-lock.json")), wanted);
  // Somebody may have installed by hand: npm's own record of what is there counts as well.
  if (!isComplete()) await install(root, wanted);
  if (!isComplete())
    throw new SetupError("package-lock.json does not fit package.json; run npm install to mend it.");
  writeFileSync(stamp, hash);
}

/**
 * `npm install --no-save`, not `npm ci`: a lock that was made where the packages of other systems cannot be seen does
 * not name them, and `npm ci` refuses it. What the lock names is installed as it names it, and the lock stays as it is.
 */
function install(root, wanted) {
  const total = Object.keys(wanted).length - 1;
  return step("Installing packages", async (tell) => {
    let fetched = 0;
    const onLine = (line) => {
      if (/^npm http (fetch GET 200|cache) /.test(line))
        tell(++fetched < total ? `${fetched} of about ${total}` : "unpacking");
    };
    const args = [
      "install",
      "--no-save",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
      "--loglevel=http",
    ];
    const npm = process.env.npm_execpath;
    if (npm) await command(process.execPath, [npm, ...args], { cwd: root, onLine });
    else await command("npm", args, { cwd: root, onLine });
  });
}

/** Whether npm's record names every wanted package in its version; what is for other systems may be absent. */
function holds(record, wanted) {
  if (!record) return false;
  const present = JSON.parse(record).packages ?? {};
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === "" || link) return true;
    return present[path] ? present[path].version === version : Boolean(optional);
  });
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
