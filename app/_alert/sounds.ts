import type { SoundName } from "./alarm.ts";

interface Note {
  /** Seconds from the beginning. */
  at: number;
  lasts: number;
  hertz: number;
}

/** A FLASH rises three times, a call rings twice, a view ticks once: told apart with the eyes elsewhere. */
const NOTES: Record<SoundName, { wave: OscillatorType; loud: number; notes: readonly Note[] }> = {
  flash: {
    wave: "triangle",
    loud: 1,
    notes: [0, 0.26, 0.52].flatMap((at) => [
      { at, lasts: 0.1, hertz: 784 },
      { at: at + 0.1, lasts: 0.12, hertz: 1_175 },
    ]),
  },
  call: {
    wave: "sine",
    loud: 0.8,
    notes: [
      { at: 0, lasts: 0.16, hertz: 659 },
      { at: 0.18, lasts: 0.26, hertz: 880 },
    ],
  },
  view: { wave: "sine", loud: 0.5, notes: [{ at: 0, lasts: 0.14, hertz: 523 }] },
};

/** Two sounds at once are noise: a lesser one waits for nobody. */
const GAP_S = 1.2;

let context: AudioContext | undefined;
let busyUntil = 0;

/** Lets the page sound, from a press of a key or a button; a browser allows it nowhere else. */
export async function armSounds(): Promise<void> {
  if (typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  if (context.state === "suspended") await context.resume().catch(() => undefined);
}

/** Whether a sound would be heard just now. */
export function isArmed(): boolean {
  return context?.state === "running";
}

/** Plays a sound at a volume of 1–100; nothing while another one is heard, but a FLASH goes before all. */
export function playSound(name: SoundName, volume: number): void {
  if (context?.state !== "running") return;
  const now = context.currentTime;
  if (now < busyUntil && name !== "flash") return;
  busyUntil = now + GAP_S;
  const { wave, loud, notes } = NOTES[name];
  // What is heard as half as loud is about a tenth of the power.
  const gain = loud * (volume / 100) ** 2 * 0.5;
  for (const note of notes) playNote(context, wave, gain, { ...note, at: now + note.at });
}

function playNote(audio: AudioContext, wave: OscillatorType, gain: number, { at, lasts, hertz }: Note): void {
  const oscillator = new OscillatorNode(audio, { type: wave, frequency: hertz });
  const envelope = new GainNode(audio, { gain: 0 });
  // Begins and ends softly: a cut wave clicks.
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(gain, at + 0.012);
  envelope.gain.setValueAtTime(gain, at + lasts * 0.6);
  envelope.gain.linearRampToValueAtTime(0, at + lasts);
  oscillator.connect(envelope).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + lasts);
}
