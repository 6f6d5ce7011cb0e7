import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMANDS, type CommandName } from "../../lib/protocol/commands.ts";
import { ERRORS } from "../../lib/protocol/errors.ts";
import { CommandAnswer, ErrorEnvelope } from "../../lib/protocol/reads.ts";
import { ReportState } from "../../lib/protocol/rows.ts";
import { bring, file, openStory, raiseFlag } from "../support/builders.ts";
import type { Answer, Client, Envelope } from "../support/client.ts";
import { bodyOf, type Known, wildJson } from "../support/command-arbitraries.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";

const SEED = 20_260_203;
/** Turns per command: sixteen commands make more than 2,000 bodies in all. */
const RUNS = 15;
const AT_ONCE = 10;

let newsroom: Newsroom;
let admin: Client;
let known: Known;

beforeAll(async () => {
  newsroom = await startNewsroom();
  admin = await newsroom.as("admin");
  const many = <Made>(make: () => Promise<Made>) => Promise.all(Array.from({ length: 4 }, make));
  const reports = await many(() => file(admin));
  // Some in every state, so that each command finds one that it can change.
  for (const state of ReportState.options) {
    for (const id of await many(() => file(admin))) {
      await bring(admin, id, state);
      reports.push(id);
    }
  }
  known = {
    reports,
    stories: await many(() => openStory(admin)),
    flags: await many(() => raiseFlag(admin, { reportId: reports[0] as string })),
    people: Object.values(newsroom.people).map(({ id }) => id),
  };
});
afterAll(() => newsroom.stop());

/**
 * Every row that a command may write, counted beside the log that must account for it; what becomes due meanwhile is
 * the clock's.
 */
async function books(): Promise<Record<string, number>> {
  const [row] = await newsroom.sql<Record<string, string>>(`
    SELECT head - (SELECT count(*) FROM wire_events WHERE actor_id = 'system') AS head,
      (SELECT count(*) FROM wire_events WHERE actor_id <> 'system') AS events,
      (SELECT count(*) FROM reports) - (SELECT count(*) FROM wire_events WHERE kind = 'report.filed') AS reports_unlogged,
      (SELECT count(*) FROM report_versions)
        - (SELECT count(*) FROM wire_events WHERE kind IN
          ('report.filed', 'report.amended', 'report.corrected', 'report.updated', 'report.refiled')) AS versions_unlogged,
      (SELECT count(*) FROM stories) - (SELECT count(*) FROM wire_events WHERE kind = 'story.opened') AS stories_unlogged,
      (SELECT count(*) FROM flags) - (SELECT count(*) FROM wire_events WHERE kind = 'flag.raised') AS flags_unlogged,
      (SELECT coalesce(sum(version), 0) FROM reports) - (SELECT count(*) FROM report_versions) AS versions_lost,
      (SELECT count(*) FROM reports WHERE filed_seq IS NULL) AS unnumbered
    FROM wires`);
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]));
}

function judge(command: string, sent: string, { status, body }: Answer): "done" | "refused" {
  const said = `${command} ${sent.slice(0, 400)} → ${status} ${JSON.stringify(body)?.slice(0, 400)}`;
  expect(status, said).toBeLessThan(500);
  if (status === 200) {
    expect(CommandAnswer.safeParse(body).success, said).toBe(true);
    return "done";
  }
  expect(ErrorEnvelope.strict().safeParse(body).success, said).toBe(true);
  const { code, details } = (body as Envelope).error;
  expect(ERRORS[code as keyof typeof ERRORS]?.status, said).toBe(status);
  if (code === "request.invalid") expect(details?.fields?.length, said).toBeGreaterThan(0);
  return "refused";
}

async function sendAll(command: string, bodies: unknown[]): Promise<number> {
  const texts = bodies.map((body) => JSON.stringify(body));
  const answers = await Promise.all(texts.map((text) => admin.post(command, text)));
  const verdicts = answers.map((answer, index) => judge(command, texts[index] as string, answer));
  return verdicts.filter((verdict) => verdict === "done").length;
}

const sent = { bodies: 0, done: 0 };

test.each(Object.keys(COMMANDS) as CommandName[])(
  `%s answers any body in order (seed ${SEED})`,
  async (command) => {
    const bodies = fc.array(fc.oneof({ weight: 4, arbitrary: bodyOf(command, known) }, wildJson), {
      minLength: AT_ONCE,
      maxLength: AT_ONCE,
    });
    const property = fc.asyncProperty(bodies, async (batch) => {
      const before = await books();
      const done = await sendAll(command, batch);
      sent.bodies += batch.length;
      sent.done += done;
      expect(await books()).toEqual({
        head: (before.head as number) + done,
        events: (before.events as number) + done,
        reports_unlogged: 0,
        versions_unlogged: 0,
        stories_unlogged: 0,
        flags_unlogged: 0,
        versions_lost: 0,
        unnumbered: 0,
      });
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
  },
);

test("at least 2,000 bodies were sent, and not all of them were refused", () => {
  expect(sent.bodies).toBeGreaterThanOrEqual(2_000);
  expect(sent.done).toBeGreaterThan(100);
});

test("bytes that are no text at all", async () => {
  const property = fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
    judge("report.file", String(bytes), await admin.post("report.file", bytes));
  });
  await fc.assert(property, { seed: SEED, numRuns: 150, endOnFailure: true });
});

test("keys that shadow an object's own, as bytes that JSON.stringify would not write", async () => {
  const bodies = [
    '{"__proto__": {"headline": "x", "body": "y"}}',
    '{"constructor": {"prototype": {"isAdmin": true}}}',
    '{"commandId": 1e999, "id": -0}',
    `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`,
    `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":0`).join(",")}}`,
    '{"headline": "a", "headline": "b", "\\ud800": 1}',
  ];
  for (const body of bodies) judge("report.file", body, await admin.post("report.file", body));
});
