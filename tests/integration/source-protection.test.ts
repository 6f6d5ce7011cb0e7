import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { COMMANDS, type CommandName } from "../../lib/protocol/commands.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import { buildIncidentConfirm, SHUHAYL } from "../support/build-aids.ts";
import { buildPartyAdd, buildPlaceAdd, buildPlaceAmend, buildPlaceMerge } from "../support/build-places.ts";
import { buildReportFile, openStory } from "../support/builders.ts";
import { request } from "../support/client.ts";
import { type Follower, follow, snapshotOf } from "../support/follower.ts";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";
import { spawnNode } from "../support/node-process.ts";
import { PERSON_NAMES, type PersonName } from "../support/people.ts";
import {
  accountSecrets,
  attempt,
  deskSecret,
  type Filed,
  fileSecret,
  isSupervisor,
  type Secret,
  secretsOf,
  token,
} from "../support/secrets.ts";
import { untilRead } from "../support/until-read.ts";

const kit = {} as Kit;

beforeAll(async () => fill(kit, await startNewsroom()));
afterAll(() => kit.newsroom.stop());

/** What somebody was given: by which read, or `live` over the socket. */
interface Given {
  person: PersonName;
  path: string;
  text: string;
  /** Whether it was an answer to the question, not a refusal. */
  answered?: boolean;
}

type Step = (filed: Filed, others: Filed[]) => Promise<Secret[]>;

/** What the newsroom does about a report; each answers what it said that is not for everybody. */
const STEPS: Record<string, Step> = {
  amend: reword("report.amend", "editor"),
  update: reword("report.update", "editor"),
  correct: reword("report.correct", "editor2"),
  publish: moveBy("editor", "report.publish"),
  hold: moveBy("editor", "report.hold"),
  release: moveBy("supervisor", "report.release"),
  kill: moveBy("supervisor", "report.kill"),
  spike: moveBy("editor2", "report.spike"),
  embargo: async ({ id, words }) => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await attempt(kit, "editor", "report.embargo", { reportId: id, version: words.length, until });
    return [];
  },
  claim: async ({ id }) => {
    await attempt(kit, "editor2", "report.claim", { reportId: id });
    return [];
  },
  grade: said("report.grade", "editor", { source: "B", information: 2 }),
  dispute: tells("report.dispute", "editor", "doubts"),
  settle: tells("report.settle", "editor2", "meant"),
  flash: tells("flash.ask", "editor", "meant"),
  confirm: async ({ id, words }) => {
    await attempt(kit, "editor2", "flash.confirm", { reportId: id, version: words.length });
    return [];
  },
  corroborate: async ({ id }, [other]) => {
    const reason = token("corroborates");
    const body = { reportId: id, otherId: other?.id, reason, as: "independent" };
    await attempt(kit, "editor", "report.corroborate", body);
    return [deskSecret("why two reports agree", reason)];
  },
  flag: async ({ id }) => {
    const reason = token("flag");
    await attempt(kit, "supervisor", "flag.raise", {
      id: randomUUID(),
      reportId: id,
      kind: "verify",
      reason,
    });
    return [deskSecret("the reason of a flag", reason)];
  },
  ask: async ({ id, author, words }) => {
    const text = token("question");
    const passage = words.at(-1);
    const body = { id: randomUUID(), reportId: id, version: words.length, text, passage };
    await attempt(kit, "editor", "question.ask", body);
    return [deskSecret("a question", text, [author])];
  },
  mark: async (filed) => {
    const at = { field: "body", start: 0, end: 5 };
    const place = { ...SHUHAYL, ar: token("place") };
    const body = { id: randomUUID(), reportId: filed.id, version: filed.words.length, at };
    if (await attempt(kit, "editor", "aid.confirm", { ...body, value: { kind: "place", place } }))
      filed.meant.push(place.ar, body.id);
    return [];
  },
  happen: async ({ id, words, meant }) => {
    const [place, incidentId] = [{ ...SHUHAYL, ar: token("place") }, randomUUID()];
    const told = buildIncidentConfirm(id, { id: incidentId, place, reportVersion: words.length });
    if (await attempt(kit, "supervisor", "incident.confirm", told)) meant.push(place.ar, incidentId);
    const actors = [{ partyId: "sdf", ar: token("party"), en: "SDF" }];
    if (await attempt(kit, "editor2", "incident.amend", { incidentId, version: 1, actors }))
      meant.push(actors[0]?.ar ?? "");
    return [];
  },
  withdraw: async ({ id, words, meant }) => {
    const [place, incidentId] = [{ ...SHUHAYL, ar: token("place") }, randomUUID()];
    const told = buildIncidentConfirm(id, { id: incidentId, place, reportVersion: words.length });
    if (await attempt(kit, "editor", "incident.confirm", told)) meant.push(place.ar, incidentId);
    const reason = token("withdrawn");
    await attempt(kit, "editor2", "incident.withdraw", { incidentId, version: 1, reason });
    return [deskSecret("why an incident was withdrawn", reason)];
  },
  use: async ({ id, words }) => {
    for (const [index, person] of PERSON_NAMES.entries()) {
      const as = index % 2 ? "opened" : "copied";
      await attempt(kit, person, "report.use", { reportId: id, version: words.length, as });
    }
    return [];
  },
};

