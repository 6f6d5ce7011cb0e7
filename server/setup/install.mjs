import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "./packages.mjs";
import { orExplain } from "./prepare.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
await orExplain(() => installPackages(root));
