import { Hono } from "hono";
import { authorize } from "../../lib/domain/policy.ts";
import { project } from "../../lib/domain/project.ts";
import { COMMANDS, type CommandName } from "../../lib/protocol/commands.ts";
import type { CommandAnswer } from "../../lib/protocol/reads.ts";
import type { Commit } from "../newsroom/command.ts";
import { commandOf } from "../newsroom/commands.ts";
import { parse } from "./envelope.ts";
import type { Env } from "./guards.ts";
import { readJson } from "./read-json.ts";
import type { WireList } from "./wire-list.ts";

interface CommandParts {
  wires: WireList;
  commit: Commit;
  /** The reports of a wire that are killed by now. */
  killed(wireId: number): ReadonlySet<string>;
}

/** `POST /api/<noun>.<verb>` for every command there is; each is answered with the event that it appended. */
export function commandRoutes({ wires, commit, killed }: CommandParts): Hono<Env> {
  const routes = new Hono<Env>();
  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    routes.post(`/${name}`, async (c) => {
      const actor = c.get("person");
      authorize(actor, name);
      const input = parse(COMMANDS[name], await readJson(c.env.incoming));
      const wire = wires.named(input.wire);
      const event = await commit(commandOf(name, { wire, actor }, input));
      const seen = project(event, actor, killed(wire.id)) ?? { ...event, payload: {} };
      return c.json({ wire: wire.slug, seq: event.seq, event: seen } satisfies CommandAnswer);
    });
  }
  return routes;
}
