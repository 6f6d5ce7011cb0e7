import type { CommandInput, CommandName } from "@/lib/protocol/commands.ts";
import type { CommandAnswer } from "@/lib/protocol/reads.ts";
import { post } from "./api.ts";
import { isPassing } from "./api-failure.ts";
import { uuidv7 } from "./uuid.ts";

const RETRY_AFTER_MS = [600, 1_800];

export type CommandBody<N extends CommandName> = Omit<CommandInput<N>, "commandId">;

/**
 * Sends a command and, while nobody answers, the very same one again (W11: it is done once). The screen changes
 * when the log brings the event, not here. Fails with an ApiFailure.
 */
export async function sendCommand<N extends CommandName>(
  name: N,
  body: CommandBody<N>,
  commandId: string = uuidv7(),
): Promise<CommandAnswer> {
  for (const pause of RETRY_AFTER_MS) {
    try {
      return await post<CommandAnswer>(name, { ...body, commandId });
    } catch (failure) {
      if (!isPassing(failure)) throw failure;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  return post<CommandAnswer>(name, { ...body, commandId });
}
