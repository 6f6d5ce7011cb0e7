import { createHash } from "node:crypto";
import type { WireState } from "../../lib/domain/apply-event.ts";

const known = new WeakMap<object, bigint>();

/** 64 bits that tell one value from another, whatever the order of its keys. Kept for each object: rows never change. */
export function digest(value: object): bigint {
  let sum = known.get(value);
  if (sum === undefined) {
    sum = createHash("sha256").update(canonical(value)).digest().readBigUInt64BE();
    known.set(value, sum);
  }
  return sum;
}

/** A digest of a set that one can add to and take from: the sum of its members. */
export function add(sum: bigint, more: bigint): bigint {
  return BigInt.asUintN(64, sum + more);
}

/** What a screen shows, in 64 bits: the sum over all its rows. */
export function stateDigest({
  reports,
  stories,
  flags,
}: Pick<WireState, "reports" | "stories" | "flags">): bigint {
  let sum = 0n;
  for (const rows of [reports, stories, flags]) for (const row of rows.values()) sum = add(sum, digest(row));
  return sum;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
}
