import { completeness, createWireStore, type WireStore } from "../../app/_wire/wire-store.ts";
import type { Person } from "../../lib/domain/actor.ts";
import type { Cursor } from "../../lib/protocol/frames.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { type Database, DatabaseAway } from "./support-database.ts";
import type { HandLine, Message } from "./support-line.ts";
import type { Log } from "./support-log.ts";

/** A cursor that is not what the client has: of another log, beyond it, or beyond what the client applied. */
export type Lie = "epoch" | "future" | "ahead";

export interface PeerParts {
  actor: Person;
  log: Log;
  database: Database;
  /** The same chance for the same peer, each time. */
  random(): number;
  complain(fault: string): void;
}

/** One client: a store as every screen has it, and the line it follows by. */
export abstract class Peer {
  line: HandLine | undefined;
  reads = true;
  lie: Lie | undefined;
  readonly store: WireStore;

  constructor(readonly parts: PeerParts) {
    this.store = watchedStore(parts);
  }

  get actor(): Person {
    return this.parts.actor;
  }

  abstract get wantsIn(): boolean;
  /** The cursor that it brings; undefined when it cannot come now. */
  abstract knock(): Cursor | undefined;
  /** It is let in by this line. */
  abstract enter(line: HandLine): void;
  abstract hear(message: Message): void;
  /** The line is lost, and the client knows it. */
  abstract lose(reason: "transport close" | "io server disconnect"): void;
  abstract stop(): void;

  /** A fresh snapshot, as the newsroom's web side would answer it. */
  protected fetchSnapshot(): Snapshot {
    const { actor, log, database } = this.parts;
    if (database.mode === "away") throw new DatabaseAway("no snapshot");
    return structuredClone(log.snapshot(actor, database.head));
  }

  protected hangUp(): void {
    const { line } = this;
    this.line = undefined;
    line?.cut();
  }
}

/** A client that does what the protocol asks for and nothing by itself: it comes back when it is let in. */
export class PlainPeer extends Peer {
  private needsSnapshot = true;

  get wantsIn(): boolean {
    return !this.line;
  }

  knock(): Cursor | undefined {
    try {
      if (this.needsSnapshot) this.store.replace(this.fetchSnapshot());
      this.needsSnapshot = false;
      return this.store.cursor()[0];
    } catch {
      return undefined;
    }
  }

  enter(line: HandLine): void {
    this.line = line;
    this.store.setLink({ status: "live" });
  }

  hear({ name, body }: Message): void {
    if (name === "frame" && ["gap", "epoch"].includes(this.store.apply(body))) this.lose("transport close");
    if (name === "resync") {
      this.needsSnapshot = true;
      this.lose("transport close");
    }
    if (name !== "head") return;
    this.store.hear(body);
    if ((this.store.cursor()[0]?.seq ?? 0) < body.head) this.lose("transport close");
  }

  lose(_reason: "transport close" | "io server disconnect"): void {
    this.hangUp();
    this.store.setLink({ status: "offline" });
  }

  stop(): void {
    this.hangUp();
  }
}

/** The store, complaining of what it must never do. */
function watchedStore({ database, complain, actor }: PeerParts): WireStore {
  const store = createWireStore((flush) => flush());
  const seq = () => store.cursor()[0]?.seq ?? -1;
  const judgeClaim = () => {
    const claim = completeness(store.view());
    if (claim.kind !== "complete") return;
    const least = database.headBefore(Date.parse(claim.at));
    if (claim.seq < least) {
      complain(`[W4] ${actor.id} calls itself complete to ${claim.seq} when the log was at ${least}`);
    }
  };
  return {
    ...store,
    apply(frame) {
      const before = seq();
      const outcome = store.apply(frame);
      const isFit = frame.from <= before && before < frame.to;
      if (outcome === "applied" && !isFit) complain(`[W2] (${frame.from}, ${frame.to}] applied at ${before}`);
      if (seq() !== (outcome === "applied" ? frame.to : before)) complain(`[W2] ${outcome}, and at ${seq()}`);
      judgeClaim();
      return outcome;
    },
    hear(head) {
      store.hear(head);
      judgeClaim();
    },
  };
}
