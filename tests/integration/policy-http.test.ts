import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ability, may, POLICY } from "../../lib/domain/policy.ts";
import { COMMANDS } from "../../lib/protocol/commands.ts";
import type { Role } from "../../lib/protocol/reads.ts";
import {
  bring,
  buildFlagMove,
  buildFlagRaise,
  buildReportAmend,
  buildReportChange,
  buildReportFile,
  buildReportMove,
  buildReportPublish,
  buildStoryLink,
  buildStoryOpen,
  file,
  openStory,
  raiseFlag,
} from "../support/builders.ts";
import { type Answer, type Client, request } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { PERSON_NAMES, type PersonName } from "../support/people.ts";

let newsroom: Newsroom;
let clients: Record<PersonName, Client>;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const signedIn = PERSON_NAMES.map(async (name) => [name, await newsroom.as(name)]);
  clients = Object.fromEntries(await Promise.all(signedIn));
});
afterAll(() => newsroom.stop());

/** Who stands for a role. The one who tries is never the author, unless the subject says so. */
const PERSON_OF: Record<Role, PersonName> = {
  correspondent: "correspondent",
  editor: "editor",
  supervisor: "supervisor",
  admin: "admin",
};

/** What an ability is tried on, by whose it is and how far it went. */
const REPORTS = {
  "their own filed report": { mine: true, state: "filed" },
  "their own published report": { mine: true, state: "published" },
  "their own held report": { mine: true, state: "held" },
  "their own killed report": { mine: true, state: "killed" },
  "their own spiked report": { mine: true, state: "spiked" },
  "another's filed report": { mine: false, state: "filed" },
  "another's published report": { mine: false, state: "published" },
  "another's held report": { mine: false, state: "held" },
  "another's killed report": { mine: false, state: "killed" },
  "another's spiked report": { mine: false, state: "spiked" },
} as const;
const FLAGS = {
  "a flag for nobody": undefined,
  "a flag for them": "them",
  "a flag for another": "another",
} as const;
type ReportSubject = keyof typeof REPORTS;
type FlagSubject = keyof typeof FLAGS;
type SubjectName = ReportSubject | FlagSubject | "nothing in particular";

async function makeReport(role: Role, name: ReportSubject): Promise<string> {
  const { mine, state } = REPORTS[name];
  const id = await file(mine ? clients[PERSON_OF[role]] : clients.colleague, { sourceNote: "سرّي" });
  await bring(clients.admin, id, state);
  return id;
}

async function makeFlag(role: Role, name: FlagSubject): Promise<string> {
  const assignee = { them: newsroom.people[PERSON_OF[role]], another: newsroom.people.editor2 };
  const { [name]: whom } = FLAGS;
  const canBeFor = whom !== undefined && !(whom === "them" && role === "correspondent");
  const id = await file(clients.colleague);
  return raiseFlag(clients.admin, { reportId: id, ...(canBeFor && { assigneeId: assignee[whom].id }) });
}

type Attempt = (client: Client, role: Role, subject: never) => Promise<Answer>;
const reports = Object.keys(REPORTS) as ReportSubject[];
const flags = Object.keys(FLAGS) as FlagSubject[];

const onReport = (send: (client: Client, id: string) => Promise<Answer>) => ({
  subjects: reports as SubjectName[],
  attempt: async (client: Client, role: Role, subject: ReportSubject) =>
    send(client, await makeReport(role, subject)),
});
const onFlag = (command: "flag.acknowledge" | "flag.resolve") => ({
  subjects: flags as SubjectName[],
  attempt: async (client: Client, role: Role, subject: FlagSubject) =>
    client.post(command, buildFlagMove(await makeFlag(role, subject))),
});
const plain = (send: (client: Client) => Promise<Answer>) => ({
  subjects: ["nothing in particular"] as SubjectName[],
  attempt: send,
});

