import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { CommandName } from "../../lib/protocol/commands.ts";
import {
  buildFlagMove,
  buildFlagRaise,
  buildReportAmend,
  buildReportFile,
  buildReportPublish,
  buildStoryLink,
  buildStoryOpen,
} from "../support/builders.ts";
import type { Account } from "./account.ts";
import { CLOSING } from "./closing.ts";
import type { Desk } from "./desk.ts";
import { SNAPSHOT_LIMIT } from "./editor.ts";
import { type Post, send } from "./post.ts";
import type { Random } from "./random.ts";

/** Keeps every screen's whole state within one snapshot. */
const REPORTS_MOST = SNAPSHOT_LIMIT - 500;

/** A writer with everything it needs. */
export interface WriterParts {
  account: Account;
  desk: Desk;
  posts: Post[];
  random: Random;
  /** Milliseconds between two commands, from and to. */
  pauseMs: [number, number];
  stopped: AbortSignal;
}

interface Draft {
  command: CommandName;
  body: { commandId: string };
  key?: string;
}

/** Writes until it is stopped, one command after the other, each with retries; fulfils after the last one's end. */
export async function write(parts: WriterParts): Promise<void> {
  const { account, random, pauseMs, stopped } = parts;
  await account.session();
  while (!stopped.aborted) {
    const draft = account.person.role === "correspondent" ? inTheField(parts) : atTheDesk(parts);
    if (draft) await post(parts, draft);
    await sleep(pauseMs[0] + random() * (pauseMs[1] - pauseMs[0]));
  }
}

/** Files one last report and answers its number. Fails when the newsroom does not take it. */
export async function writeLast(parts: WriterParts): Promise<number> {
  const answer = await post(parts, fileDraft(parts, CLOSING));
  if (answer) return answer.seq;
  const said = JSON.stringify(parts.posts.at(-1)?.outcome);
  throw new Error(`the newsroom did not take a report after everything was healed: ${said}`);
}

async function post({ account, desk, posts, random }: WriterParts, { command, body, key }: Draft) {
  const sending = { account, random, twice: random.chance(0.08) };
  const { post: record, answer } = await send(command, body, key, sending);
  posts.push(record);
  if (answer) desk.learn(answer, account.person.id);
  return answer;
}

function inTheField(parts: WriterParts): Draft | undefined {
  const { account, desk, random } = parts;
  const own = [...desk.reports.values()].filter(
    ({ author, state }) => author === account.person.id && state === "filed",
  );
  const isFull = desk.reports.size >= REPORTS_MOST;
  if (own.length > 0 && (isFull || random.chance(0.35))) return amendDraft(random.pick(own), random);
  return isFull ? undefined : fileDraft(parts);
}

function atTheDesk(parts: WriterParts): Draft | undefined {
  const { account, desk, random } = parts;
  const recent = [...desk.reports.values()].slice(-40);
  const drawn = random();
  if (recent.length === 0) return undefined;
  const report = random.pick(recent);
  if (drawn < 0.4) {
    const filed = recent.filter(({ state }) => state === "filed");
    const next = filed.length > 0 ? random.pick(filed) : report;
    return { command: "report.publish", body: buildReportPublish(next.id, next.version) };
  }
  if (drawn < 0.55) return amendDraft(report, random);
  if (drawn < 0.65 || desk.stories.length === 0) {
    const key = newKey();
    return { command: "story.open", body: buildStoryOpen({ headline: key }), key };
  }
  if (drawn < 0.8)
    return { command: "story.link", body: buildStoryLink(random.pick(desk.stories), report.id) };
  const open = [...desk.flags].filter(([, state]) => state !== "resolved").map(([id]) => id);
  if (open.length > 0 && (drawn < 0.92 || account.person.role === "editor")) {
    const command = random.chance(0.5) ? "flag.acknowledge" : "flag.resolve";
    return { command, body: buildFlagMove(random.pick(open.slice(-10)), "انتهى") };
  }
  const key = newKey();
  const kind = random.pick(["verify", "lead", "hold"] as const);
  return { command: "flag.raise", body: buildFlagRaise({ reportId: report.id, kind, reason: key }), key };
}

function fileDraft({ random }: WriterParts, headline = "تطورات ميدانية شرق حمص"): Draft {
  const key = newKey();
  // Words of its own: reports that are alike would be proposed as duplicates, by events that nobody sent.
  const words = Array.from({ length: random.whole(0, 48) }, () => `خبر${random.whole(0, 999_999)}`);
  const body = `${key}\nأفاد مراسلنا بوقوع انفجار.\n${words.join(" ")}`;
  const sourceNote = random.chance(0.5) ? { sourceNote: `مصدر محمي ${key}` } : {};
  return { command: "report.file", body: buildReportFile({ headline, body, ...sourceNote }), key };
}

function amendDraft({ id, version }: { id: string; version: number }, random: Random): Draft {
  const key = newKey();
  // Now and then somebody works from an older version: that must be refused.
  const seen = random.chance(0.05) ? Math.max(1, version - 1) : version;
  return {
    command: "report.amend",
    body: buildReportAmend(id, { version: seen, body: `${key}\nنص معدّل.` }),
    key,
  };
}

const newKey = () => `key-${randomUUID()}`;
