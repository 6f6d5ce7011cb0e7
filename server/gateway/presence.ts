import type { PresenceUpdate } from "../../lib/protocol/frames.ts";
import type { Wire } from "../store/wires.ts";
import { FULL_BYTES, type Line } from "./line.ts";
import { encodeMessage } from "./message.ts";
import type { PresenceBell, Word } from "./presence-bell.ts";
import { type Change, type Claim, isSameClaim, isSamePlace, PresenceBoard } from "./presence-board.ts";
import { PresenceNodes } from "./presence-nodes.ts";

/** Changes of this long are told together: who leafs through reports or loads the page anew costs one message. */
const GATHER_MS = 250;

interface PresenceParts {
  wire: Pick<Wire, "slug" | "epoch">;
  bell: Pick<PresenceBell, "tell">;
}

/** One desk member's line, as long as it follows the wire. */
interface Seat {
  claim: Claim;
  /** It was told nothing yet, or something was left out: the next message is everyone. */
  needsWhole: boolean;
  isDraining: boolean;
}

/** Who of the desk is on one wire, on all nodes, and where; told to every desk line that follows it here. */
export class WirePresence {
  private readonly seats = new Map<Line, Seat>();
  private readonly own = new PresenceBoard<Line>(isSameClaim);
  private readonly board = new PresenceBoard<string>(isSamePlace);
  private readonly nodes: PresenceNodes;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(private readonly parts: PresenceParts) {
    const { bell, wire } = parts;
    this.nodes = new PresenceNodes({
      epoch: wire.epoch,
      bell,
      own: () => this.own.all(),
      board: this.board,
      onNews: () => this.stir(),
    });
  }

  /** Takes a line in: its person is on the wire, and it is told who is there. Correspondents never get here. */
  join(line: Line): void {
    const { id, name, role } = line.actor;
    if (role === "correspondent") return;
    const claim = { id, name, role, reportId: null, editing: false, turn: 0 };
    this.seats.set(line, { claim, needsWhole: true, isDraining: false });
    this.own.put(line, claim);
    this.stir();
  }

  /** Takes what a line's person says of where they are. */
  say(line: Line, { reportId, editing = false }: PresenceUpdate): void {
    const seat = this.seats.get(line);
    if (!seat) return;
    const turn = Math.max(this.own.lastTurn, this.board.lastTurn) + 1;
    seat.claim = { ...seat.claim, reportId, editing: editing && reportId !== null, turn };
    this.own.put(line, seat.claim);
    this.stir();
  }

  /** The line does not answer: its person is not counted until it does. */
  lose(line: Line): void {
    this.own.remove(line, line.actor.id);
    this.stir();
  }

  /** The line answers again. */
  find(line: Line): void {
    const seat = this.seats.get(line);
    if (!seat) return;
    this.own.put(line, seat.claim);
    this.stir();
  }

  /** Forgets a line that is closed. */
  leave(line: Line): void {
    if (this.seats.delete(line)) this.lose(line);
  }

  /** Takes what another node said. */
  hear(word: Word): void {
    if (word.epoch === this.parts.wire.epoch) this.nodes.hear(word);
  }

  /** The other nodes can be heard from now on. */
  ask(): void {
    this.nodes.ask();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.nodes.stop();
  }

  private stir(): void {
    if (!this.isStopped) this.timer ??= setTimeout(() => this.flush(), GATHER_MS);
  }

  private flush(): void {
    this.timer = undefined;
    const own = this.own.changes();
    for (const claim of own?.here ?? []) this.board.put(this.nodes.id, claim);
    for (const id of own?.gone ?? []) this.board.remove(this.nodes.id, id);
    this.nodes.tell(own);
    this.tellScreens(this.board.changes());
  }

  private tellScreens(change: Change | undefined): void {
    const news = change && this.encode(false, change);
    let whole: Buffer | undefined;
    for (const [line, seat] of this.seats) {
      if (!news && !seat.needsWhole) continue;
      if (line.waiting > FULL_BYTES / 2) {
        this.postpone(line, seat);
        continue;
      }
      if (seat.needsWhole) whole ??= this.encode(true, { here: this.board.all(), gone: [] });
      const message = seat.needsWhole ? whole : news;
      if (message) line.send(message);
      seat.needsWhole = false;
    }
  }

  /** Whoever reads slowly has better use for the line; once it is empty they are told everyone. */
  private postpone(line: Line, seat: Seat): void {
    seat.needsWhole = true;
    if (seat.isDraining) return;
    seat.isDraining = true;
    void line.drained().then(() => {
      seat.isDraining = false;
      this.stir();
    });
  }

  private encode(whole: boolean, { here, gone }: Change): Buffer {
    const shown = here.map(({ turn: _, ...present }) => present);
    return encodeMessage("presence", { wire: this.parts.wire.slug, whole, here: shown, gone });
  }
}
