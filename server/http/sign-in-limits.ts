import { createHash } from "node:crypto";
import { getTableName, lt } from "drizzle-orm";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "../../lib/protocol/errors.ts";
import { beat } from "../beat.ts";
import type { Database } from "../store/database.ts";
import { signInLimits } from "../store/schema/sign-in.ts";

/** Wrong passwords for one account from one address, per quarter of an hour. */
const FAILURES = { keyPrefix: "failure", points: 10, duration: 900 };
/** Sign-ins from one address, per minute: a newsroom behind one router comes on shift. */
const ATTEMPTS = { keyPrefix: "attempt", points: 300, duration: 60 };

const CLEAR_EVERY_MS = 5 * 60_000;
/** What has expired is kept so long still: the clocks of the nodes are not one. */
const CLEAR_AFTER_MS = 3_600_000;

export interface SignInLimits {
  /** Counts one more sign-in from this address. Fails with `request.too_many`. */
  countAttempt(address: string): Promise<void>;
  /**
   * Counts one password as wrong before it is tried, so that many tried at once are no way round. Fails with
   * `request.too_many` once so many were.
   */
  countFailure(address: string, email: string): Promise<void>;
  /** It was not that the password was wrong. */
  takeBack(address: string, email: string): Promise<void>;
  /** The password was right: nothing counts any more. */
  forget(address: string, email: string): Promise<void>;
  /** What has expired is cleared away no longer. */
  stop(): void;
}

/**
 * Counts sign-ins in the database, for all nodes together: what a sign-in needs anyway, and Redis may be away. Clears
 * away what expired an hour ago, until it is stopped; `onError` hears where that fails.
 */
export function createSignInLimits({ db, pool }: Database, onError: (error: unknown) => void): SignInLimits {
  const limiter = (bounds: typeof FAILURES) =>
    new RateLimiterPostgres({
      ...bounds,
      storeClient: pool,
      storeType: "pool",
      tableName: getTableName(signInLimits),
      tableCreated: true,
      // Its own timer is never stopped.
      clearExpiredByTimeout: false,
    });
  const failures = limiter(FAILURES);
  const attempts = limiter(ATTEMPTS);
  const clear = async () => {
    await db.delete(signInLimits).where(lt(signInLimits.expire, Date.now() - CLEAR_AFTER_MS));
  };
  const clearing = beat(CLEAR_EVERY_MS, clear, onError);
  return {
    countAttempt: async (address) => void (await attempts.consume(hashOf(address)).catch(refuse)),
    countFailure: async (...who) => void (await failures.consume(hashOf(...who)).catch(refuse)),
    takeBack: async (...who) => void (await failures.reward(hashOf(...who))),
    forget: async (...who) => void (await failures.delete(hashOf(...who))),
    stop: clearing.stop,
  };
}

function hashOf(...parts: string[]): string {
  return createHash("sha256").update(parts.join(" ")).digest("hex");
}

function refuse(limit: unknown): never {
  if (!(limit instanceof RateLimiterRes)) throw limit;
  throw new AppError("request.too_many", { retryAfterSeconds: Math.ceil(limit.msBeforeNext / 1_000) });
}
