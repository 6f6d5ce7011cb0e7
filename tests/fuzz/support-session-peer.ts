import { createWireSession, type WireSession } from "../../app/_wire/wire-session.ts";
import type { Cursor, Handshake } from "../../lib/protocol/frames.ts";
import type { HandLine, Message } from "./support-line.ts";
import { Peer, type PeerParts } from "./support-peer.ts";

type Listener = (payload: unknown) => void;

/** A client that runs the pages' own session, over a socket that is connected by hand. */
export class SessionPeer extends Peer {
  wantsIn = false;
  private readonly session: WireSession;
  private readonly listeners = new Map<string, Listener>();
  private handshake: () => Handshake = () => ({ protocol: 0, cursors: [] });
  private readonly socket = {
    connected: false,
    connect: () => {
      this.wantsIn = true;
    },
    disconnect: () => {
      this.wantsIn = false;
      if (this.socket.connected) this.close("io client disconnect");
    },
    on: (event: string, listener: (payload: never) => void) =>
      this.listeners.set(event, listener as Listener),
  };

  constructor(parts: PeerParts) {
    super(parts);
    this.session = createWireSession({
      store: this.store,
      fetchSnapshot: async () => this.fetchSnapshot(),
      openSocket: (handshake) => {
        this.handshake = handshake;
        return this.socket;
      },
      random: parts.random,
    });
    this.session.start();
  }

  knock(): Cursor | undefined {
    return this.handshake().cursors[0];
  }

  enter(line: HandLine): void {
    this.line = line;
    this.wantsIn = false;
    this.socket.connected = true;
    this.say("connect");
  }

  hear({ name, body }: Message): void {
    this.say(name, body);
  }

  lose(reason: "transport close" | "io server disconnect"): void {
    if (this.socket.connected) this.close(reason);
  }

  stop(): void {
    this.session.stop();
  }

  private close(reason: string): void {
    this.socket.connected = false;
    this.hangUp();
    this.say("disconnect", reason);
  }

  private say(event: string, payload?: unknown): void {
    this.listeners.get(event)?.(payload);
  }
}