function reword(command: CommandName, by: PersonName): Step {
  return async (filed) => {
    const text = token("words");
    const version = filed.words.length;
    const advisory = command === "report.amend" ? {} : { advisory: "يصحح" };
    const reworded = { headline: text, dateline: text, body: text };
    const body = { reportId: filed.id, version, ...reworded, ...advisory };
    if (await attempt(kit, by, command, body)) filed.words.push(text);
    return [];
  };
}

function moveBy(by: PersonName, command: CommandName): Step {
  return async ({ id, words }) => {
    const reason = command === "report.publish" ? {} : { reason: "سبب" };
    await attempt(kit, by, command, { reportId: id, version: words.length, ...reason });
    return [];
  };
}

/** A command whose reason is the desk's alone. */
function said(command: CommandName, by: PersonName, more: object = {}): Step {
  return async ({ id, words }) => {
    const reason = token(command);
    await attempt(kit, by, command, { reportId: id, version: words.length, reason, ...more });
    return [deskSecret(`the reason of ${command}`, reason)];
  };
}

/** A command whose reason may tell what the report said, and goes with its words. */
function tells(command: CommandName, by: PersonName, as: "meant" | "doubts"): Step {
  return async (filed) => {
    const [reason, version] = [token(command), filed.words.length];
    if (await attempt(kit, by, command, { reportId: filed.id, version, reason })) filed[as].push(reason);
    return [];
  };
}

/** Everybody's screen, as it was sent to them while `deeds` went on. */
async function listening(deeds: () => Promise<void>): Promise<Given[]> {
  const screens = await Promise.all(
    PERSON_NAMES.map(
      async (person): Promise<[PersonName, Follower]> => [person, await follow(kit.clients[person])],
    ),
  );
  await deeds();
  const head = await kit.newsroom.head();
  return Promise.all(
    screens.map(async ([person, screen]) => {
      await screen.reaches(head);
      screen.close();
      return { person, path: "live", text: JSON.stringify([screen.frames, screen.heads, screen.presences]) };
    }),
  );
}

/** Fulfils when everything that was filed can be found. */
const wordsAreKept = () => untilRead(kit.newsroom, "words");

interface Operation {
  parameters?: { name: string; required: boolean }[];
}

/** Every read there is, asked by one person about everything that there is. */
async function readAll(person: PersonName, known: Record<string, string[]>): Promise<Given[]> {
  const client = kit.clients[person];
  const { body } = await client.get<{ paths: Record<string, { get?: Operation }> }>("openapi.json");
  const given: Given[] = [];
  for (const [url, { get }] of Object.entries(body.paths)) {
    if (!get) continue;
    const path = url.replace("/api/", "");
    const asked = (get.parameters ?? []).flatMap(({ name }) =>
      (known[name] ?? []).map((value) => `?${name}=${encodeURIComponent(value)}`),
    );
    for (const query of ["", ...asked]) {
      const response = await fetch(client.origin + url + query, { headers: { cookie: client.cookie } });
      given.push({ person, path, text: await response.text(), answered: response.ok });
    }
  }
  return given;
}

