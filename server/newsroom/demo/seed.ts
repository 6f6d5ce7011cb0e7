import type { Actor } from "../../../lib/domain/actor.ts";
import type { CommandInput, CommandName } from "../../../lib/protocol/commands.ts";
import type { Wire } from "../../store/wires.ts";
import type { Command, CommandContext, Commit } from "../command.ts";
import { commandOf } from "../commands.ts";
import type { DemoStep } from "./types.ts";

/** What a wire of the demo begins with. */
export interface DemoSeed {
  wire: Wire;
  steps: readonly DemoStep[];
  /** The numbers of its commands stand behind this, so that each wire has its own. */
  prefix: string;
}

/** Plays a wire's reports, stories and flags through the real commands, in order, on behalf of the demo's people. */
export async function seedDemo(
  commit: Commit,
  { wire, steps, prefix }: DemoSeed,
  people: ReadonlyMap<string, Actor>,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const actor = people.get(step.by);
    if (!actor) throw new Error(`the demo knows no ${step.by}`);
    // Fixed numbers: a seeding that was cut short goes on where it stopped, and one that is done does nothing (W11).
    const commandId = `${prefix}${String(index + 1).padStart(12, "0")}`;
    await commit(commandFor(step, commandId, { wire, actor }, people));
  }
}

function commandFor(
  step: DemoStep,
  commandId: string,
  context: CommandContext,
  people: ReadonlyMap<string, Actor>,
): Command {
  if (step.command !== "flag.raise") {
    return commandOf(step.command, context, { ...step.input, commandId } as CommandInput<CommandName>);
  }
  const { input, dueInMinutes = 0 } = step;
  return commandOf("flag.raise", context, {
    ...input,
    commandId,
    ...(input.assigneeId && { assigneeId: people.get(input.assigneeId)?.id }),
    ...(dueInMinutes && { dueAt: new Date(Date.now() + dueInMinutes * 60_000).toISOString() }),
  });
}
