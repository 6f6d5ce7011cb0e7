import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { Party } from "../protocol/parties.ts";
import type { Actor } from "./actor.ts";
import { otherNames } from "./known-names.ts";

/** A party that the newsroom knows by itself, or its correction of one that came with the program. */
export function add(input: CommandInput<"party.add">, wire: string, actor: Actor, at: string): Party {
  const { commandId: _number, wire: _slug, aliases, ...said } = input;
  return {
    ...said,
    aliases: otherNames(aliases, said.ar, said.en),
    wire,
    byName: actor.name,
    version: 1,
    changedAt: at,
  };
}

/** The party with what is said of it in the place of what was. Fails with `party.stale`. */
export function amend(
  party: Party,
  input: Omit<CommandInput<"party.amend">, "commandId" | "wire" | "partyId">,
  actor: Actor,
  at: string,
): Party {
  const { version, ar = party.ar, en = party.en, kind = party.kind, aliases = party.aliases } = input;
  if (party.version !== version) throw new AppError("party.stale", { version: party.version });
  return {
    ...party,
    ar,
    en,
    kind,
    aliases: otherNames(aliases, ar, en),
    // Null is said: what was noted is no more.
    note: input.note === undefined ? party.note : input.note,
    byName: actor.name,
    version: version + 1,
    changedAt: at,
  };
}
