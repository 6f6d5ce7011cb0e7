import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
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

/**
 * Starts the insert of many rows as one statement with one parameter, whose text is the same for any number of rows.
 * Fails on whatever key the first row offends.
 */
export function insertAll(db: Db, table: PgTable, rows: Record<string, unknown>[]): Promise<unknown> {
  const name = `insert_all_${getTableName(table)}`;
  const statement = prepared(db, name, (on) =>
    on
      .insert(table)
      .select(
        sql`SELECT ${columnsOf(table)} FROM json_populate_recordset(NULL::${table}, ${sql.placeholder("rows")}::json)`,
      )
      .prepare(name),
  );
  return statement.execute({ rows: JSON.stringify(rows.map((row) => byColumn(table, row))) });
}

/** By name, because a column that came later is the last one in the database, wherever it stands here. */
function columnsOf(table: PgTable): SQL {
  const names = Object.values(getTableColumns(table)).map(({ name }) => sql.identifier(name));
  return sql.join(names, sql`, `);
}

/** A row by the names of its columns, as Postgres reads it from JSON. */
export function byColumn(table: PgTable, row: Record<string, unknown>): Record<string, unknown> {
  const columns = Object.entries(getTableColumns(table));
  return Object.fromEntries(columns.map(([key, { name }]) => [name, row[key]]));
}
