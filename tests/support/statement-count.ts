import pg from "pg";

/** One transaction of this process: its statements in the order in which they were sent. */
export type Transaction = string[];

export interface StatementCount {
  /** Those that appended to the log and have been committed since the last `forget`. */
  appended(): Transaction[];
  forget(): void;
  end(): void;
}

/**
 * Counts what every connection of this process sends to Postgres between BEGIN and COMMIT, both included, where all of
 * it passes: in `pg`'s own client.
 */
export function countStatements(): StatementCount {
  const open = new Map<object, Transaction>();
  let done: Transaction[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    const text = textOf(given[0]);
    if (/^begin/i.test(text)) open.set(this, []);
    const transaction = open.get(this);
    transaction?.push(text);
    if (transaction && /^(commit|rollback)/i.test(text)) {
      open.delete(this);
      done.push(transaction);
    }
    return Reflect.apply(query, this, given);
  } as typeof query;
  return {
    appended: () => done.filter((texts) => texts.some((text) => text.includes("append_wire_events("))),
    forget() {
      done = [];
    },
    end() {
      pg.Client.prototype.query = query;
    },
  };
}

function textOf(query: unknown): string {
  if (typeof query === "string") return query.trim();
  const { text } = (query ?? {}) as { text?: unknown };
  return typeof text === "string" ? text.trim() : "";
}
