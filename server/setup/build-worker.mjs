import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** What a file names of other files of the build: a page all that draw it, a script those that come later. */
const NAMED = /static\/(?:chunks|media)\/[\w.~-]+/g;
/** The page that is written on, in both languages. */
const WRITING = ["ar/file.html", "en/file.html"];
/** Larger files are fetched when they are needed, not ahead. */
const KEPT_BYTES = 400_000;

/** Bundles the service worker into .next/service-worker.js, for this very build of the pages. */
export async function buildWorker(root) {
  const next = join(root, ".next");
  const files = filesIn(join(next, "static"));
  const { build, stop } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: ["app/_offline/service-worker.ts"],
    outfile: ".next/service-worker.js",
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: {
      BUILD: JSON.stringify(readFileSync(join(next, "BUILD_ID"), "utf8")),
      FILES: JSON.stringify(files),
      WRITING_FILES: JSON.stringify(filesToWrite(next, files)),
    },
    logLevel: "error",
  });
  // Its helper process would otherwise stay with us for good.
  await stop();
}

/** What the pages are made of, by the addresses under which it is served. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.(?:js|css|woff2)$/.test(name) && statSync(join(folder, name)).size <= KEPT_BYTES)
    .map((name) => `/_next/static/${name.split(sep).join("/")}`);
}

/** What the page that is written on is made of, with all that it may load later. */
function filesToWrite(next, files) {
  const found = new Set();
  const waiting = WRITING.map((page) => join(next, "server", "app", page));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const [name] of readFileSync(file, "utf8").matchAll(NAMED)) {
      const address = `/_next/${name}`;
      if (found.has(address) || !files.includes(address)) continue;
      found.add(address);
      if (name.endsWith(".js")) waiting.push(join(next, name));
    }
  }
  return [...found];
}
