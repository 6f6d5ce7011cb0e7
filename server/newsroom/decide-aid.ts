import type { Actor } from "../../lib/domain/actor.ts";
import type { Before, Mark } from "../../lib/domain/aid.ts";
import type { Aid } from "../../lib/protocol/aids.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import { findAid } from "../store/aids.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { lockVersion, readVersion } from "./told-version.ts";

interface Parts {
  name: "aid.confirm" | "aid.refuse";
  kind: EventKind;
  input: Mark & { commandId: string; id: string };
  /** The decision as it shall be, or why not. */
  decide(before: Before, actor: Actor, at: string): Aid;
}

/**
 * A command that decides about a mark in a report: in place of what was decided before about the same one. Fails with
 * `report.not_found`, `report.wrong_state`, `report.stale` or `aid.exists`.
 */
export function decideAid(context: CommandContext, { name, kind, input, decide }: Parts): Command {
  const { wire, actor } = context;
  const { commandId, id, reportId, version } = input;
  return command(context, {
    kind,
    commandId,
    touches: [id, reportId],
    async lock(db) {
      const [found, known] = await Promise.all([
        lockVersion(db, wire, reportId, version),
        findAid(db, wire, input),
      ]);
      return { ...found, known };
    },
    decide({ known, ...found }, at) {
      const { told } = readVersion(actor, name, found);
      const aid = decide({ wire: wire.slug, text: told, known }, actor, at);
      return { reportId, payload: { aid }, write: known ? { aid } : { newAid: aid } };
    },
  });
}
