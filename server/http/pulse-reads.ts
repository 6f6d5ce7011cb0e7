import { Hono } from "hono";
import { PulseQuery } from "../../lib/protocol/pulse.ts";
import { showPulse } from "../newsroom/queries/show-pulse.ts";
import type { Database } from "../store/database.ts";
import { parse } from "./envelope.ts";
import type { Env } from "./guards.ts";
import type { WireList } from "./wire-list.ts";

interface PulseParts {
  database: Database;
  wires: WireList;
}

/** `GET /api/pulse.show`: how the newsroom works, in numbers. */
export function pulseRoutes({ database, wires }: PulseParts): Hono<Env> {
  return new Hono<Env>().get("/pulse.show", async (c) => {
    const range = parse(PulseQuery, c.req.query());
    return c.json(await showPulse(database, wires.all, c.get("person"), range));
  });
}
