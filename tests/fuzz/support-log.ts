import type { Audience } from "../../lib/domain/actor.ts";
import { may } from "../../lib/domain/policy.ts";
import { type LoggedEvent, project } from "../../lib/domain/project.ts";
import { projectReport } from "../../lib/domain/project-report.ts";
import { projectFlag, projectStory } from "../../lib/domain/project-rows.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { EMPTY_WIRE } from "../support/snapshots.ts";
import { decide, type Recipe, type Rows } from "./support-decide.ts";

const WIRE = "syria";
/** Longer than a client may be behind: made once, of stories that change again and again. */
const LONG_LENGTH = 20_200;
const LONG_STORIES = 20;
const LONG_AGO = "2026-01-01T00:00:00.000Z";
let longLog: LoggedEvent[] | undefined;

/** The truth that everything else is held against: one wire's whole log, and what anybody may see of it. */
export class Log {
  readonly wire = WIRE;
  epoch = "epoch-1";
  events: LoggedEvent[] = [];
  private rows = emptyRows();
  private readonly seen = new Map<string, string>();
  private lives = 1;

  constructor(isLong: boolean) {
    if (!isLong) return;
    longLog ??= makeLongLog();
    this.events = [...longLog];
    for (const event of this.events) putRows(this.rows, event);
  }

  get head(): number {
    return this.events.length;
  }

  append(recipe: Recipe, at: string): LoggedEvent {
    const seq = this.head + 1;
    const event = { seq, at, commandId: `c${seq}`, ...decide(recipe, this.rows, seq, at) };
    this.events.push(event);
    putRows(this.rows, event);
    return event;
  }

  /** Brings back an older log, as from a backup: another epoch, and other events from there on. */
  restore(head: number): void {
    this.lives += 1;
    this.epoch = `epoch-${this.lives}`;
    this.events = this.events.slice(0, head);
    this.rows = this.rowsAt(head);
    this.seen.clear();
  }

  /** What a fresh snapshot would have held at `seq`. */
  snapshot(audience: Audience, seq: number): Snapshot {
    const { reports, stories, flags } = seq === this.head ? this.rows : this.rowsAt(seq);
    const open = may(audience, "flag.read")
      ? [...flags.values()].filter(({ state }) => state !== "resolved")
      : [];
    return {
      ...EMPTY_WIRE,
      wire: WIRE,
      epoch: this.epoch,
      seq,
      reports: [...reports.values()].flatMap((report) => projectReport(report, audience) ?? []),
      stories: [...stories.values()].map((story) => projectStory(story, audience)),
      flags: open.flatMap((flag) => projectFlag(flag, audience) ?? []),
    };
  }

  /** The events of (from, to] that this audience may see, as JSON. */
  run(audience: Audience, from: number, to: number): string {
    const texts = this.events.slice(from, to).map((event) => this.textFor(event, audience));
    return `[${texts.filter(Boolean).join()}]`;
  }

  private textFor(event: LoggedEvent, audience: Audience): string {
    const key = `${audience.role} ${audience.id} ${event.seq}`;
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    const text = JSON.stringify(project(event, audience, new Set())) ?? "";
    this.seen.set(key, text);
    return text;
  }

  private rowsAt(seq: number): Rows {
    const rows = emptyRows();
    for (const event of this.events.slice(0, seq)) putRows(rows, event);
    return rows;
  }
}

function emptyRows(): Rows {
  return { reports: new Map(), stories: new Map(), flags: new Map() };
}

function putRows(rows: Rows, { payload: { report, story, flag } }: LoggedEvent): void {
  if (report) rows.reports.set(report.id, report);
  if (story) rows.stories.set(story.id, story);
  if (flag) rows.flags.set(flag.id, flag);
}

function makeLongLog(): LoggedEvent[] {
  const opened: Recipe = { kind: "story.opened", by: 0, on: 0 };
  return Array.from({ length: LONG_LENGTH }, (_, index) => {
    const seq = index + 1;
    const event = decide(opened, emptyRows(), 1 + (seq % LONG_STORIES), LONG_AGO);
    return { ...event, seq, at: LONG_AGO, commandId: `c${seq}` };
  });
}
