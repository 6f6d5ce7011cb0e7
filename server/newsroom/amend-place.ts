import { amend } from "../../lib/domain/place.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { lockPlaces } from "../store/places.ts";
import { type Command, type CommandContext, command } from "./command.ts";

/** Changes what the newsroom knows of a place. Fails with `place.not_found`, and as `amend` does. */
export function amendPlace(context: CommandContext, input: CommandInput<"place.amend">): Command {
  const { wire, actor } = context;
  const { commandId, wire: _slug, placeId, ...said } = input;
  return command(context, {
    kind: "place.amended",
    commandId,
    touches: [placeId],
    lock: (db) => lockPlaces(db, wire, [placeId]),
    decide([found], at) {
      authorize(actor, "place.amend");
      if (!found) throw new AppError("place.not_found");
      const place = amend(found, said, actor, at);
      return { payload: { place }, write: { place } };
    },
  });
}
