import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Actor } from "../../lib/domain/actor.ts";
import { acknowledge, raise } from "../../lib/domain/flag.ts";
import { authorize } from "../../lib/domain/policy.ts";
import { amend, file, link, publish } from "../../lib/domain/report.ts";
import { grow, open } from "../../lib/domain/story.ts";
import { COMMANDS } from "../../lib/protocol/commands.ts";
import type { Flag, Report, Story } from "../../lib/protocol/rows.ts";
import { arKey } from "../../lib/text/ar-key.ts";
import { DEMO_IRAQ_STEPS } from "../../server/newsroom/demo/iraq-material.ts";
import { DEMO_STEPS } from "../../server/newsroom/demo/material.ts";
import { DEMO_PEOPLE, DEMO_WIRE } from "../../server/newsroom/demo/people.ts";
import type { DemoStep } from "../../server/newsroom/demo/types.ts";
import { AT } from "./arbitraries.ts";

const COMMAND = "0198b000-0000-7000-8000-00000000c0de";

interface Newsroom {
  reports: Map<string, Report>;
  stories: Map<string, Story>;
  flags: Map<string, Flag>;
}

function actorOf(email: string): Actor {
  const person = DEMO_PEOPLE.find((one) => one.email === email);
  if (!person) throw new Error(`nobody is ${email}`);
  return { ...person, id: email };
}

function found<Row>(rows: Map<string, Row>, id: string): Row {
  const row = rows.get(id);
  if (!row) throw new Error(`${id} does not exist yet`);
  return row;
}

/** Runs a step through the policy and the same decisions as the real command. */
function run({ reports, stories, flags }: Newsroom, { by, command, input }: DemoStep): void {
  const actor = actorOf(by);
  const commandId = COMMAND;
  if (command === "report.file") {
    authorize(actor, command);
    if (reports.has(input.id)) throw new Error(`${input.id} twice`);
    if (input.storyId) found(stories, input.storyId);
    reports.set(input.id, file({ ...input, commandId }, DEMO_WIRE.slug, actor, AT));
  } else if (command === "report.amend") {
    const report = found(reports, input.reportId);
    authorize(actor, command, { report });
    reports.set(report.id, amend(report, { ...input, commandId }, [], AT));
  } else if (command === "report.publish") {
    const report = found(reports, input.reportId);
    authorize(actor, command, { report });
    const marks = [...flags.values()].filter(({ reportId }) => reportId === report.id);
    reports.set(report.id, publish(report, input.version, marks, AT));
  } else if (command === "story.open") {
    authorize(actor, command);
    stories.set(input.id, open({ ...input, commandId }, DEMO_WIRE.slug, actor, AT));
  } else if (command === "story.link") {
    authorize(actor, command);
    stories.set(input.storyId, grow(found(stories, input.storyId), AT));
    reports.set(input.reportId, link(found(reports, input.reportId), input.storyId, AT));
  } else if (command === "flag.raise") {
    authorize(actor, command);
    if (input.reportId) found(reports, input.reportId);
    if (input.storyId) found(stories, input.storyId);
    const assignee = input.assigneeId ? actorOf(input.assigneeId) : undefined;
    flags.set(input.id, raise({ ...input, commandId }, DEMO_WIRE.slug, actor, assignee, AT));
  } else {
    const flag = found(flags, input.flagId);
    authorize(actor, command, { flag });
    flags.set(flag.id, acknowledge(flag, actor, input.note, AT));
  }
}

function played(steps = DEMO_STEPS): Newsroom {
  const newsroom: Newsroom = { reports: new Map(), stories: new Map(), flags: new Map() };
  for (const step of steps) run(newsroom, step);
  return newsroom;
}

test("the first report is the seed report, byte for byte", () => {
  const fixture = readFileSync(new URL("../fixtures/seed-report.ar.txt", import.meta.url));
  const [first] = DEMO_STEPS;
  if (first?.command !== "report.file") throw new Error("the demo does not begin with a report");
  expect(Buffer.from(first.input.body, "utf8").equals(fixture)).toBe(true);
});

test("the six sign-ins have the four roles", () => {
  expect(DEMO_PEOPLE.map(({ email, role }) => `${email} ${role}`)).toEqual([
    "correspondent@barq.test correspondent",
    "correspondent2@barq.test correspondent",
    "editor@barq.test editor",
    "editor2@barq.test editor",
    "supervisor@barq.test supervisor",
    "admin@barq.test admin",
  ]);
});

test.each(
  [...DEMO_STEPS, ...DEMO_IRAQ_STEPS].map((step, index) => [`${index + 1} ${step.command}`, step] as const),
)("step %s is a valid body and stays as it is written", (_name, { command, input }) => {
  // The seeding puts an account's id where the material names a colleague by e-mail.
  const assignee = "assigneeId" in input && input.assigneeId ? { assigneeId: "a-colleague" } : {};
  const body = { commandId: COMMAND, ...input, ...assignee };
  expect(COMMANDS[command].parse(body)).toEqual(body);
});

test("every step may be done by who does it, in this order", () => {
  const { reports, stories, flags } = played();
  const states = [...reports.values()].map(({ state }) => state);
  expect(states.filter((state) => state === "published")).toHaveLength(11);
  expect(states.filter((state) => state === "filed")).toHaveLength(4);
  expect(stories.size).toBe(3);
  expect([...flags.values()].map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    "verify raised",
    "legal raised",
    "follow-up acknowledged",
  ]);
});

test("the legal flag is on a report that is not published, the correction is labelled", () => {
  const { reports, flags } = played();
  const legal = [...flags.values()].find(({ kind }) => kind === "legal");
  expect(found(reports, legal?.reportId ?? "").state).toBe("filed");
  const corrected = [...reports.values()].filter(({ version }) => version === 2);
  expect(corrected.map(({ advisory }) => advisory)).toEqual([expect.stringMatching(/^تصحيح: /)]);
});

test("no two reports are the same text, and their languages are guessed right", () => {
  const reports = [...played().reports.values()];
  expect(new Set(reports.map(({ body }) => arKey(body))).size).toBe(reports.length);
  expect(reports.map(({ language }) => language).filter((language) => language === "en")).toHaveLength(1);
});

test("the second wire has six reports of its own, one of them in English", () => {
  const [first, second] = [played(), played(DEMO_IRAQ_STEPS)];
  expect([...second.reports.keys()].filter((id) => first.reports.has(id))).toEqual([]);
  const reports = [...second.reports.values()];
  expect(reports).toHaveLength(6);
  expect(reports.map(({ language }) => language).filter((language) => language === "en")).toHaveLength(1);
  expect(reports.filter(({ state }) => state === "published")).toHaveLength(4);
});
