import type { SessionInfo } from "@/lib/protocol/reads.ts";

const KEY = "barq.writer";

/** From now on this person may write here while nobody can be asked who they are, for as long as their session lasts. */
export function rememberWriter({ user, until }: SessionInfo): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ id: user.id, until }));
  } catch {
    // Then writing waits for the network.
  }
}

/** Who may write here since they were let in last; null when nobody, or when their session would have ended. */
export function lastWriter(now: number): string | null {
  try {
    const { id, until } = JSON.parse(localStorage.getItem(KEY) ?? "null") as { id: string; until: string };
    return Date.parse(until) > now ? id : null;
  } catch {
    return null;
  }
}

/** Nobody writes here before it is known who they are. */
export function forgetWriter(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then nobody was remembered either.
  }
}
