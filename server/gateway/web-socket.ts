import type { Socket as TcpSocket } from "node:net";
import type { Socket } from "socket.io";

/** The parts of ws that Socket.IO's own broadcast relies on too: below them there is no queue but the socket's. */
export interface WebSocketParts {
  readyState: number;
  _socket: TcpSocket;
  terminate(): void;
  once(event: "close", listener: () => void): unknown;
}

/** The WebSocket under a Socket.IO socket. Fails when the transport is not the websocket it is meant for. */
export function webSocketOf({ conn }: Pick<Socket, "conn">): WebSocketParts {
  const { socket } = conn.transport as unknown as { socket?: WebSocketParts };
  if (typeof socket?._socket?.write !== "function") throw new Error("the transport has no TCP socket");
  return socket;
}