/** What a refused command says, whatever is wrong with it. */
async function refusals(person: PersonName, reportIds: string[]): Promise<Given[]> {
  const client = kit.clients[person];
  const names = Object.keys(COMMANDS) as CommandName[];
  return Promise.all(
    names.map(async (command) => {
      const reportId = reportIds[names.indexOf(command) % reportIds.length];
      const body = { commandId: randomUUID(), reportId, flagId: reportId, storyId: reportId, version: 99 };
      const answer = await client.post(command, body);
      return { person, path: `POST ${command}`, text: JSON.stringify(answer.body) };
    }),
  );
}

function leaks(given: Given[], secrets: Secret[]): string[] {
  return given.flatMap(({ person, path, text }) =>
    secrets
      .filter((secret) => !secret.mayHave(person, path) && text.includes(secret.text))
      .map(({ what }) => `${what} leaves by ${path} to ${person}`),
  );
}

/** Where a check-in was made exactly, which is told to supervisors alone. */
async function checkIns(): Promise<Secret[]> {
  const lat = 36.123457;
  const body = { status: "safe", area: token("area"), point: { lat, lon: 37.5 } };
  await attempt(kit, "correspondent", "correspondent.check-in", body);
  return [
    deskSecret("the area of a correspondent", body.area, ["correspondent"]),
    {
      what: "the exact place of a correspondent",
      text: String(lat),
      mayHave: (person) => isSupervisor(person) || person === "correspondent",
    },
  ];
}

/** From where a place is known, as it was added, corrected and merged, and what is noted of a party. */
async function knowledge(): Promise<Secret[]> {
  const [first, second, third, note] = ["added", "corrected", "merged", "noted"].map(token) as [
    string,
    string,
    string,
    string,
  ];
  const [placeId, intoId] = [randomUUID(), randomUUID()];
  const deeds: [CommandName, object][] = [
    ["place.add", buildPlaceAdd({ id: placeId, source: first })],
    ["place.amend", buildPlaceAmend(placeId, { source: second })],
    ["place.add", buildPlaceAdd({ id: intoId, source: third })],
    ["place.merge", buildPlaceMerge(placeId, intoId, 2)],
    ["party.add", buildPartyAdd({ note })],
  ];
  for (const [command, body] of deeds)
    expect(await attempt(kit, "editor", command, body), command).toBe(true);
  return [
    ...[first, second, third].map((text) => deskSecret("from where a place is known", text)),
    deskSecret("what is noted of a party", note),
  ];
}

const plan = fc.record({
  author: fc.constantFrom<PersonName>("correspondent", "colleague", "editor"),
  steps: fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 3, maxLength: 9 }),
});

test("[W6] [W10] whatever the newsroom does, no path brings anybody what is not theirs to know", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plan, { minLength: 4, maxLength: 4 }), async (plans) => {
      const all: Filed[] = [];
      const storyId = await openStory(kit.clients.editor);
      const secrets = accountSecrets(kit);
      const live = await listening(async () => {
        for (const { author } of plans) all.push(await fileSecret(kit, author));
        for (const [index, { steps }] of plans.entries()) {
          const filed = all[index] as Filed;
          const others = all.filter((one) => one !== filed);
          for (const step of steps) secrets.push(...((await STEPS[step]?.(filed, others)) ?? []));
        }
        secrets.push(...(await checkIns()), ...(await knowledge()));
      });
      const now = new Map((await snapshotOf(kit.clients.admin)).reports.map((report) => [report.id, report]));
      for (const filed of all) secrets.push(...secretsOf(filed, now.get(filed.id) as Report));
      const ids = all.map(({ id }) => id);
      const known = {
        // Whatever an id is asked for as, it may be that of something else.
        ...Object.fromEntries(
          ["id", "reportId", "placeId", "partyId", "flagId"].map((name) => [name, [...ids, storyId]]),
        ),
        personId: PERSON_NAMES.map((name) => kit.newsroom.people[name].id),
        after: ["0"],
        before: ["1000000"],
        storyId: [storyId],
        seq: [String(await kit.newsroom.head())],
        since: [new Date(Date.now() - 3_600_000).toISOString()],
        // Every word that was ever written, as a person would look for it.
        q: all.flatMap(({ words }) => words),
      };
      await wordsAreKept();
      for (const person of PERSON_NAMES) {
        const reads = await readAll(person, known);
        expect(leaks([...reads, ...(await refusals(person, ids))], secrets)).toEqual([]);
        // Who may read everything was answered by every read: none was left out of the walk.
        const isLeftOut = ({ path }: Given) => !reads.some((one) => one.path === path && one.answered);
        if (person === "admin") expect(reads.filter(isLeftOut)).toEqual([]);
      }
      expect(leaks(live, secrets)).toEqual([]);
    }),
    { numRuns: 4, seed: 2026, endOnFailure: true },
  );
});

