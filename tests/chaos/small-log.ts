import { randomUUID } from "node:crypto";
import type { Actor } from "../../lib/domain/actor.ts";
import { raise } from "../../lib/domain/flag.ts";
import { type LoggedEvent, project } from "../../lib/domain/project.ts";
import { amend, file, publish } from "../../lib/domain/report.ts";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { Frame } from "../../lib/protocol/frames.ts";
import {
  buildFlagRaise,
  buildReportAmend,
  buildReportFile,
  buildReportPublish,
} from "../support/builders.ts";
import { digest } from "./digest.ts";
import type { Post } from "./post.ts";
import type { Truth } from "./truth.ts";

export const AUTHOR: Actor = { id: "author", role: "correspondent", name: "Author", byline: "By author" };
export const COLLEAGUE: Actor = {
  id: "colleague",
  role: "correspondent",
  name: "Colleague",
  byline: "By colleague",
};
export const EDITOR: Actor = { id: "editor", role: "editor", name: "Editor", byline: "By editor" };
const SUPERVISOR: Actor = {
  id: "supervisor",
  role: "supervisor",
  name: "Supervisor",
  byline: "By supervisor",
};
export const ALL = [AUTHOR, COLLEAGUE, EDITOR, SUPERVISOR];
const BEGAN = Date.parse("2026-02-03T04:05:06.000Z");

/** A log of four events made by the product's own rules: filed, amended, flagged, published. */
export function smallLog(): Truth {
  const at = (seq: number) => new Date(BEGAN + seq * 1_000).toISOString();
  const key = () => `key-${randomUUID()}`;
  const filed = {
    ...file(buildReportFile({ body: key(), sourceNote: "secret" }), "syria", AUTHOR, at(1)),
    filedSeq: 1,
  };
  const amended = amend(filed, buildReportAmend(filed.id, { version: 1, body: key() }), [], at(2));
  const raised = raise(
    buildFlagRaise({ reportId: filed.id, reason: key() }),
    "syria",
    SUPERVISOR,
    undefined,
    at(3),
  );
  const published = publish(amended, amended.version, [], at(4));
  const event = (
    seq: number,
    kind: LoggedEvent["kind"],
    actor: Actor,
    payload: LoggedEvent["payload"],
  ): LoggedEvent => ({
    seq,
    at: at(seq),
    kind,
    actorId: actor.id,
    commandId: buildReportPublish(filed.id).commandId,
    reportId: filed.id,
    payload,
  });
  const events = [
    event(1, "report.filed", AUTHOR, { report: filed }),
    event(2, "report.amended", AUTHOR, { report: amended }),
    event(3, "flag.raised", SUPERVISOR, { flag: raised }),
    event(4, "report.published", EDITOR, { report: published }),
  ];
  return { epoch: "one", head: events.length, events, faults: [] };
}

/** The frames that bring a log to one person, an event each. */
export function framesOf({ epoch, events }: Truth, audience: Actor): Frame[] {
  return events.map((event) => {
    const seen = project(event, audience, new Set());
    const copy = seen ? [structuredClone(seen)] : [];
    return { wire: "syria", epoch, from: event.seq - 1, to: event.seq, at: event.at, events: copy };
  });
}

/** What the senders of a log noted, each answered half a second after it was sent. */
export function postsOf({ events }: Truth): Post[] {
  const commands: CommandName[] = ["report.file", "report.amend", "flag.raise", "report.publish"];
  return events.map((event, index): Post => {
    const actor = ALL.find(({ id }) => id === event.actorId) ?? EDITOR;
    const answers = [{ seq: event.seq, digest: digest(project(event, actor, new Set()) ?? {}) }];
    return {
      by: actor.name,
      actorId: actor.id,
      command: commands[index] ?? "report.file",
      commandId: event.commandId,
      key: event.payload.flag?.reason ?? (index < 2 ? event.payload.report?.body : undefined),
      sentAt: Date.parse(event.at) - 250,
      attempts: 1,
      outcome: { kind: "ok", at: Date.parse(event.at) + 250, answers },
    };
  });
}
