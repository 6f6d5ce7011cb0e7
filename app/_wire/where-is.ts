import type { PresenceUpdate } from "@/lib/protocol/frames.ts";

/** Where a person is on a wire, of what their tabs say: where they edit, else where they looked last. */
export function whereIs(
  said: readonly { place: PresenceUpdate; lookedAt: number }[],
): PresenceUpdate | undefined {
  const latest = [...said].sort((one, other) => other.lookedAt - one.lookedAt);
  return (latest.find(({ place }) => place.editing) ?? latest[0])?.place;
}