test("[W6] a story tells correspondents nothing of the desk", async () => {
  const storyId = await openStory(kit.clients.editor);
  const { id } = await fileSecret(kit, "correspondent");
  await attempt(kit, "editor", "story.link", { storyId, reportId: id });
  const figure = { id: randomUUID(), storyId, reportId: id, kind: "killed", best: 7_654_321 };
  expect(await attempt(kit, "editor", "figure.add", figure)).toBe(true);
  const given = await readAll("colleague", { id: [storyId], storyId: [storyId] });
  const secrets = [
    ...accountSecrets(kit),
    deskSecret("a figure", "7654321"),
    deskSecret("an unpublished report", id),
  ];
  expect(leaks(given, secrets)).toEqual([]);
});

test("nothing that is open to everybody, without a session, knows anything of the newsroom", async () => {
  const filed = await fileSecret(kit, "correspondent");
  await attempt(kit, "editor", "report.publish", { reportId: filed.id, version: 1 });
  const { nobody } = kit.newsroom;
  const paths = ["/api/health", "/metrics", "/api/openapi.json", "/api/wire.snapshot", "/api/demo.show"];
  const texts = await Promise.all(paths.map(async (path) => (await request(nobody.origin + path)).body));
  const snapshot: Snapshot = await snapshotOf(kit.clients.admin);
  const report = snapshot.reports.find(({ id }) => id === filed.id) as Report;
  const secrets = [...accountSecrets(kit), ...secretsOf(filed, report)].map((secret) => ({
    ...secret,
    mayHave: () => false,
  }));
  const given = texts.map((body) => ({
    person: "colleague" as const,
    path: "/",
    text: JSON.stringify(body) ?? "",
  }));
  expect(leaks(given, secrets)).toEqual([]);
});

test("a command sent again is answered with nothing that was hidden since", async () => {
  const commandId = randomUUID();
  const body = { ...buildReportFile(), commandId };
  await kit.clients.colleague.run("report.file", body);
  await attempt(kit, "editor", "report.publish", { reportId: body.id, version: 1 });
  await attempt(kit, "supervisor", "report.kill", { reportId: body.id, version: 1, reason: "خطأ" });
  const again = await kit.clients.colleague.post("report.file", body);
  expect(JSON.stringify(again.body)).not.toContain(body.body);
});

test("a node's log names nobody and quotes nothing, whatever fails", async () => {
  const node = await spawnNode(kit.newsroom);
  onTestFinished(() => node.kill());
  const at = { ...kit, clients: atNode(node.origin) };
  const filed = await fileSecret(at, "correspondent");
  await kit.newsroom.sql("ALTER TABLE report_versions RENAME TO report_versions_away");
  const ask = { id: randomUUID(), reportId: filed.id, version: 1, text: token("question") };
  const words = token("words");
  const failed = await at.clients.editor.refused("report.amend", {
    commandId: randomUUID(),
    reportId: filed.id,
    version: 1,
    body: words,
  });
  await kit.newsroom.sql("ALTER TABLE report_versions_away RENAME TO report_versions");
  await attempt(at, "editor", "question.ask", ask);
  expect(failed.code).toBe("newsroom.internal");
  await expect.poll(node.logged).toContain("report_versions");
  const report = (await snapshotOf(at.clients.admin)).reports.find(({ id }) => id === filed.id) as Report;
  const nobodys = [
    ...accountSecrets(kit),
    ...secretsOf(filed, report),
    deskSecret("a question", ask.text),
    deskSecret("an amendment", words),
  ].map((secret) => ({ ...secret, mayHave: () => false }));
  expect(leaks([{ person: "admin", path: "the log", text: node.logged() }], nobodys)).toEqual([]);
});

/** Everybody's client at another node. */
function atNode(origin: string): Kit["clients"] {
  const moved = PERSON_NAMES.map((name) => [name, kit.clients[name].at(origin)] as const);
  return Object.fromEntries(moved) as Kit["clients"];
}
