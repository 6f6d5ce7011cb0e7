import { randomUUID } from "node:crypto";
import { parseRedisUrl } from "../redis-address.ts";
import { type Line, openLine } from "./redis-line.ts";

/** What the nodes of a newsroom tell each other. It may lose a message at any time, and never holds anybody up. */
export interface Bus {
  /** Tells every other node; never throws, never waits. Dropped when Redis is away or does not keep up. */
  publish(channel: string, message: string): void;
  /** Calls `listener` for every message other nodes publish on this channel, whenever Redis is there. */
  subscribe(channel: string, listener: (message: string) => void): void;
  /** Whether everything that this node speaks and hears gets through now. */
  isReady(): boolean;
  close(): Promise<void>;
}

interface BusParts {
  /** In any of the forms that parseRedisUrl reads; another one throws. */
  redisUrl: string;
  onError(error: unknown): void;
  /** A subscription has come (back) to life: it has missed what was said meanwhile. */
  onReturn(): void;
}

/** Opens a bus over Redis. It is there at once and keeps trying while Redis is away. */
export function openBus({ redisUrl, onError, onReturn }: BusParts): Bus {
  const address = parseRedisUrl(redisUrl);
  // In front of what this node says, so that nobody parses their own words when they come back.
  const own = randomUUID();
  const listeners = new Map<string, ((message: string) => void)[]>();
  const lines = new Map<string, Line>();
  let isClosed = false;

  const hear = (channel: string, text: string) => {
    if (text.startsWith(own)) return;
    for (const listener of listeners.get(channel) ?? []) {
      try {
        listener(text.slice(own.length));
      } catch (error) {
        onError(error);
      }
    }
  };
  /** In a cluster each channel lives on the server of its own slot, and else all of them on the one server. */
  const lineOf = (channel: string) => {
    const place = address.kind === "cluster" ? channel : "";
    const line =
      lines.get(place) ?? openLine({ address, pulse: pulseOf(channel, own), hear, onError, onReturn });
    lines.set(place, line);
    return line;
  };

  return {
    publish(channel, message) {
      if (!isClosed) lineOf(channel).publish(channel, own + message);
    },
    subscribe(channel, listener) {
      if (isClosed) return;
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      lineOf(channel).subscribe(channel);
    },
    isReady: () => lines.size > 0 && [...lines.values()].every((line) => line.isReady()),
    async close() {
      isClosed = true;
      for (const line of lines.values()) line.close();
    },
  };
}

/** Braces keep it in the slot of the channel that it stands for. */
function pulseOf(channel: string, own: string): string {
  return `barq:pulse:${channel.includes("{") ? channel : `{${channel}}`}:${own}`;
}
