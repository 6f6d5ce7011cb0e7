import { z } from "zod";
import { WireEvent } from "./events.ts";
import { Id, Instant, PersonId, Seq, WireSlug } from "./fields.ts";

/** A log's life: it changes only when the log is restored or rebuilt. */
export const Epoch = z.string().min(1).max(64);

/** How far a client has applied a wire. */
export const Cursor = z.strictObject({ wire: WireSlug, epoch: Epoch, seq: Seq });

/** What a client brings in the Socket.IO handshake. */
export const Handshake = z.object({
  protocol: z.int(),
  cursors: z.array(Cursor).max(32).default([]),
});

/** W2: covers (from, to]; what the audience may not see is absent from `events`. */
export const Frame = z.object({
  wire: WireSlug,
  epoch: Epoch,
  from: Seq,
  to: Seq,
  at: Instant,
  events: z.array(WireEvent),
});

/** W4: how far the log has come, by the server's clock. */
export const Head = z.object({ wire: WireSlug, epoch: Epoch, head: Seq, at: Instant });

export const ResyncReason = z.enum(["epoch", "future", "too_far"]);
/** W3: the exact run cannot be proven; take a fresh snapshot. */
export const Resync = z.object({ wire: WireSlug, reason: ResyncReason });

export const ByeCode = z.enum([
  "session.required",
  "session.ended",
  "protocol.outdated",
  "message.invalid",
  "message.too_many",
  "wire.not_found",
  "newsroom.unavailable",
  "slow",
  "shutdown",
]);
/** The server's last word on a socket: whether to come back, and after how long. */
export const Bye = z.object({
  code: ByeCode,
  retry: z.boolean(),
  /** Milliseconds to wait before coming back. */
  afterMs: z.int().min(0),
  message: z.string(),
});

/** What a client may say about itself over the socket. It changes nothing in the newsroom (W12). */
export const PresenceUpdate = z.strictObject({
  wire: WireSlug,
  /** The report that the person has open; null is none. */
  reportId: Id.nullable(),
  /** Whether they are editing it. */
  editing: z.boolean().optional(),
});

/** One of the desk who is on a wire. Nobody's id is there twice, however many screens they have. */
export const Present = z.object({
  id: PersonId,
  name: z.string(),
  role: z.enum(["editor", "supervisor", "admin"]),
  reportId: Id.nullable(),
  editing: z.boolean(),
});
/** W13: who of the desk is on a wire, all of them or only what has changed. */
export const Presence = z.object({
  wire: WireSlug,
  /** Whether `here` is everyone; else the others stay as they were said before. */
  whole: z.boolean(),
  here: z.array(Present),
  gone: z.array(PersonId),
});

/** Every message on the socket, by direction: the version test hashes these schemas. */
export const SERVER_MESSAGES = {
  frame: Frame,
  head: Head,
  resync: Resync,
  presence: Presence,
  bye: Bye,
} as const;
export const CLIENT_MESSAGES = { handshake: Handshake, presence: PresenceUpdate } as const;

export type Cursor = z.infer<typeof Cursor>;
export type Handshake = z.infer<typeof Handshake>;
export type Frame = z.infer<typeof Frame>;
export type Head = z.infer<typeof Head>;
export type Resync = z.infer<typeof Resync>;
export type Bye = z.infer<typeof Bye>;
export type ByeCode = z.infer<typeof ByeCode>;
export type PresenceUpdate = z.infer<typeof PresenceUpdate>;
export type Present = z.infer<typeof Present>;
export type Presence = z.infer<typeof Presence>;

export interface ServerToClient {
  frame: (frame: Frame) => void;
  head: (head: Head) => void;
  resync: (resync: Resync) => void;
  presence: (presence: Presence) => void;
  bye: (bye: Bye) => void;
}

export interface ClientToServer {
  presence: (update: PresenceUpdate) => void;
}
