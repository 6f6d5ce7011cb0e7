/** Under what a device keeps words that were typed and not sent: drafts of reports, and changes to them. */
const PREFIXES = ["barq.draft.", "barq.kept."];

/** Whether this device keeps words that somebody typed here and did not send. */
export function hasUnsentWords(): boolean {
  return keys().some((key) => !isEmptyDraft(localStorage.getItem(key)));
}

/** Takes every unsent word off this device, source notes with them. */
export function eraseUnsentWords(): void {
  for (const key of keys()) localStorage.removeItem(key);
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => PREFIXES.some((prefix) => key.startsWith(prefix)));
  } catch {
    // A browser that keeps nothing kept no words either.
    return [];
  }
}

function isEmptyDraft(kept: string | null): boolean {
  try {
    const { fields } = JSON.parse(kept ?? "null") as { fields?: Record<string, unknown> };
    if (!fields) return false;
    return ["headline", "body", "sourceNote"].every((name) => !String(fields[name] ?? "").trim());
  } catch {
    return true;
  }
}
