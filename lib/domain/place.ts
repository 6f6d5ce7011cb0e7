import type { CommandInput } from "../protocol/commands.ts";
import { AppError } from "../protocol/errors.ts";
import type { OwnPlace } from "../protocol/places.ts";
import type { Actor } from "./actor.ts";
import { otherNames } from "./known-names.ts";

/** A place that the newsroom knows by itself, or its correction of a packaged one. Fails with `place.elsewhere`. */
export function add(input: CommandInput<"place.add">, wire: string, actor: Actor, at: string): OwnPlace {
  const { commandId: _number, wire: _slug, ...said } = input;
  return checked({
    ...said,
    wire,
    byName: actor.name,
    mergedIntoId: null,
    version: 1,
    changedAt: at,
  });
}

/** The place with what is said of it in the place of what was. Fails with `place.stale`, `place.merged` or `place.elsewhere`. */
export function amend(
  place: OwnPlace,
  input: Omit<CommandInput<"place.amend">, "commandId" | "wire" | "placeId">,
  actor: Actor,
  at: string,
): OwnPlace {
  const { version, ...said } = input;
  return checked({ ...next(place, version, actor, at), ...given(said) });
}

/**
 * The place as one of the names of another one. Fails with `place.stale`, and with `place.merged` when either went
 * into a third already: so nothing ever comes back to itself.
 */
export function merge(place: OwnPlace, into: OwnPlace, version: number, actor: Actor, at: string): OwnPlace {
  if (into.mergedIntoId !== null) throw new AppError("place.merged", { intoId: into.mergedIntoId });
  return { ...next(place, version, actor, at), mergedIntoId: into.id };
}

function next(place: OwnPlace, version: number, actor: Actor, at: string): OwnPlace {
  if (place.version !== version) throw new AppError("place.stale", { version: place.version });
  if (place.mergedIntoId !== null) throw new AppError("place.merged", { intoId: place.mergedIntoId });
  return { ...place, byName: actor.name, version: version + 1, changedAt: at };
}

function checked(place: OwnPlace): OwnPlace {
  const { governorate, country, aliases, ar, en } = place;
  if (governorate !== null && !governorate.startsWith(`${country}-`)) throw new AppError("place.elsewhere");
  return { ...place, aliases: otherNames(aliases, ar, en) };
}

type Given<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** Only what is said. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
}
