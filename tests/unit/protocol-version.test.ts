import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { COMMANDS } from "../../lib/protocol/commands.ts";
import { CLIENT_MESSAGES, SERVER_MESSAGES } from "../../lib/protocol/frames.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";

/** Version → the hash of all message schemas. A released line is never edited: a change adds the next one. */
const HASHES: Record<number, string> = {
  1: "48cc6b33c43fd68e",
  2: "d5fc982fd298e9d1",
  3: "ff5a9b920e9aa21c",
  4: "cbd57872785c2b66",
  5: "9d146daa1299fe14",
  6: "21d4c0276918af8b",
  7: "33240d129ea1650b",
};

/** The schemas as text in which only what a message may hold makes a difference, not the order of its fields. */
function canonical(_key: string, value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((item) => typeof item === "string") ? [...value].sort() : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hashOf(messages: Record<string, Record<string, z.ZodType>>): string {
  const schemas = Object.entries(messages).map(([kind, list]) => [
    kind,
    Object.entries(list)
      .map(([name, schema]) => [name, z.toJSONSchema(schema, { io: "input" })] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return createHash("sha256").update(JSON.stringify(schemas, canonical)).digest("hex").slice(0, 16);
}

test("no message changes its shape without a new protocol version", () => {
  const hash = hashOf({ server: SERVER_MESSAGES, client: CLIENT_MESSAGES, commands: COMMANDS });
  expect(
    { version: PROTOCOL_VERSION, hash },
    "A message schema changed. Raise PROTOCOL_VERSION in lib/protocol/version.ts, so that older clients are told to " +
      `reload, and add its line to HASHES here: ${PROTOCOL_VERSION + 1}: "${hash}"`,
  ).toEqual({ version: PROTOCOL_VERSION, hash: HASHES[PROTOCOL_VERSION] });
});

test("the hash sees a new field, another limit and a new value, and not the order of fields", () => {
  const shape = (schema: z.ZodType) => hashOf({ server: { frame: schema } });
  const one = z.object({ a: z.string().max(3), b: z.enum(["x", "y"]) });
  expect(shape(z.object({ b: z.enum(["x", "y"]), a: z.string().max(3) }))).toBe(shape(one));
  expect(shape(one.extend({ c: z.string().optional() }))).not.toBe(shape(one));
  expect(shape(one.extend({ a: z.string().max(4) }))).not.toBe(shape(one));
  expect(shape(one.extend({ b: z.enum(["x", "y", "z"]) }))).not.toBe(shape(one));
  expect(shape(one.partial())).not.toBe(shape(one));
  expect(shape(one.strict())).not.toBe(shape(one));
});

test("the newest line is the version in use", () => {
  expect(Math.max(...Object.keys(HASHES).map(Number))).toBe(PROTOCOL_VERSION);
});
