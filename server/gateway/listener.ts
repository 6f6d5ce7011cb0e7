import { RateLimiterMemory } from "rate-limiter-flexible";
import { PresenceUpdate } from "../../lib/protocol/frames.ts";
import { byeOf, closeWith, type WireSocket } from "./handshake.ts";

/** What a client may say in a second before it is closed. */
const MESSAGES_PER_SECOND = 10;

/** Makes the guard of what comes in: it is presence, valid and seldom; anything else ends the socket (W12). */
export function createListener(): (socket: WireSocket) => void {
  const limiter = new RateLimiterMemory({ points: MESSAGES_PER_SECOND, duration: 1 });
  return (socket) => {
    socket.use((message, next) => {
      limiter.consume(socket.id).then(
        () => {
          const [name, body, ...rest] = message;
          const update = PresenceUpdate.safeParse(body);
          if (name !== "presence" || rest.length > 0 || !update.success)
            return closeWith(socket, byeOf("message.invalid"));
          // As the schema reads it: ids are compared in lower case.
          message[1] = update.data;
          next();
        },
        () => closeWith(socket, byeOf("message.too_many")),
      );
    });
  };
}
