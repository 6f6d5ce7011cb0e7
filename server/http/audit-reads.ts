import { Hono } from "hono";
import { compress } from "hono/compress";
import { authorize } from "../../lib/domain/policy.ts";
import { AsOfQuery, AuditQuery, ExportQuery } from "../../lib/protocol/audit.ts";
import { HandoverQuery } from "../../lib/protocol/handover.ts";
import { exportLog } from "../newsroom/queries/export-log.ts";
import { listAudit } from "../newsroom/queries/list-audit.ts";
import { readAsOf } from "../newsroom/queries/read-as-of.ts";
import { showHandover } from "../newsroom/queries/show-handover.ts";
import type { Database } from "../store/database.ts";
import { parse } from "./envelope.ts";
import type { Env } from "./guards.ts";
import type { WireList } from "./wire-list.ts";

interface AuditParts {
  database: Database;
  wires: WireList;
  onError(error: unknown): void;
}

/** What the log answers of the past: the audit, the wire as it was, a shift's handover, and the log itself. */
export function auditRoutes({ database, wires, onError }: AuditParts): Hono<Env> {
  return new Hono<Env>()
    .get("/log.export", (c) => {
      const { wire: slug, ...range } = parse(ExportQuery, c.req.query());
      const wire = wires.named(slug);
      const person = c.get("person");
      authorize(person, "wire.export");
      c.header("content-type", "application/x-ndjson; charset=utf-8");
      c.header("content-disposition", `attachment; filename="${wire.slug}.ndjson"`);
      return c.body(streamOf(exportLog(database, wire, person, range), onError));
    })
    .use(compress())
    .get("/audit.list", async (c) => {
      const { wire, ...filter } = parse(AuditQuery, c.req.query());
      return c.json(await listAudit(database, wires.named(wire), c.get("person"), filter));
    })
    .get("/wire.as-of", async (c) => {
      const { wire, ...place } = parse(AsOfQuery, c.req.query());
      return c.json(await readAsOf(database, wires.named(wire), c.get("person"), place));
    })
    .get("/handover.show", async (c) => {
      const { wire, ...from } = parse(HandoverQuery, c.req.query());
      return c.json(await showHandover(database, wires.named(wire), c.get("person"), from));
    });
}

/** Asks for the next lines only when the reader has taken the last; what fails on the way breaks the answer off. */
function streamOf(lines: AsyncGenerator<string>, onError: (error: unknown) => void): ReadableStream {
  const encoder = new TextEncoder();
  let isLeft = false;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await lines.next();
        if (isLeft) return;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        onError(error);
        controller.error(error);
      }
    },
    async cancel() {
      isLeft = true;
      await lines.return(undefined);
    },
  });
}
