import { AppError } from "../../lib/protocol/errors.ts";
import type { Command, Commit } from "./command.ts";

/**
 * Commits what nobody in person asks for, and answers whether it was done: what has been overtaken is refused by the
 * newsroom's own rules, and that is the end of it. Fails when the newsroom cannot be reached.
 */
export async function commitUnlessOvertaken(commit: Commit, command: Command): Promise<boolean> {
  try {
    await commit(command);
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code.startsWith("newsroom.")) throw error;
    return false;
  }
}
