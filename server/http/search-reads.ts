import { Hono } from "hono";
import { SearchQuery } from "../../lib/protocol/search.ts";
import { searchReports } from "../newsroom/queries/search-reports.ts";
import type { Database } from "../store/database.ts";
import { parse } from "./envelope.ts";
import type { Env } from "./guards.ts";
import type { WireList } from "./wire-list.ts";

interface SearchParts {
  database: Database;
  wires: WireList;
}

/** The search over the whole archive of a wire. */
export function searchRoutes({ database, wires }: SearchParts): Hono<Env> {
  return new Hono<Env>().get("/report.search", async (c) => {
    const { wire, ...asked } = parse(SearchQuery, c.req.query());
    return c.json(await searchReports(database, wires.named(wire), c.get("person"), asked, new Date()));
  });
}
