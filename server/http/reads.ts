import { Hono } from "hono";
import { compress } from "hono/compress";
import { authorize } from "../../lib/domain/policy.ts";
import { BackgroundQuery } from "../../lib/protocol/background.ts";
import { IncidentListQuery } from "../../lib/protocol/incidents.ts";
import {
  type CorrespondentList,
  EventsQuery,
  OlderQuery,
  type PeopleList,
  ReportQuery,
  type SessionInfo,
  SnapshotQuery,
} from "../../lib/protocol/reads.ts";
import { listIncidents } from "../newsroom/queries/list-incidents.ts";
import { readEvents } from "../newsroom/queries/read-events.ts";
import { readOlder } from "../newsroom/queries/read-older.ts";
import { readSnapshot } from "../newsroom/queries/read-snapshot.ts";
import { showBackground } from "../newsroom/queries/show-background.ts";
import { showReport } from "../newsroom/queries/show-report.ts";
import type { Database } from "../store/database.ts";
import { listCorrespondentAccounts, listDesk } from "../store/people.ts";
import { parse } from "./envelope.ts";
import type { Env } from "./guards.ts";
import type { Identifier } from "./identify.ts";
import type { Polls } from "./polls.ts";
import { searchRoutes } from "./search-reads.ts";
import { storyReadRoutes } from "./story-reads.ts";
import type { WireList } from "./wire-list.ts";

interface ReadParts {
  database: Database;
  wires: WireList;
  identifier: Identifier;
  polls: Polls;
  timeZone: string;
}

/** `GET /api/<noun>.<verb>`: what the newsroom answers without changing. */
export function readRoutes({ database, wires, identifier, polls, timeZone }: ReadParts): Hono<Env> {
  return new Hono<Env>()
    .use(compress())
    .get("/wire.snapshot", async (c) => {
      const { wire, limit } = parse(SnapshotQuery, c.req.query());
      return c.json(await readSnapshot(database, wires.named(wire), c.get("person"), limit));
    })
    .get("/wire.events", async (c) => {
      const { wire: slug, wait: seconds, ...range } = parse(EventsQuery, c.req.query());
      const wire = wires.named(slug);
      const person = c.get("person");
      if (seconds === 0) return c.json(await readEvents(database, wire, person, range));
      const again = () => identifier.identify(c.req.header("cookie"));
      const gone = c.req.raw.signal;
      const run = await polls.follow({ ...range, wireId: wire.id, seconds, person, again, gone });
      // A connection that is kept for the next request would hold up the end of the node.
      if (polls.isStopped()) c.header("connection", "close");
      return c.json(run);
    })
    .get("/wire.older", async (c) => {
      const { wire, ...range } = parse(OlderQuery, c.req.query());
      return c.json(await readOlder(database, wires.named(wire), c.get("person"), range));
    })
    .get("/report.show", async (c) => {
      const { wire, id } = parse(ReportQuery, c.req.query());
      return c.json(await showReport(database, wires.named(wire), c.get("person"), id));
    })
    .get("/report.background", async (c) => {
      const { wire, id } = parse(BackgroundQuery, c.req.query());
      return c.json(await showBackground(database, wires.named(wire), c.get("person"), id, new Date()));
    })
    .route("/", storyReadRoutes({ database, wires }))
    .get("/incident.list", async (c) => {
      const { wire, ...asked } = parse(IncidentListQuery, c.req.query());
      return c.json(await listIncidents(database, wires.named(wire), c.get("person"), asked));
    })
    .route("/", searchRoutes({ database, wires }))
    .get("/people.list", async (c) => {
      authorize(c.get("person"), "people.read");
      return c.json({ people: await listDesk(database.db) } satisfies PeopleList);
    })
    .get("/correspondent.list", async (c) => {
      authorize(c.get("person"), "correspondent.watch");
      return c.json({ people: await listCorrespondentAccounts(database.db) } satisfies CorrespondentList);
    })
    .get("/session.show", (c) => {
      const { id, name, email, byline, role, until } = c.get("person");
      const list = wires.all.map((wire) => ({ slug: wire.slug, name: wire.name, nameAr: wire.nameAr }));
      return c.json({
        user: { id, name, email, byline, role },
        wires: list,
        timeZone,
        until,
      } satisfies SessionInfo);
    });
}
