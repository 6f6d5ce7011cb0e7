import { numbers, readNumbers } from "./frame-numbers.ts";
import { type LightSocket, openLightSocket } from "./light-socket.ts";

/** How a server is followed: where, as whom, and what is said before it sends anything. */
export interface Door {
  port: number;
  path: string;
  /** One session each; sockets go round among them. */
  cookies: string[];
  /** What to say when Engine.io has opened; nothing where no Engine.io is spoken. */
  hello: string | undefined;
  /** What tells that the socket is live. */
  readyAt: "upgrade" | "connect" | "head";
}

/** Who is told what the followers hear. */
export interface Audience {
  onReady(follower: Follower): void;
  /** The frame (from, to] is whole at a follower that was at `from`. */
  onFrame(follower: Follower, from: number, to: number): void;
  onBytes(count: number): void;
  onFault(fault: string): void;
  /** Told by the server to come back after so many milliseconds. */
  onSentAway(follower: Follower, afterMs: number): void;
  /** Closed by the server without such a word. */
  onClosed(follower: Follower): void;
}

/** One socket that follows a log, as light as can be. */
export interface Follower {
  index: number;
  /** Complete to here; undefined before it is known where the log is. */
  at: number | undefined;
  isReady: boolean;
  /** Whether it was told to come back later: what comes after that is no news. */
  isSentAway: boolean;
  /** Undefined only while it is being opened. */
  socket: LightSocket | undefined;
}

const HEAD = /^42\["head",.*?"head":(\d+)/;
const RETURN = /"retry":true,"afterMs":(\d+)/;

/** Opens one; `at` is where it is already, when that is known. */
export function follow(door: Door, index: number, at: number | undefined, audience: Audience): Follower {
  let from = 0;
  let to = 0;
  let isFrame = false;
  const ready = () => {
    if (follower.isReady) return;
    follower.isReady = true;
    audience.onReady(follower);
  };
  const follower: Follower = { index, at, isReady: false, isSentAway: false, socket: undefined };
  /** What is no frame: Engine.io and Socket.IO, as far as a reader needs them. */
  const hearWords = (text: string) => {
    if (text === "2") follower.socket?.send("3");
    else if (text.startsWith("0")) follower.socket?.send(door.hello ?? "");
    else if (text.startsWith("40")) {
      if (door.readyAt === "connect") ready();
    } else if (text.startsWith('42["head"')) {
      follower.at ??= Number(HEAD.exec(text)?.[1]);
      if (door.readyAt === "head") ready();
    } else if (!text.startsWith('42["presence"')) {
      const afterMs = RETURN.exec(text)?.[1];
      if (afterMs) {
        follower.isSentAway = true;
        follower.socket?.drop();
        audience.onSentAway(follower, Number(afterMs));
      } else audience.onFault(`socket ${index} heard ${text.slice(0, 120)}`);
    }
  };
  follower.socket = openLightSocket({
    port: door.port,
    path: door.path,
    cookie: door.cookies[index % door.cookies.length] ?? "",
    index,
    onOpen() {
      if (door.readyAt === "upgrade") ready();
    },
    onBegin(data, start, end) {
      isFrame = readNumbers(data, start, end);
      if (isFrame) ({ from, to } = numbers);
      else hearWords(data.toString("latin1", start, end));
    },
    onWhole() {
      if (isFrame) audience.onFrame(follower, from, to);
    },
    onBytes: audience.onBytes,
    onClose(refusal) {
      if (follower.isSentAway) return;
      if (refusal) audience.onFault(`socket ${index} was refused: ${refusal.split("\r\n")[0]}`);
      audience.onClosed(follower);
    },
  });
  return follower;
}
