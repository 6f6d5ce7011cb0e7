import type { Audience } from "../../lib/domain/project.ts";
import type { Line } from "./line.ts";

/** Those who see the same of every event: correspondents only as long as it is not their own. */
const CLASSES = ["correspondent", "editor", "supervisor"] as const;
type Class = (typeof CLASSES)[number];

/** The class of an audience: a supervisor and an admin see the same of every event. */
export function classOf({ role }: Pick<Audience, "role">): Class {
  return role === "admin" ? "supervisor" : role;
}

/** The lines that follow one wire live, by what they may see of it. */
export class Members {
  private readonly classes = new Map(CLASSES.map((name) => [name, new Set<Line>()]));
  private readonly correspondents = new Map<string, Set<Line>>();

  add(line: Line): void {
    this.classes.get(classOf(line.actor))?.add(line);
    if (line.actor.role !== "correspondent") return;
    const own = this.correspondents.get(line.actor.id) ?? new Set();
    this.correspondents.set(line.actor.id, own.add(line));
  }

  has(line: Line): boolean {
    return this.classes.get(classOf(line.actor))?.has(line) ?? false;
  }

  delete(line: Line): void {
    this.classes.get(classOf(line.actor))?.delete(line);
    const own = this.correspondents.get(line.actor.id);
    own?.delete(line);
    if (own?.size === 0) this.correspondents.delete(line.actor.id);
  }

  *all(): Iterable<Line> {
    for (const lines of this.classes.values()) yield* lines;
  }

  /** Every audience that is here, with its lines: a correspondent among `authors` is an audience of their own. */
  *audiences(authors: ReadonlySet<string>): Iterable<[Audience, Iterable<Line>]> {
    for (const [role, lines] of this.classes) {
      if (lines.size > 0) yield [{ id: "", role }, role === "correspondent" ? others(lines, authors) : lines];
    }
    for (const id of authors) {
      const lines = this.correspondents.get(id);
      if (lines) yield [{ id, role: "correspondent" }, lines];
    }
  }
}

function* others(lines: Iterable<Line>, authors: ReadonlySet<string>): Iterable<Line> {
  for (const line of lines) if (!authors.has(line.actor.id)) yield line;
}
