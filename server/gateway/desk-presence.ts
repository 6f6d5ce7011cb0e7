import { may } from "../../lib/domain/policy.ts";
import type { Pump } from "../wire/pump.ts";
import type { Bus } from "../wire/redis-bus.ts";
import type { WireSocket } from "./handshake.ts";
import type { Line } from "./line.ts";
import { WirePresence } from "./presence.ts";
import { createPresenceBell } from "./presence-bell.ts";
import { startPulse } from "./pulse.ts";

/** Presence on every wire of this node (W13). */
export interface DeskPresence {
  /** Takes a line in for as long as its socket lives, if its person is of the desk; else does nothing. */
  join(socket: WireSocket, line: Line, wireIds: readonly number[]): void;
  /** The other nodes can be heard (again): asks them for their people. */
  ask(): void;
  /** Tells the other nodes that this one's people are gone. */
  stop(): void;
}

/** Opens presence for these wires, shared over the bus with the other nodes. */
export function openDeskPresence(pumps: ReadonlyMap<number, Pump>, bus: Bus): DeskPresence {
  const bell = createPresenceBell(bus);
  const wires = new Map([...pumps].map(([id, { wire }]) => [id, new WirePresence({ wire, bell })]));
  const bySlug = new Map([...pumps].map(([id, { wire }]) => [wire.slug, wires.get(id)]));
  const all = [...wires.values()];
  bell.listen((word) => {
    for (const wire of all) wire.hear(word);
  });
  const pulse = startPulse({
    onLost(line) {
      for (const wire of all) wire.lose(line);
    },
    onFound(line) {
      for (const wire of all) wire.find(line);
    },
  });
  return {
    join(socket, line, wireIds) {
      if (!may(line.actor, "presence.read")) return;
      const watched = pulse.watch(line);
      const opened = new Set<string>();
      socket.conn.on("packet", () => watched.hear());
      socket.on("presence", (update) => {
        if (update.reportId === null) opened.delete(update.wire);
        else if (bySlug.has(update.wire)) opened.add(update.wire);
        watched.holds(opened.size > 0);
        bySlug.get(update.wire)?.say(line, update);
      });
      socket.on("disconnect", () => {
        watched.end();
        for (const wire of all) wire.leave(line);
      });
      for (const id of wireIds) wires.get(id)?.join(line);
    },
    ask() {
      for (const wire of all) wire.ask();
    },
    stop() {
      pulse.stop();
      for (const wire of all) wire.stop();
    },
  };
}
