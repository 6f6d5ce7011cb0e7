import type { SoundName } from "./alarm.ts";

const CHANNEL = "barq.sounds";
/** By then every window has heard what was asked for. */
const ASKED_MS = 5_000;

interface Asked {
  id: string;
  name: SoundName;
}

/** What a window can do about sounds, or a stand-in. */
export interface Sounds {
  isArmed: () => boolean;
  play: (name: SoundName) => void;
  channel: Pick<BroadcastChannel, "postMessage"> &
    Pick<EventTarget, "addEventListener" | "removeEventListener">;
  locks: Pick<LockManager, "request"> | undefined;
}

/**
 * A sound of the window that rings, heard wherever it may be: a browser lets only those windows sound in which somebody
 * pressed something, and the one that rings may be another. Answers how to play, and how to stop listening.
 */
export function soundSomewhere({ isArmed, play, channel, locks }: Sounds) {
  const hear = (event: Event) => {
    const { id, name } = (event as MessageEvent<Asked>).data;
    if (!isArmed()) return;
    if (!locks) return play(name);
    // One of the windows that may: whoever has the lock first, for as long as others could ask for it.
    void locks.request(`${CHANNEL}.${id}`, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      play(name);
      await new Promise((done) => setTimeout(done, ASKED_MS));
    });
  };
  channel.addEventListener("message", hear);
  return {
    play: (name: SoundName) => {
      if (isArmed()) play(name);
      else channel.postMessage({ id: crypto.randomUUID(), name } satisfies Asked);
    },
    stop: () => channel.removeEventListener("message", hear),
  };
}

/** The line between the windows of this device; without one, nobody is on it. */
export function openSoundChannel(): Sounds["channel"] {
  if (typeof BroadcastChannel !== "undefined") return new BroadcastChannel(CHANNEL);
  return Object.assign(new EventTarget(), { postMessage: () => {} });
}
