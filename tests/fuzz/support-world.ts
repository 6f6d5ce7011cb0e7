import { isDeepStrictEqual } from "node:util";
import { stateFromSnapshot } from "../../lib/domain/apply-event.ts";
import type { Cursor } from "../../lib/protocol/frames.ts";
import { seeded } from "../chaos/random.ts";
import { Database } from "./support-database.ts";
import { HandLine } from "./support-line.ts";
import { LineRules } from "./support-line-rules.ts";
import { Log } from "./support-log.ts";
import { GatewayNode } from "./support-node.ts";
import { type Peer, PlainPeer } from "./support-peer.ts";
import { READERS } from "./support-people.ts";
import { SessionPeer } from "./support-session-peer.ts";
import type { Schedule } from "./support-steps.ts";

/** Taken before a test puts the fake clock in its place. */
const afterMicrotasks = setImmediate;
const FUTURE = 1_000_000;
const AHEAD = 7;
const FAULTS_MOST = 100;

/** Everything that there is in one run: a log, a database, some nodes and everybody who follows. */
export class World {
  readonly log: Log;
  readonly database: Database;
  readonly nodes: GatewayNode[];
  readonly peers: Peer[];
  /** Lines that the client has left and the server still holds for open. */
  private readonly ghosts: HandLine[] = [];
  private readonly faults: string[] = [];
  private readonly complain = (fault: string) => {
    this.faults.push(fault);
    // What goes on without end must be stopped from within.
    if (this.faults.length > FAULTS_MOST) throw new Error(fault);
  };

  constructor(private readonly schedule: Schedule) {
    this.log = new Log(schedule.isLong);
    this.database = new Database(this.log);
    this.nodes = Array.from({ length: schedule.nodes }, () => this.makeNode());
    const { log, database, complain } = this;
    this.peers = READERS.map((actor, index) => {
      const parts = { actor, log, database, complain, random: seeded(index) };
      return index % 2 ? new SessionPeer(parts) : new PlainPeer(parts);
    });
  }

  private makeNode(): GatewayNode {
    const { log, database, complain } = this;
    return new GatewayNode({ log, database, complain, historyBytes: this.schedule.historyBytes });
  }

  node(number: number): GatewayNode {
    return this.nodes[number % this.nodes.length] as GatewayNode;
  }

  peer(number: number): Peer {
    return this.peers[number % this.peers.length] as Peer;
  }

  connect(peer: Peer, node: GatewayNode): void {
    const known = peer.wantsIn ? peer.knock() : undefined;
    if (!known) return;
    const cursor = told(known, peer);
    const { actor } = peer;
    const { log, database, complain } = this;
    const rules = new LineRules({ actor, cursor, log, database, complain, nodeHead: () => node.pump.head });
    const line: HandLine = new HandLine(
      { ...actor, sessionId: "" },
      {
        onSend: (message, waiting) => rules.check(message, waiting),
        onMessage: (message) => peer.line === line && peer.hear(message),
        onEnd: () => peer.line === line && peer.lose("io server disconnect"),
        onGone: () => node.leave(line),
      },
    );
    peer.enter(line);
    node.accept(line, rules, cursor);
  }

  /** Lets everybody in who wants to, spread over the nodes from this one on. */
  connectAll(from: number): void {
    for (const [index, peer] of this.peers.entries()) this.connect(peer, this.node(from + index));
  }

  /** The client's network breaks; the server may not notice it for a while. */
  cut(peer: Peer, isNoticed: boolean): void {
    const { line } = peer;
    if (!line) return;
    if (isNoticed) line.cut();
    else this.ghosts.push(line);
    // So that hanging up does not tell the server.
    peer.line = undefined;
    peer.lose("transport close");
  }

  /** The server learns of every line that the client has left. */
  notice(): void {
    for (const line of this.ghosts.splice(0)) line.cut();
  }

  /** Nodes cut their lines when they stop; only the clients have to be told. */
  restart(node: GatewayNode): void {
    this.nodes[this.nodes.indexOf(node)] = this.makeNode();
    node.stop();
    for (const peer of this.peers) if (peer.line?.isOpen === false) this.cut(peer, true);
  }

  /** Brings everything to whoever reads; answers whether there was anything. */
  private flushAll(): boolean {
    const full = this.peers.flatMap(({ line, reads }) => (reads && line && !line.isDone ? [line] : []));
    for (const line of full) line.flush(Number.POSITIVE_INFINITY);
    return full.length > 0;
  }

  /** Lets everything that can happen without time happen, and fails if anything was wrong. */
  async settle(): Promise<void> {
    do await new Promise((resolve) => afterMicrotasks(resolve));
    while (this.flushAll());
    if (this.faults.length > 0) throw new Error(this.faults.slice(0, 3).join("\n"));
  }

  /** Every client holds exactly what a fresh snapshot at its own number would bring it. */
  compareStates(): void {
    for (const { actor, store } of this.peers) {
      const { state } = store.view();
      if (state?.epoch !== this.log.epoch) continue;
      const fresh = stateFromSnapshot(this.log.snapshot(actor, state.seq));
      if (!isDeepStrictEqual(state, fresh))
        throw new Error(`[W2] ${actor.id} differs from the log at ${state.seq}`);
    }
  }

  stop(): void {
    for (const peer of this.peers) peer.stop();
    for (const node of this.nodes) node.stop();
  }
}

function told({ wire, epoch, seq }: Cursor, peer: Peer): Cursor {
  const { lie } = peer;
  peer.lie = undefined;
  if (lie === "epoch") return { wire, epoch: "epoch-of-another", seq };
  return { wire, epoch, seq: seq + (lie === "future" ? FUTURE : lie === "ahead" ? AHEAD : 0) };
}
