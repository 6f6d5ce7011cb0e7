import { startNode } from "../../server/node.ts";
import { nodeOptions } from "./node-options.ts";

// One node in this process, told by the environment, until the process is killed or its parent is gone.
const { DATABASE_URL = "", REDIS_URL = "" } = process.env;
process.on("disconnect", () => process.exit());
startNode(nodeOptions(DATABASE_URL, REDIS_URL)).then(
  ({ origin }) => process.send?.({ origin }),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
