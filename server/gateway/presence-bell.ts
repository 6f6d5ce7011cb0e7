import { z } from "zod";
import { PersonId } from "../../lib/protocol/fields.ts";
import { Epoch, Present } from "../../lib/protocol/frames.ts";
import type { Bus } from "../wire/redis-bus.ts";
import type { Claim } from "./presence-board.ts";

const ClaimSchema: z.ZodType<Claim> = Present.extend({ turn: z.int().min(0) });
/** Of which log, since another newsroom may share this Redis; and from which node. */
const sender = { epoch: Epoch, node: z.uuid() };
/** How many changes the node has told. */
const number = z.int().min(0);

/** What nodes tell each other of their own people on one wire. */
const Word = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("change"),
    ...sender,
    number,
    here: z.array(ClaimSchema),
    gone: z.array(PersonId),
  }),
  z.strictObject({ kind: z.literal("whole"), ...sender, number, here: z.array(ClaimSchema) }),
  /** The node lives, and somebody is there. */
  z.strictObject({ kind: z.literal("beat"), ...sender, number }),
  /** Asks a node, or with null every one, to say the whole. */
  z.strictObject({ kind: z.literal("ask"), ...sender, of: z.uuid().nullable() }),
]);

export type Word = z.infer<typeof Word>;

export interface PresenceBell {
  /** Tells every other node; it may be lost. */
  tell(word: Word): void;
  /** Calls `listener` for every word of the other nodes; what is none is passed over. */
  listen(listener: (word: Word) => void): void;
}

const CHANNEL = "barq:presence";

/** Presence between nodes, over their bus. */
export function createPresenceBell(bus: Bus): PresenceBell {
  return {
    tell: (word) => bus.publish(CHANNEL, JSON.stringify(word)),
    listen(listener) {
      bus.subscribe(CHANNEL, (message) => {
        const word = Word.safeParse(parsed(message));
        if (word.success) listener(word.data);
      });
    },
  };
}

function parsed(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}
