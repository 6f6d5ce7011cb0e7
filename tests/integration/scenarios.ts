import { COMMANDS, type CommandName } from "../../lib/protocol/commands.ts";
import type { Kit, Scenario, Scenarios } from "../support/kit.ts";
import { aidsScenarios } from "./scenarios-aids.ts";
import { claimsScenarios } from "./scenarios-claims.ts";
import { duplicatesScenarios } from "./scenarios-duplicates.ts";
import { flagsScenarios } from "./scenarios-flags.ts";
import { movesOfUsed, noticesScenarios } from "./scenarios-notices.ts";
import { placesScenarios } from "./scenarios-places.ts";
import { questionsScenarios } from "./scenarios-questions.ts";
import { reportsScenarios } from "./scenarios-reports.ts";
import { storiesScenarios } from "./scenarios-stories.ts";
import { verificationScenarios } from "./scenarios-verification.ts";
import { viewsScenarios } from "./scenarios-views.ts";

/** Every case of every command, numbered from 1 within its command. */
export function casesOf(kit: Kit): [command: CommandName, number: number, scenario: Scenario][] {
  const scenarios = allScenarios(kit);
  return (Object.keys(COMMANDS) as CommandName[]).flatMap((command) =>
    (scenarios[command] ?? []).map((scenario, index): [CommandName, number, Scenario] => [
      command,
      index + 1,
      scenario,
    ]),
  );
}

/** Sends what a case has prepared, or makes it happen; answers under which seq it was done. */
export async function carryOut(
  kit: Kit,
  command: CommandName,
  what: Awaited<ReturnType<Scenario>>,
): Promise<number> {
  if ("happens" in what) return what.happens();
  const [by, body] = what;
  return (await kit.clients[by].run(command, body)).seq;
}

/** Every command there is, each with the cases that differ in who sees what. */
function allScenarios(kit: Kit): Scenarios {
  return merged([
    reportsScenarios(kit),
    claimsScenarios(kit),
    verificationScenarios(kit),
    noticesScenarios(kit),
    movesOfUsed(kit),
    storiesScenarios(kit),
    flagsScenarios(kit),
    questionsScenarios(kit),
    duplicatesScenarios(kit),
    viewsScenarios(kit),
    placesScenarios(kit),
    aidsScenarios(kit),
  ]);
}

/** The cases of a command come from whatever part of the newsroom has something to say of it. */
function merged(tables: Scenarios[]): Scenarios {
  const all: Scenarios = {};
  for (const table of tables)
    for (const [name, cases] of Object.entries(table) as [keyof Scenarios, Scenarios[keyof Scenarios]][])
      all[name] = [...(all[name] ?? []), ...(cases ?? [])];
  return all;
}
