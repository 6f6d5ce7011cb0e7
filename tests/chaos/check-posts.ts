import { type LoggedEvent, project } from "../../lib/domain/project.ts";
import type { People } from "../support/people.ts";
import { digest } from "./digest.ts";
import type { Post } from "./post.ts";
import type { Truth } from "./truth.ts";
import type { Violation, Zero } from "./violation.ts";

/** C1–C3 and W1: every answer against the log, and every event of the log against who sent it. */
export function checkPosts({ events }: Truth, posts: Post[], people: People): Violation[] {
  const found: Violation[] = [];
  const say = (
    zero: Zero,
    { by, command, commandId }: Pick<Post, "by" | "command" | "commandId">,
    what: string,
  ) => found.push({ zero, who: by, what: `${command} ${commandId}: ${what}` });
  const byCommand = new Map<string, LoggedEvent[]>();
  for (const event of events)
    byCommand.set(event.commandId, [...(byCommand.get(event.commandId) ?? []), event]);
  const audiences = new Map(Object.values(people).map((person) => [person.id, person]));

  for (const post of posts) {
    const { outcome } = post;
    const [event, ...more] = byCommand.get(post.commandId) ?? [];
    if (more.length > 0) say("done twice", post, `#${event?.seq} and #${more[0]?.seq}`);
    if (outcome.kind === "failed" && event)
      say("answered otherwise than done", post, `refused (${outcome.code}), yet #${event.seq}`);
    if (outcome.kind !== "ok") continue;
    for (const answer of outcome.answers) {
      const audience = audiences.get(post.actorId);
      if (!event) say("acknowledged and lost", post, `answered #${answer.seq}, not in the log`);
      else if (answer.seq !== event.seq)
        say("answered otherwise than done", post, `answered #${answer.seq}, is #${event.seq}`);
      else if (audience && digest(project(event, audience, new Set()) ?? {}) !== answer.digest)
        say("answered otherwise than done", post, `the answer is not what the log has at #${event.seq}`);
    }
  }
  return [
    ...found,
    ...checkStrangers(events, posts),
    ...checkKeys(events, posts),
    ...checkOrder(byCommand, posts),
  ];
}

/** C2: L is what was acknowledged and what may have been. */
function checkStrangers(events: LoggedEvent[], posts: Post[]): Violation[] {
  const sent = new Set(posts.map(({ commandId }) => commandId));
  return events
    .filter(({ commandId }) => !sent.has(commandId))
    .map(({ seq, kind, commandId }) => ({
      zero: "in the log, sent by nobody",
      who: "log",
      what: `#${seq} ${kind} ${commandId}`,
    }));
}

/** C1 and C3 once more, by what people wrote instead of by our numbers. */
function checkKeys(events: LoggedEvent[], posts: Post[]): Violation[] {
  const seen = new Map<string, number>();
  const found: Violation[] = [];
  for (const event of events) {
    const key = keyOf(event);
    if (!key) continue;
    const before = seen.get(key);
    if (before !== undefined)
      found.push({ zero: "done twice", who: "log", what: `${key} is in #${before} and in #${event.seq}` });
    seen.set(key, event.seq);
  }
  for (const { key, outcome, by, command } of posts)
    if (key && outcome.kind === "ok" && !seen.has(key))
      found.push({
        zero: "acknowledged and lost",
        who: by,
        what: `${command}: nothing in the log says ${key}`,
      });
  return found;
}

function keyOf({ kind, payload }: LoggedEvent): string | undefined {
  const { report, story, flag } = payload;
  const text = {
    "report.filed": report?.body,
    "report.amended": report?.body,
    "story.opened": story?.headline,
    "flag.raised": flag?.reason,
  }[kind as string];
  return text?.match(/^key-[0-9a-f-]{36}/)?.[0];
}

/** W1.2: what was answered before another was sent has the smaller number. */
function checkOrder(byCommand: ReadonlyMap<string, LoggedEvent[]>, posts: Post[]): Violation[] {
  const answered = posts.flatMap((post) =>
    post.outcome.kind === "ok" ? [{ at: post.outcome.at, seq: post.outcome.answers[0]?.seq ?? 0 }] : [],
  );
  answered.sort((one, other) => one.at - other.at);
  const sent = [...posts].sort((one, other) => one.sentAt - other.sentAt);
  const found: Violation[] = [];
  let highest = 0;
  let next = 0;
  for (const { sentAt, commandId, by, command } of sent) {
    for (let one = answered[next]; one && one.at < sentAt; one = answered[++next])
      highest = Math.max(highest, one.seq);
    const seq = byCommand.get(commandId)?.[0]?.seq;
    if (seq !== undefined && seq <= highest)
      found.push({
        zero: "log broken",
        who: by,
        what: `${command} is #${seq}, sent after #${highest} had been answered`,
      });
  }
  return found;
}
