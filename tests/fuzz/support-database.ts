import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { Log } from "./support-log.ts";

/** What a database that is away answers; anything else that fails on a node is a fault of the node. */
export class DatabaseAway extends Error {}

interface Answer {
  give(): void;
  fail(): void;
}

/** A database that answers at once, or by hand in any order, or not at all, and that may lag behind the log. */
export class Database {
  mode: "at once" | "by hand" | "away" = "at once";
  isLagging = false;
  private readonly answers: Answer[] = [];
  /** How far the log could be read from when on. */
  private readonly seen: { at: number; head: number }[] = [];

  constructor(private readonly log: Log) {
    this.see(log.head);
  }

  /** How far the log can be read now. */
  get head(): number {
    return this.seen.at(-1)?.head ?? 0;
  }

  get isIdle(): boolean {
    return this.mode === "at once" && this.answers.length === 0 && this.head === this.log.head;
  }

  /** What could have been read at any moment before `at`: a claim of that moment must reach it. */
  headBefore(at: number): number {
    return this.seen.findLast((one) => one.at < at)?.head ?? 0;
  }

  /** Lets everything appended be read, unless it lags. */
  catchUp(): void {
    if (!this.isLagging) this.see(this.log.head);
  }

  /** Another log stands here from now on. */
  restart(): void {
    this.seen.length = 0;
    this.see(this.log.head);
  }

  readonly read = (after: number, limit: number, upTo?: number): Promise<LoggedEvent[]> => {
    return this.ask(this.log.events.slice(after, Math.min(after + limit, upTo ?? this.head, this.head)));
  };

  readHead(): Promise<number> {
    return this.ask(this.head);
  }

  answer(which: number, isFailure: boolean): void {
    const [answer] = this.answers.splice(which % Math.max(1, this.answers.length), 1);
    if (isFailure) answer?.fail();
    else answer?.give();
  }

  answerAll(): void {
    for (const answer of this.answers.splice(0)) answer.give();
  }

  private see(head: number): void {
    this.seen.push({ at: Date.now(), head });
  }

  /** The value is of the moment of asking: the oldest that an answer may be. */
  private ask<Value>(value: Value): Promise<Value> {
    if (this.mode === "away") return Promise.reject(new DatabaseAway("the database is away"));
    if (this.mode === "at once") return Promise.resolve(value);
    return new Promise((give, fail) => {
      this.answers.push({ give: () => give(value), fail: () => fail(new DatabaseAway("the read failed")) });
    });
  }
}
