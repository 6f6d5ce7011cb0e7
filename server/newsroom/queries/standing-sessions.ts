import type { Role } from "../../../lib/protocol/fields.ts";
import type { Database } from "../../store/database.ts";
import { standingSessions } from "../../store/sessions.ts";

/** Asks the database, not this node's memory: a session may have been ended on any node, or by hand. */
export function readStandingSessions(database: Database, ids: string[]): Promise<Map<string, Role>> {
  return standingSessions(database.db, ids);
}
