const TONES = {
  flag: "bg-flag text-on-flag",
  urgent: "bg-urgent text-surface",
  flash: "bg-flash text-surface",
  accent: "bg-accent text-on-accent",
} as const;

export type CountTone = keyof typeof TONES;

/** How much waits somewhere, as a number on a ground; whoever does not see it hears the words. Nothing for none. */
export function Count({ count, words, tone }: { count: number; words: string; tone: CountTone }) {
  if (count === 0) return null;
  return (
    <span
      role="img"
      dir="ltr"
      title={words}
      aria-label={words}
      className={`inline-block min-w-4 rounded-full px-1 text-center text-2xs leading-4 font-semibold tabular-nums ${TONES[tone]}`}
    >
      {count > 99 ? MANY : count}
    </span>
  );
}

const MANY = "99+";
