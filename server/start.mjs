import cluster from "node:cluster";
import { dirname, join } from "node:path";
import "./setup/node-version.mjs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const argv = process.argv.slice(2);

if (cluster.isPrimary) {
  const { prepare } = await import("./setup/prepare.mjs");
  await prepare(root, argv);
}
process.setSourceMapsEnabled(true);
const { main } = await import(pathToFileURL(join(root, "dist", "main.mjs")).href);
await main(root, argv);
