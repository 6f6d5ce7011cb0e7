import { merge } from "../../lib/domain/place.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { lockPlaces } from "../store/places.ts";
import { type Command, type CommandContext, command } from "./command.ts";

/** Makes a place one of the names of another one. Fails with `place.not_found`, and as `merge` does. */
export function mergePlace(context: CommandContext, input: CommandInput<"place.merge">): Command {
  const { wire, actor } = context;
  const { commandId, placeId, intoId, version } = input;
  return command(context, {
    kind: "place.merged",
    commandId,
    touches: [placeId, intoId],
    lock: (db) => lockPlaces(db, wire, [placeId, intoId]),
    decide(found, at) {
      authorize(actor, "place.merge");
      const [one, into] = [placeId, intoId].map((wanted) => found.find(({ id }) => id === wanted));
      if (!one || !into) throw new AppError("place.not_found");
      const place = merge(one, into, version, actor, at);
      return { payload: { place }, write: { place } };
    },
  });
}
