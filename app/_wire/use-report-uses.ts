"use client";

import { post } from "./api.ts";
import { useSessionInfo } from "./hooks.ts";
import { createReportUses, type KeptUses, type ReportUses } from "./report-uses.ts";
import { createRetry } from "./retry.ts";
import { uuidv7 } from "./uuid.ts";

const byPerson = new Map<string, ReportUses>();

/** Where the person signed in tells what they do with reports; null until the server has said who that is. */
export function useReportUses(): ReportUses | null {
  const personId = useSessionInfo()?.user.id;
  if (personId === undefined) return null;
  const known = byPerson.get(personId) ?? makeFor(personId);
  byPerson.set(personId, known);
  return known;
}

function makeFor(personId: string): ReportUses {
  const key = `barq.uses.${personId}`;
  let kept: KeptUses | undefined;
  return createReportUses({
    send: (use) => post("report.use", use),
    load: () => stored(key) ?? kept ?? { waiting: [], told: [] },
    save: (next) => {
      kept = next;
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Kept until the page is left.
      }
    },
    retry: createRetry(Math.random),
    newId: uuidv7,
  });
}

/** Read anew each time: another tab of the same person writes there, too. */
function stored(key: string): KeptUses | undefined {
  try {
    const { waiting, told } = JSON.parse(localStorage.getItem(key) ?? "");
    return Array.isArray(waiting) && Array.isArray(told) ? { waiting, told } : undefined;
  } catch {
    return undefined;
  }
}
