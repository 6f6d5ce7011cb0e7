import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";

const columnNames = new WeakMap<PgTable, [key: string, name: string][]>();

/** A row by the names of its columns, as Postgres reads it from JSON; what is no column is left out. */
export function byColumn(table: PgTable, row: Record<string, unknown>): Record<string, unknown> {
  let names = columnNames.get(table);
  if (!names) {
    names = Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, name]);
    columnNames.set(table, names);
  }
  return Object.fromEntries(names.map(([key, name]) => [name, row[key]]));
}

type WithIsoDates<Row> = {
  [Key in keyof Row]: Date extends Row[Key] ? Exclude<Row[Key], Date> | string : Row[Key];
};

/** A row as the protocol has it: moments in ISO 8601, in UTC. */
export function withIsoDates<Row extends object>(row: Row): WithIsoDates<Row> {
  const entries = Object.entries(row).map(([key, value]) => [
    key,
    value instanceof Date ? value.toISOString() : value,
  ]);
  return Object.fromEntries(entries) as WithIsoDates<Row>;
}

/**
 * The insert of many rows as one statement with one parameter, `$position`, whose text is the same for any number of
 * rows. With `put`, a row takes the place of the one with its key. By name, because a column that came later is the
 * last one in the database, wherever it stands here.
 */
export function insertText(table: PgTable, put: boolean, position: number): string {
  const quoted = (name: string) => `"${name}"`;
  const { columns, primaryKeys } = getTableConfig(table);
  const names = columns.map(({ name }) => quoted(name));
  const key = [...columns.filter(({ primary }) => primary), ...primaryKeys.flatMap((one) => one.columns)].map(
    ({ name }) => quoted(name),
  );
  const changes = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
  const into = quoted(getTableName(table));
  return [
    `INSERT INTO ${into} (${names.join(", ")})`,
    `SELECT ${names.join(", ")} FROM json_populate_recordset(NULL::${into}, $${position}::json)`,
    ...(put ? [`ON CONFLICT (${key.join(", ")}) DO UPDATE SET ${changes.join(", ")}`] : []),
  ].join(" ");
}

/** The rows of a table as one JSON array, so that one statement can bring those of several; read by `fromJson`. */
export function rowsAsJson(table: PgTable, where: SQL | undefined): SQL<unknown[]> {
  const fields = Object.entries(getTableColumns(table)).map(
    ([key, column]) => sql`${sql.raw(`'${key}'`)}, ${column}`,
  );
  return sql<
    unknown[]
  >`(SELECT coalesce(json_agg(json_build_object(${sql.join(fields, sql`, `)})), '[]') FROM ${table} WHERE ${where ?? sql`true`})`;
}

/** What `rowsAsJson` brought, as the protocol has it. */
export function fromJson<Table extends PgTable>(
  table: Table,
  rows: unknown[],
): WithIsoDates<Table["$inferSelect"]>[] {
  const columns = Object.entries(getTableColumns(table));
  const moments = columns.flatMap(([key, { dataType }]) => (dataType === "date" ? [key] : []));
  return (rows as Record<string, unknown>[]).map((row) => {
    const dated = { ...row };
    for (const key of moments)
      if (typeof row[key] === "string") dated[key] = new Date(row[key]).toISOString();
    return dated as WithIsoDates<Table["$inferSelect"]>;
  });
}
