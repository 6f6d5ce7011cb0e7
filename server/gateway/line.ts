import type { Socket as TcpSocket } from "node:net";
import type { ByeCode } from "../../lib/protocol/frames.ts";
import { byeOf, closeWith, type Follower, type WireSocket } from "./handshake.ts";
import { type WebSocketParts, webSocketOf } from "./web-socket.ts";

/** More than this of unsent bytes, and a client is fed from the log at its own speed instead of live. */
export const FULL_BYTES = 262_144;

/** One client's way out. What is sent leaves in order; messages are encoded before, once for everybody. */
export interface Line {
  readonly actor: Follower;
  /** False from the moment at which nothing sent would arrive any more. */
  readonly isOpen: boolean;
  /** How many bytes have not left this process yet. */
  readonly waiting: number;
  /** How many bytes have left this process since the line was opened. */
  readonly left: number;
  /** Sends a message made by `encodeMessage`; on a closed line it does nothing. */
  send(message: Buffer): void;
  /** Fulfils when the line can take more without piling it up, or is closed. */
  drained(): Promise<void>;
  /** Says why and closes; a client that does not even read that is cut off soon after. */
  close(code: ByeCode): void;
}

const OPEN = 1;

/**
 * The line of a Socket.IO socket. Frames go straight to the TCP socket: engine.io's queue costs as much again as the
 * write itself, and it has no bound. Fails when the transport is not the websocket it is meant for.
 */
export function openLine(socket: WireSocket): Line {
  const webSocket = webSocketOf(socket);
  return new SocketLine(socket, webSocket, webSocket._socket);
}

class SocketLine implements Line {
  private draining: Promise<void> | undefined;

  constructor(
    private readonly socket: WireSocket,
    private readonly webSocket: WebSocketParts,
    private readonly tcp: TcpSocket,
  ) {}

  get actor(): Follower {
    return this.socket.data.actor;
  }

  get isOpen(): boolean {
    return this.webSocket.readyState === OPEN && this.socket.connected;
  }

  get waiting(): number {
    return this.tcp.writableLength;
  }

  get left(): number {
    return this.tcp.bytesWritten - this.tcp.writableLength;
  }

  send(message: Buffer): void {
    if (this.webSocket.readyState === OPEN) this.tcp.write(message);
  }

  drained(): Promise<void> {
    if (!this.tcp.writableNeedDrain || !this.isOpen) return Promise.resolve();
    this.draining ??= new Promise<void>((resolve) => {
      const done = () => {
        this.tcp.off("drain", done).off("close", done);
        this.draining = undefined;
        resolve();
      };
      this.tcp.on("drain", done).on("close", done);
    });
    return this.draining;
  }

  close(code: ByeCode): void {
    closeWith(this.socket, byeOf(code));
  }
}
