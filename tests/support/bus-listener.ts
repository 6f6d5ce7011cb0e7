import { expect } from "vitest";
import { type Bus, openBus } from "../../server/wire/redis-bus.ts";

/** A node's end of the bus, with all that it heard. */
export interface BusEnd extends Bus {
  heard: string[];
  errors: unknown[];
  /** How often a subscription came to life. */
  returns(): number;
  until(ready: boolean): Promise<void>;
}

/** Opens one that listens on these channels, and waits until it hears. */
export async function openBusEnd(redisUrl: string, ...channels: string[]): Promise<BusEnd> {
  const heard: string[] = [];
  const errors: unknown[] = [];
  let returns = 0;
  const bus = openBus({
    redisUrl,
    onError: (error) => void errors.push(error),
    onReturn: () => {
      returns += 1;
    },
  });
  for (const channel of channels) bus.subscribe(channel, (message) => void heard.push(message));
  const until = async (ready: boolean) => {
    await expect.poll(bus.isReady, { interval: 20 }).toBe(ready);
  };
  await until(true);
  return { ...bus, heard, errors, returns: () => returns, until };
}
