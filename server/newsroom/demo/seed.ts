import type { Actor } from "../../../lib/domain/policy.ts";
import type { CommandInput, CommandName } from "../../../lib/protocol/commands.ts";
import type { Wire } from "../../store/wires.ts";
import type { Command, CommandContext, Commit } from "../command.ts";
import { commandOf } from "../commands.ts";
import { DEMO_STEPS } from "./material.ts";
import type { DemoStep } from "./types.ts";

/** Plays the demo's reports, stories and flags through the real commands, in order, on behalf of its people. */
export async function seedDemo(
  commit: Commit,
  wire: Wire,
  people: ReadonlyMap<string, Actor>,
): Promise<void> {
  for (const [index, step] of DEMO_STEPS.entries()) {
    const actor = people.get(step.by);
    if (!actor) throw new Error(`the demo knows no ${step.by}`);
    await commit(commandFor(step, commandId(index), { wire, actor }, people));
  }
}

// Fixed numbers: a seeding that was cut short goes on where it stopped, and one that is done does nothing (W11).
const commandId = (index: number) => `0198b000-0000-7000-8003-${String(index + 1).padStart(12, "0")}`;

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
