import type { Role } from "../protocol/fields.ts";

/** Those who act: people by their role, and the newsroom's own clock. */
export type ActorRole = Role | "system";

/** Who is asking: the part of a user that decisions look at. */
export interface Actor {
  id: string;
  role: ActorRole;
  /** A desk member's name. */
  name: string;
  /** The public name on reports. */
  byline: string;
}

/** An actor with an account. */
export interface Person extends Actor {
  role: Role;
}

/** Nobody in person: what becomes due by itself. */
export const SYSTEM: Actor = { id: "system", role: "system", name: "Barq", byline: "Barq" };

/** For whom something leaves the server. */
export type Audience = Pick<Actor, "id" | "role">;
