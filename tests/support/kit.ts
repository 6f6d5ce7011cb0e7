import type { CommandName } from "../../lib/protocol/commands.ts";
import type { Client } from "./client.ts";
import type { Newsroom } from "./newsroom.ts";
import { PERSON_NAMES, type PersonName } from "./people.ts";

/** What a table of cases needs while it is run; empty until `fill`. */
export interface Kit {
  newsroom: Newsroom;
  clients: Record<PersonName, Client>;
}

/** Signs everybody in. */
export async function fill(kit: Kit, newsroom: Newsroom): Promise<void> {
  const signedIn = PERSON_NAMES.map(async (name) => [name, await newsroom.as(name)] as const);
  Object.assign(kit, { newsroom, clients: Object.fromEntries(await Promise.all(signedIn)) });
}

/**
 * Prepares what a command needs, and answers who sends it and its body; or, of what nobody sends, how to make it
 * happen, and the seq under which it did.
 */
export type Scenario = () => Promise<[PersonName, object] | { happens(): Promise<number> }>;

/** The cases of some commands, by name. */
export type Scenarios = Partial<Record<CommandName, Scenario[]>>;
