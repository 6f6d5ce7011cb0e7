import { setTimeout as sleep } from "node:timers/promises";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { CommandAnswer } from "../../lib/protocol/reads.ts";
import type { Account } from "./account.ts";
import { call } from "./call.ts";
import { digest } from "./digest.ts";
import type { Random } from "./random.ts";

/** One command as its sender knows it. Times are of the clock that all processes here share, in milliseconds. */
export interface Post {
  by: string;
  actorId: string;
  command: CommandName;
  commandId: string;
  /** What only this command brought into the newsroom, where its payload has room for it. */
  key: string | undefined;
  sentAt: number;
  attempts: number;
  outcome: Outcome;
}

export type Outcome =
  /** Each answer names the event; more than one when it was sent again after an answer. */
  | { kind: "ok"; at: number; answers: { seq: number; digest: bigint }[] }
  /** Refused, and no earlier attempt can still be under way. */
  | { kind: "failed"; code: string }
  | { kind: "unknown"; code: string };

const ATTEMPTS_MOST = 12;
/** Answers after which the same command is sent again; any other refusal is for good. */
const PASSING = new Set([401, 408, 425, 429]);

interface Sending {
  account: Account;
  random: Random;
  /** Sends the command twice at once, as a double click or an impatient proxy does. */
  twice?: boolean;
}

/** Sends a command under one commandId until it has a definite answer, or gives up. */
export async function send(
  command: CommandName,
  body: { commandId: string },
  key: string | undefined,
  { account, random, twice = false }: Sending,
): Promise<{ post: Post; answer: CommandAnswer | undefined }> {
  const { person } = account;
  const post: Post = {
    by: person.email,
    actorId: person.id,
    command,
    commandId: body.commandId,
    key,
    sentAt: Date.now(),
    attempts: 0,
    outcome: { kind: "unknown", code: "never answered" },
  };
  let mayBeUnderWay = false;
  while (post.attempts < ATTEMPTS_MOST) {
    post.attempts += 1;
    const tries = await Promise.all((twice ? [0, 1] : [0]).map(() => attempt(account, command, body)));
    const answers = tries.flatMap((one) => (one.answer ? [one.answer] : []));
    if (answers[0]) {
      const seen = answers.map(({ seq, event }) => ({ seq, digest: digest(event) }));
      post.outcome = { kind: "ok", at: Date.now(), answers: seen };
      return { post, answer: answers[0] };
    }
    const refusal = tries.find(({ isFinal }) => isFinal);
    mayBeUnderWay ||= tries.some(({ isFinal }) => !isFinal);
    if (refusal) {
      post.outcome = { kind: mayBeUnderWay ? "unknown" : "failed", code: refusal.code };
      return { post, answer: undefined };
    }
    post.outcome = { kind: "unknown", code: tries[0]?.code ?? "" };
    await sleep(100 + random() * 500);
  }
  return { post, answer: undefined };
}

async function attempt(
  account: Account,
  command: CommandName,
  body: object,
): Promise<{ answer?: CommandAnswer; isFinal: boolean; code: string }> {
  try {
    const cookie = await account.session();
    const { status, body: said } = await call(account.apiPort, `/api/${command}`, {
      method: "POST",
      cookie,
      body,
    });
    if (status === 200 && said) return { answer: said as CommandAnswer, isFinal: true, code: "" };
    if (status === 401) account.forget(cookie);
    const code = (said as { error?: { code: string } } | undefined)?.error?.code ?? String(status);
    return { isFinal: status >= 400 && status < 500 && !PASSING.has(status), code };
  } catch {
    return { isFinal: false, code: "no answer" };
  }
}