/** About what an answer holds, below, or, `presence.read`, about what a socket is told. */
const NOT_OVER_HTTP = ["source.read", "reason.read", "flag.read", "presence.read"] as const;

/** How each other ability is used over HTTP. */
const USES: Record<
  Exclude<Ability, (typeof NOT_OVER_HTTP)[number]>,
  { subjects: SubjectName[]; attempt: Attempt }
> = {
  "wire.read": plain((client) => client.get("wire.snapshot")),
  "people.read": plain((client) => client.get("people.list")),
  "report.read": onReport((client, id) => client.get(`report.show?id=${id}`)),
  "report.file": plain((client) => client.post("report.file", buildReportFile())),
  "report.amend": onReport((client, id) => client.post("report.amend", buildReportAmend(id))),
  "report.publish": onReport((client, id) => client.post("report.publish", buildReportPublish(id))),
  "report.hold": onReport((client, id) => client.post("report.hold", buildReportMove(id))),
  "report.release": onReport((client, id) => client.post("report.release", buildReportMove(id))),
  "report.kill": onReport((client, id) => client.post("report.kill", buildReportMove(id))),
  "report.spike": onReport((client, id) => client.post("report.spike", buildReportMove(id))),
  "report.restore": onReport((client, id) => client.post("report.restore", buildReportMove(id))),
  "report.correct": onReport((client, id) => client.post("report.correct", buildReportChange(id))),
  "report.update": onReport((client, id) => client.post("report.update", buildReportChange(id))),
  "report.refile": onReport((client, id) => client.post("report.refile", buildReportChange(id))),
  "story.open": plain((client) => client.post("story.open", buildStoryOpen())),
  "story.link": onReport(async (client, id) =>
    client.post("story.link", buildStoryLink(await openStory(clients.admin), id)),
  ),
  "flag.raise": onReport((client, id) => client.post("flag.raise", buildFlagRaise({ reportId: id }))),
  "flag.acknowledge": onFlag("flag.acknowledge"),
  "flag.resolve": onFlag("flag.resolve"),
};

/** What the table says of this try: the ability itself, and whether its subject may be read at all. */
function expected(role: Role, ability: Ability, subject: SubjectName): "allowed" | "forbidden" | "not found" {
  const actor = { id: newsroom.people[PERSON_OF[role]].id, role };
  // No ability for any subject at all: refused before anything is looked up.
  if (!may(actor, ability)) return "forbidden";
  if (subject in REPORTS) {
    const { mine, state } = REPORTS[subject as ReportSubject];
    const report = { state, correspondentId: mine ? actor.id : "another" };
    if (!may(actor, "report.read", { report })) return "not found";
    return may(actor, ability, { report }) ? "allowed" : "forbidden";
  }
  if (subject in FLAGS) {
    const whom = FLAGS[subject as FlagSubject];
    const assigneeId = whom === undefined ? null : whom === "them" ? actor.id : "another";
    return may(actor, ability, { flag: { assigneeId } }) ? "allowed" : "forbidden";
  }
  return "allowed";
}

const TRIES = (Object.keys(USES) as (keyof typeof USES)[]).flatMap((ability) =>
  (Object.keys(PERSON_OF) as Role[]).flatMap((role) =>
    USES[ability].subjects.map((subject) => [role, ability, subject] as const),
  ),
);

/** Said of the subject's state, to somebody who may: authorization was passed. */
const PASSED = new Set(["report.published", "report.wrong_state"]);

test.each(TRIES)("%s · %s · %s", async (role, ability, subject) => {
  const { status, body } = await USES[ability].attempt(clients[PERSON_OF[role]], role, subject as never);
  const { code, details } = (body as { error?: { code: string; details?: unknown } }).error ?? {};
  const verdict = expected(role, ability, subject);
  if (verdict === "forbidden") expect([status, code, details]).toEqual([403, "role.forbidden", { ability }]);
  else if (verdict === "not found")
    expect([status, code, details]).toEqual([404, "report.not_found", undefined]);
  else if (status !== 200) expect(PASSED, `${status} ${code}`).toContain(code);
});

