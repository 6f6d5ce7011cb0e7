import { acknowledge } from "../../lib/domain/notice.ts";
import { authorize, may } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { lockNotice } from "../store/notices.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { withTold } from "./told.ts";

/**
 * Says by name that somebody knows of a correction, a hold or a kill. Fails with `notice.not_found` when it is absent
 * or none of theirs to see, with `notice.not_awaited` when it does not ask them, and with `notice.acknowledged`.
 */
export function acknowledgeNotice(
  context: CommandContext,
  input: CommandInput<"notice.acknowledge">,
): Command {
  const { wire, actor } = context;
  const { commandId, noticeId } = input;
  return command(context, {
    kind: "notice.acknowledged",
    commandId,
    touches: [noticeId],
    // Which report it is about is not known yet, and what is done to that decides it as well.
    alone: true,
    lock: (db) => lockNotice(db, wire, noticeId),
    decide(found, at) {
      const own = found?.acknowledgements.find(({ personId }) => personId === actor.id);
      if (!found || !may(actor, "notice.read", { acknowledgement: own ?? { personId: "" } }))
        throw new AppError("notice.not_found");
      authorize(actor, "notice.acknowledge", { acknowledgement: own });
      const { notice, acknowledgements } = found;
      return {
        reportId: notice.reportId,
        storyId: notice.storyId ?? undefined,
        ...withTold(acknowledge(notice, acknowledgements, actor.id, at)),
      };
    },
  });
}
