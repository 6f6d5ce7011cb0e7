import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildWorker } from "./build-worker.mjs";
import { command } from "./command.mjs";
import { compressFiles } from "./compress.mjs";
import { step } from "./progress.mjs";

const COMMON = ["lib", "package-lock.json", "tsconfig.json"];
const PAGES = [
  ...COMMON,
  "app",
  "public",
  "next.config.js",
  "next.config.ts",
  "postcss.config.js",
  "postcss.config.mjs",
];
const SERVER = [...COMMON, "server"];

/** Builds the pages into .next when anything they are made of changed. */
export function buildPages(root) {
  return whenChanged(
    root,
    PAGES,
    join(root, ".next"),
    "service-worker.js",
    "Building the pages",
    async (tell) => {
      const next = join(root, "node_modules", "next", "dist", "bin", "next");
      await command(process.execPath, [next, "build"], {
        cwd: root,
        env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
        onLine: (line) => line.trim() && tell(line.trim()),
      });
      await compressFiles(join(root, ".next", "static"));
      await buildWorker(root);
    },
  );
}

/** Bundles the server into dist/main.mjs when anything it is made of changed. */
export function buildServer(root) {
  return whenChanged(root, SERVER, join(root, "dist"), "main.mjs", "Building the server", async () => {
    const { build, stop } = await import("esbuild");
    await build({
      absWorkingDir: root,
      entryPoints: ["server/main.ts"],
      outfile: "dist/main.mjs",
      bundle: true,
      packages: "external",
      alias: { "@": root },
      platform: "node",
      format: "esm",
      target: "node20",
      sourcemap: true,
      logLevel: "error",
    });
    // Its helper process would otherwise stay with us for good.
    await stop();
  });
}

/** The stamp is taken away first and written last, so what an ended build left half done is built again. */
async function whenChanged(root, sources, folder, proof, title, build) {
  const stamp = join(folder, "barq-build");
  const hash = contentHash(root, sources);
  if (existsSync(join(folder, proof)) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  rmSync(stamp, { force: true });
  await step(title, build);
  writeFileSync(stamp, hash);
}

function contentHash(root, sources) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesOf(join(root, source)))) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesOf(join(path, name)));
}
