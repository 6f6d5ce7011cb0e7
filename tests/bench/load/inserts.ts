import { randomUUID } from "node:crypto";
import pg from "pg";
import { monotonic } from "../support/bench.ts";
import { arabicText } from "../support/material.ts";
import { serve } from "../support/worker.ts";

const clients: pg.Client[] = [];

/** Opens the connections and makes the table of the bare inserts. */
async function open({ databaseUrl, concurrency }: { databaseUrl: string; concurrency: number }) {
  for (let index = 0; index < concurrency; index++) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    clients.push(client);
  }
  await clients[0]?.query(
    "CREATE TABLE IF NOT EXISTS bench_inserts (id uuid PRIMARY KEY, body text NOT NULL)",
  );
}

/** Each connection commits one row after the other: the fastest that this Postgres can be durable by plain pg. */
async function flood({ seconds, reportBytes }: { seconds: number; reportBytes: number }) {
  const body = arabicText(reportBytes);
  const text = "INSERT INTO bench_inserts (id, body) VALUES ($1, $2)";
  const started = monotonic();
  const end = started + seconds * 1_000;
  let count = 0;
  const insert = async (client: pg.Client) => {
    while (monotonic() < end) {
      await client.query({ name: "bench_insert", text, values: [randomUUID(), body] });
      count += 1;
    }
  };
  await Promise.all(clients.map(insert));
  return { count, seconds: (monotonic() - started) / 1_000 };
}

const handlers = { open, flood };
/** A load process that commits plain rows. */
export type InsertLoad = typeof handlers;
serve(handlers);
