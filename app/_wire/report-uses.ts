import type { Use } from "@/lib/protocol/notices.ts";
import { ApiFailure, isPassing, isSignedOut } from "./api-failure.ts";
import type { Retry } from "./retry.ts";

/** What somebody did with a report at a version; without a wire, of the newsroom's first. */
export interface ReportUse extends Pick<Use, "reportId" | "version" | "as"> {
  wire?: string;
}

interface Waiting extends ReportUse {
  commandId: string;
}

/** What is kept on the device: what is still to be told, in order, and what need not be told again. */
export interface KeptUses {
  waiting: Waiting[];
  told: string[];
}

interface Parts {
  /** Fails with an ApiFailure. */
  send: (use: Waiting) => Promise<unknown>;
  load: () => KeptUses;
  save: (kept: KeptUses) => void;
  retry: Retry;
  newId: () => string;
}

export interface ReportUses {
  /** Tells the newsroom once for each report, version and kind; nobody waits for it and it never fails. */
  note: (use: ReportUse) => void;
  /** Tells what an earlier page could not. */
  flush: () => void;
}

const KEPT = 2_000;

/** Tells what is done with reports, so that a correction finds everybody: kept until the newsroom has taken it. */
export function createReportUses({ send, load, save, retry, newId }: Parts): ReportUses {
  let sending = false;

  const settle = (done: Waiting) => {
    const { waiting, told } = load();
    save({
      waiting: waiting.filter(({ commandId }) => commandId !== done.commandId),
      told: [...told, keyOf(done)].slice(-KEPT),
    });
  };

  const flush = async () => {
    if (sending) return;
    sending = true;
    try {
      for (let [next] = load().waiting; next; [next] = load().waiting) {
        await send(next).catch((failure: unknown) => {
          // What is refused for good is not asked again.
          if (isPassing(failure) || isSignedOut(failure) || isTooMuch(failure)) throw failure;
        });
        settle(next);
        retry.reset();
      }
    } catch {
      retry.again(() => void flush());
    } finally {
      sending = false;
    }
  };

  return {
    note(use) {
      const { waiting, told } = load();
      const key = keyOf(use);
      if (told.includes(key) || waiting.some((one) => keyOf(one) === key)) return;
      save({ waiting: [...waiting, { ...use, commandId: newId() }].slice(-KEPT), told });
      void flush();
    },
    flush: () => void flush(),
  };
}

function isTooMuch(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.status === 429;
}

function keyOf({ reportId, version, as }: ReportUse): string {
  return `${reportId} ${version} ${as}`;
}
