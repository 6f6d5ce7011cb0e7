import type { CommandInput, CommandName } from "../../lib/protocol/commands.ts";
import { acknowledgeFlag } from "./acknowledge-flag.ts";
import { amendReport } from "./amend-report.ts";
import { changeReport } from "./change-report.ts";
import type { Command, CommandContext } from "./command.ts";
import { fileReport } from "./file-report.ts";
import { linkStory } from "./link-story.ts";
import { moveReport } from "./move-report.ts";
import { openStory } from "./open-story.ts";
import { publishReport } from "./publish-report.ts";
import { raiseFlag } from "./raise-flag.ts";
import { resolveFlag } from "./resolve-flag.ts";

type Makers = { [N in CommandName]: (context: CommandContext, input: CommandInput<N>) => Command };

/** Which function carries out which command. */
const NEWSROOM: Makers = {
  "report.file": fileReport,
  "report.amend": amendReport,
  "report.publish": publishReport,
  "report.hold": (context, input) => moveReport("report.hold", context, input),
  "report.release": (context, input) => moveReport("report.release", context, input),
  "report.kill": (context, input) => moveReport("report.kill", context, input),
  "report.spike": (context, input) => moveReport("report.spike", context, input),
  "report.restore": (context, input) => moveReport("report.restore", context, input),
  "report.correct": (context, input) => changeReport("report.correct", context, input),
  "report.update": (context, input) => changeReport("report.update", context, input),
  "report.refile": (context, input) => changeReport("report.refile", context, input),
  "story.open": openStory,
  "story.link": linkStory,
  "flag.raise": raiseFlag,
  "flag.acknowledge": acknowledgeFlag,
  "flag.resolve": resolveFlag,
};

/** The command of this name, ready to be committed. */
export function commandOf<N extends CommandName>(
  name: N,
  context: CommandContext,
  input: CommandInput<N>,
): Command {
  const make: (context: CommandContext, input: CommandInput<N>) => Command = NEWSROOM[name];
  return make(context, input);
}
