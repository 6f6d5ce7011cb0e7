import { randomUUID } from "node:crypto";
import type { PresenceBell, Word } from "./presence-bell.ts";
import type { Change, Claim, PresenceBoard } from "./presence-board.ts";

const BEAT_MS = 2_000;
/**
 * After so many beats of ours without one of its own, a node has nobody any more: it died, or the way between is cut.
 * So its people are gone within 8 s. Counted, not timed: a node that was itself busy is patient.
 */
const MISSED_MOST = 3;

interface NodesParts {
  epoch: string;
  bell: Pick<PresenceBell, "tell">;
  /** Everyone of this node, as was told by `tell`. */
  own(): Claim[];
  /** Everyone of every node, by the node. */
  board: PresenceBoard<string>;
  /** Something came that `tell` or the screens have to know soon. */
  onNews(): void;
}

interface OtherNode {
  /** Of its changes, the last one that is on the board. */
  number: number;
  missed: number;
}

/**
 * One wire's presence between this node and the others. Words may be lost at any time: changes are numbered and each
 * beat says the number, so that who has missed one asks for the whole.
 */
export class PresenceNodes {
  readonly id = randomUUID();
  private readonly others = new Map<string, OtherNode>();
  private readonly timer = setInterval(() => this.beat(), BEAT_MS);
  private readonly sender: { epoch: string; node: string };
  private number = 0;
  private isAsked = false;

  constructor(private readonly parts: NodesParts) {
    this.sender = { epoch: parts.epoch, node: this.id };
  }

  /** Tells what changed among this node's people, or the whole when somebody asked for it. */
  tell(change: Change | undefined): void {
    if (change) this.number += 1;
    const { sender, number } = this;
    if (this.isAsked) this.say({ kind: "whole", ...sender, number, here: this.parts.own() });
    else if (change) this.say({ kind: "change", ...sender, number, ...change });
    this.isAsked = false;
  }

  /** Asks every node for its people: this one has been deaf until now. They learn this one's by it, too. */
  ask(): void {
    this.say({ kind: "ask", ...this.sender, of: null });
    this.answer();
  }

  /** Takes what another node said. */
  hear(word: Word): void {
    switch (word.kind) {
      case "ask":
        if (word.of === null || word.of === this.id) this.answer();
        break;
      case "whole":
        this.hearWhole(word);
        break;
      case "change":
        this.hearChange(word);
        break;
      case "beat":
        this.hearBeat(word);
    }
  }

  /** This node's people are gone, and say so. */
  stop(): void {
    clearInterval(this.timer);
    if (this.number > 0) this.say({ kind: "whole", ...this.sender, number: this.number + 1, here: [] });
  }

  private answer(): void {
    if (this.number === 0) return;
    this.isAsked = true;
    this.parts.onNews();
  }

  private hearWhole({ node, number, here }: Extract<Word, { kind: "whole" }>): void {
    if (here.length === 0) this.others.delete(node);
    else this.others.set(node, { number, missed: 0 });
    this.parts.board.replace(node, here);
    this.parts.onNews();
  }

  private hearChange({ node, number, here, gone }: Extract<Word, { kind: "change" }>): void {
    const known = this.others.get(node);
    // The first change of a node is all of it.
    if (number !== (known?.number ?? 0) + 1) {
      this.askOf(node);
      return;
    }
    this.others.set(node, { number, missed: 0 });
    for (const claim of here) this.parts.board.put(node, claim);
    for (const id of gone) this.parts.board.remove(node, id);
    this.parts.onNews();
  }

  private hearBeat({ node, number }: Extract<Word, { kind: "beat" }>): void {
    const known = this.others.get(node);
    if (known) known.missed = 0;
    if (known?.number !== number) this.askOf(node);
  }

  private askOf(node: string): void {
    this.say({ kind: "ask", ...this.sender, of: node });
  }

  private beat(): void {
    if (this.parts.own().length > 0) this.say({ kind: "beat", ...this.sender, number: this.number });
    for (const [node, other] of this.others) {
      other.missed += 1;
      if (other.missed <= MISSED_MOST) continue;
      this.others.delete(node);
      this.parts.board.replace(node, []);
      this.parts.onNews();
    }
  }

  private say(word: Word): void {
    this.parts.bell.tell(word);
  }
}
