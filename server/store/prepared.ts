import type { Db } from "./database.ts";

const statements = new WeakMap<Db, Map<string, unknown>>();

/** A statement of the hot path, built and planned once a connection; `name` is its own in the whole program. */
export function prepared<Statement>(db: Db, name: string, build: (db: Db) => Statement): Statement {
  let byName = statements.get(db);
  if (!byName) {
    byName = new Map();
    statements.set(db, byName);
  }
  let statement = byName.get(name) as Statement | undefined;
  if (!statement) {
    statement = build(db);
    byName.set(name, statement);
  }
  return statement;
}
