import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPages, buildServer } from "./build.mjs";
import { installPackages } from "./packages.mjs";
import { orExplain } from "./prepare.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
await orExplain(async () => {
  await installPackages(root);
  await buildPages(root);
  await buildServer(root);
});
