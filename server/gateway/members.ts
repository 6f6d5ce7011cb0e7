import type { Audience, Person } from "../../lib/domain/actor.ts";
import { isOwn, type Own } from "./authors.ts";
import type { Line } from "./line.ts";

/** Those who see the same of every event, as long as it is not their own. */
const CLASSES = ["correspondent", "editor", "supervisor"] as const;
type Class = (typeof CLASSES)[number];

/** The class of an audience: a supervisor and an admin see the same of every event. */
export function classOf({ role }: Pick<Person, "role">): Class {
  return role === "admin" ? "supervisor" : role;
}

/** The lines that follow one wire live, by what they may see of it. */
export class Members {
  private readonly classes = new Map(CLASSES.map((name) => [name, new Set<Line>()]));
  private readonly people = new Map<string, Set<Line>>();

  add(line: Line): void {
    this.classes.get(classOf(line.actor))?.add(line);
    const own = this.people.get(line.actor.id) ?? new Set();
    this.people.set(line.actor.id, own.add(line));
  }

  has(line: Line): boolean {
    return this.classes.get(classOf(line.actor))?.has(line) ?? false;
  }

  delete(line: Line): void {
    this.classes.get(classOf(line.actor))?.delete(line);
    const own = this.people.get(line.actor.id);
    own?.delete(line);
    if (own?.size === 0) this.people.delete(line.actor.id);
  }

  *all(): Iterable<Line> {
    for (const lines of this.classes.values()) yield* lines;
  }

  /** Every audience that is here, with its lines: whose own the events are is an audience of their own. */
  *audiences(own: Own): Iterable<[Audience, Iterable<Line>]> {
    for (const [role, lines] of this.classes) {
      const isWhole = own.keepers.size === 0 && role !== "correspondent";
      if (lines.size > 0) yield [{ id: "", role }, isWhole ? lines : others(lines, own)];
    }
    for (const id of new Set([...own.authors, ...own.keepers])) {
      const lines = this.people.get(id) ?? [];
      const [line] = lines;
      if (line && isOwn(line.actor, own)) yield [{ id, role: classOf(line.actor) }, lines];
    }
  }
}

function* others(lines: Iterable<Line>, own: Own): Iterable<Line> {
  for (const line of lines) if (!isOwn(line.actor, own)) yield line;
}
