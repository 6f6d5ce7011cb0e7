import type { Person } from "../../lib/domain/actor.ts";
import type { Role } from "../../lib/protocol/fields.ts";

const person = (id: string, role: Role): Person => ({ id, role, name: `Name of ${id}`, byline: `By ${id}` });

/** Those who file; the editor does so too, and is no author whom anybody protects. */
export const AUTHORS: readonly Person[] = [
  person("amal", "correspondent"),
  person("basim", "correspondent"),
  person("dima", "correspondent"),
  person("emad", "editor"),
];
export const DESK: readonly Person[] = [person("emad", "editor"), person("salwa", "supervisor")];

/** Who follows the wire, by every audience that there is, most of them twice. */
export const READERS: readonly Person[] = [
  ...["amal", "amal", "basim", "dima", "who-files-nothing"].map((id) => person(id, "correspondent")),
  ...["emad", "emad", "esra"].map((id) => person(id, "editor")),
  ...["salwa", "sami"].map((id) => person(id, "supervisor")),
  ...["adnan", "adnan"].map((id) => person(id, "admin")),
];
