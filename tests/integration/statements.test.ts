import { afterAll, beforeAll, expect, test } from "vitest";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";
import { countStatements, type StatementCount } from "../support/statement-count.ts";
import { carryOut, casesOf } from "./scenarios.ts";

/** BEGIN and COMMIT, the lookup by command number, the save, the append, and what the command locks and reads. */
const STATEMENTS_MOST = 8;

const kit = {} as Kit;
let count: StatementCount;

beforeAll(async () => {
  count = countStatements();
  await fill(kit, await startNewsroom());
});
afterAll(async () => {
  await kit.newsroom.stop();
  count.end();
});

test.each(casesOf(kit))(
  "%s (case %i) is one transaction of at most eight statements",
  async (command, _case, scenario) => {
    const what = await scenario();
    count.forget();
    await carryOut(kit, command, what);
    const transactions = count.appended();
    // What somebody sends is one transaction; what happens by itself may be set off by another.
    if (!("happens" in what)) expect(transactions).toHaveLength(1);
    expect(transactions.length).toBeGreaterThan(0);
    for (const statements of transactions) {
      const told = `${command}:\n${statements.map((text) => text.slice(0, 160)).join("\n")}`;
      expect(statements[0]).toMatch(/^BEGIN/);
      expect(statements.at(-1)).toBe("COMMIT");
      expect(statements.length, told).toBeLessThanOrEqual(STATEMENTS_MOST);
      // At least one more than the frame of BEGIN, lookup, append and COMMIT: or nothing was counted.
      expect(statements.length, told).toBeGreaterThanOrEqual(4);
    }
  },
);