test("every ability of the table is tried", () => {
  expect([...Object.keys(USES), ...NOT_OVER_HTTP].sort()).toEqual(Object.keys(POLICY).sort());
});

describe("[W6] what an answer holds", () => {
  const cases = (Object.keys(PERSON_OF) as Role[]).flatMap((role) =>
    reports.map((subject) => [role, subject] as const),
  );

  test.each(cases)("%s sees of %s what the table says", async (role, subject) => {
    const id = await makeReport(role, subject);
    await raiseFlag(clients.admin, { reportId: id });
    const client = clients[PERSON_OF[role]];
    const actor = { id: newsroom.people[PERSON_OF[role]].id, role };
    const { mine, state } = REPORTS[subject];
    const report = { state, correspondentId: mine ? actor.id : newsroom.people.colleague.id };
    const snapshot = await snapshotOf(client);
    const listed = snapshot.reports.find((one) => one.id === id);
    const shown = (await client.get<{ report?: object; flags?: object[] }>(`report.show?id=${id}`)).body;
    const maySource = may(actor, "source.read", { report });

    expect(listed !== undefined).toBe(may(actor, "report.read", { report }));
    for (const row of [listed, shown.report]) {
      if (!row) continue;
      expect("correspondentId" in row).toBe(maySource);
      expect("sourceNote" in row).toBe(maySource && state !== "killed");
    }
    const flagged = snapshot.flags.some((flag) => flag.reportId === id);
    expect(flagged).toBe(may(actor, "flag.read"));
    if (shown.report) expect(shown.flags?.length).toBe(may(actor, "flag.read") ? 1 : 0);
  });
});

describe("without a session", () => {
  test("every path of the OpenAPI document answers 401, and no command changes anything", async () => {
    const { nobody } = newsroom;
    const { body } = await nobody.get<{ paths: Record<string, object> }>("openapi.json");
    const paths = Object.entries(body.paths);
    expect(paths.length).toBeGreaterThanOrEqual(Object.keys(COMMANDS).length + 3);
    const head = await newsroom.head();
    for (const cookie of ["", "barq.session_token=forged.signature", "barq.session_token="]) {
      for (const [path, methods] of paths) {
        for (const method of Object.keys(methods)) {
          const init = method === "post" ? { body: JSON.stringify(buildReportFile()) } : {};
          const headers = { cookie, "content-type": "application/json" };
          const answer = await request(nobody.origin + path, {
            method: method.toUpperCase(),
            headers,
            ...init,
          });
          expect([path, answer.status, answer.body]).toMatchObject([
            path,
            401,
            { error: { code: "session.required" } },
          ]);
        }
      }
    }
    expect(await newsroom.head()).toBe(head);
  });
});

describe("a hidden id and an absent one are answered with the same bytes", () => {
  const attempts: Record<string, (id: string) => Promise<Answer>> = {
    "report.show": (id) => clients.correspondent.get(`report.show?id=${id}`),
    "report.amend": (id) => clients.correspondent.post("report.amend", buildReportAmend(id)),
  };
  const cases = Object.keys(attempts).flatMap((name) =>
    (["filed", "spiked"] as const).map((state) => [name, state] as const),
  );

  test.each(cases)("%s of a %s one", async (name, state) => {
    const attempt = attempts[name] as (id: string) => Promise<Answer>;
    const id = await file(clients.colleague);
    await bring(clients.admin, id, state);
    const hidden = await attempt(id);
    const absent = await attempt(randomUUID());
    expect(hidden.status).toBe(404);
    expect(JSON.stringify(hidden.body)).toBe(JSON.stringify(absent.body));
    const headersOf = ({ headers }: Answer) => [...headers].filter(([key]) => key !== "date");
    expect(headersOf(hidden)).toEqual(headersOf(absent));
  });
});
