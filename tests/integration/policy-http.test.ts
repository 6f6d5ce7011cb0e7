import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ability, may, POLICY } from "../../lib/domain/policy.ts";
import { COMMANDS } from "../../lib/protocol/commands.ts";
import type { Role } from "../../lib/protocol/fields.ts";
import {
  buildAidConfirm,
  buildAidRefuse,
  buildIncidentAmend,
  buildIncidentConfirm,
  buildIncidentJoin,
  buildIncidentWithdraw,
  confirmIncident,
} from "../support/build-aids.ts";
import { buildClaim, buildEmbargo, buildLift, buildUnclaim } from "../support/build-claims.ts";
import { buildDuplicateConfirm, buildDuplicateMove } from "../support/build-duplicates.ts";
import { buildFlagReassign, buildFlagReopen } from "../support/build-flags.ts";
import {
  buildNoticeAcknowledge,
  buildReportUse,
  holdAndTell,
  publishedAndOpened,
} from "../support/build-notices.ts";
import {
  addParty,
  addPlace,
  buildPartyAdd,
  buildPartyAmend,
  buildPlaceAdd,
  buildPlaceAmend,
  buildPlaceMerge,
} from "../support/build-places.ts";
import {
  askAbout,
  buildCheckIn,
  buildQuestionAnswer,
  buildQuestionAsk,
  buildQuestionClose,
  buildWatch,
} from "../support/build-questions.ts";
import {
  addFigure,
  buildFigureAdd,
  buildFigureWithdraw,
  buildStoryAmend,
  buildStoryMerge,
  buildStoryMove,
  buildStoryUnlink,
} from "../support/build-stories.ts";
import {
  buildFlashAsk,
  buildFlashConfirm,
  buildFlashRefuse,
  buildReportCorroborate,
  buildReportDispute,
  buildReportGrade,
  buildReportUncorroborate,
} from "../support/build-verification.ts";
import { buildViewAmend, buildViewRemove, buildViewSave, saveView } from "../support/build-views.ts";
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
const VIEWS = {
  "their own private view": { mine: true, isShared: false },
  "their own shared view": { mine: true, isShared: true },
  "another's private view": { mine: false, isShared: false },
  "another's shared view": { mine: false, isShared: true },
} as const;
type FlagSubject = keyof typeof FLAGS;
type ViewSubject = keyof typeof VIEWS;
type SubjectName = ReportSubject | FlagSubject | ViewSubject | "nothing in particular";

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

/** A correspondent shares nothing: theirs stays private. */
async function makeView(role: Role, name: ViewSubject): Promise<string> {
  const { mine, isShared } = VIEWS[name];
  const owner = mine ? clients[PERSON_OF[role]] : clients.editor2;
  return saveView(owner, { isShared: isShared && !(mine && role === "correspondent") });
}

type Attempt = (client: Client, role: Role, subject: never) => Promise<Answer>;
const reports = Object.keys(REPORTS) as ReportSubject[];
const flags = Object.keys(FLAGS) as FlagSubject[];
const views = Object.keys(VIEWS) as ViewSubject[];

const onReport = (send: (client: Client, id: string) => Promise<Answer>) => ({
  subjects: reports as SubjectName[],
  attempt: async (client: Client, role: Role, subject: ReportSubject) =>
    send(client, await makeReport(role, subject)),
});
const onFlag = (
  command: Extract<keyof typeof COMMANDS, `flag.${string}`>,
  build: (flagId: string) => object = (flagId) => buildFlagMove(flagId),
) => ({
  subjects: flags as SubjectName[],
  attempt: async (client: Client, role: Role, subject: FlagSubject) =>
    client.post(command, build(await makeFlag(role, subject))),
});
const onView = (
  command: Extract<keyof typeof COMMANDS, `view.${string}`>,
  build: (viewId: string) => object,
) => ({
  subjects: views as SubjectName[],
  attempt: async (client: Client, role: Role, subject: ViewSubject) =>
    client.post(command, build(await makeView(role, subject))),
});
const plain = (send: (client: Client) => Promise<Answer>) => ({
  subjects: ["nothing in particular"] as SubjectName[],
  attempt: send,
});

/** A question to the correspondent who tries. */
const askTheirs = async () => askAbout(clients.admin, await file(clients.correspondent));

/** An incident that another report tells of. */
const happened = async () => confirmIncident(clients.admin, await file(clients.colleague));

/** A story with this report in it. */
async function storyOf(reportId: string): Promise<string> {
  const storyId = await openStory(clients.admin);
  await clients.admin.run("story.link", buildStoryLink(storyId, reportId));
  return storyId;
}

/** About what an answer holds, below, or, `presence.read`, about what a socket is told. */
const NOT_OVER_HTTP = [
  "desk.read",
  "source.read",
  "reason.read",
  "draft.read",
  "flag.read",
  "presence.read",
  "question.read",
  "correspondent.read",
  "whereabouts.read",
  "notice.read",
  "use.read",
  "view.read",
  "place.read",
  "party.read",
  "aid.read",
] as const;

/** How each other ability is used over HTTP. */
const USES: Record<
  Exclude<Ability, (typeof NOT_OVER_HTTP)[number]>,
  { subjects: SubjectName[]; attempt: Attempt }
> = {
  "wire.read": plain((client) => client.get("wire.snapshot")),
  "wire.as-of": plain((client) => client.get("wire.as-of?seq=0")),
  "wire.export": plain((client) => client.get("log.export?from=1&to=1")),
  "handover.read": plain((client) => client.get("handover.show?after=0")),
  "audit.read": plain((client) => client.get("audit.list")),
  "people.read": plain((client) => client.get("people.list")),
  "report.read": onReport((client, id) => client.get(`report.show?id=${id}`)),
  "report.use": onReport((client, id) => client.post("report.use", buildReportUse(id))),
  "notice.acknowledge": plain(async (client) => {
    const id = await publishedAndOpened(clients.colleague, clients.admin, [client]);
    return client.post("notice.acknowledge", buildNoticeAcknowledge(await holdAndTell(clients.editor2, id)));
  }),
  "question.ask": onReport((client, id) => client.post("question.ask", buildQuestionAsk(id))),
  "question.answer": plain(async (client) =>
    client.post("question.answer", buildQuestionAnswer(await askTheirs())),
  ),
  "question.close": plain(async (client) =>
    client.post("question.close", buildQuestionClose(await askTheirs())),
  ),
  "correspondent.check-in": plain((client) => client.post("correspondent.check-in", buildCheckIn())),
  "correspondent.watch": plain((client) =>
    client.post("correspondent.watch", buildWatch(newsroom.people.colleague.id)),
  ),
  "correspondent.miss": plain((client) =>
    client.post("correspondent.miss", { commandId: randomUUID(), correspondentId: randomUUID() }),
  ),
  "report.file": plain((client) => client.post("report.file", buildReportFile())),
  "report.amend": onReport((client, id) => client.post("report.amend", buildReportAmend(id))),
  "report.publish": onReport((client, id) => client.post("report.publish", buildReportPublish(id))),
  "report.claim": onReport((client, id) => client.post("report.claim", buildClaim(id))),
  "report.unclaim": plain(async (client) => {
    const id = await file(clients.colleague);
    await client.post("report.claim", buildClaim(id));
    return client.post("report.unclaim", buildUnclaim(id));
  }),
  "report.embargo": onReport((client, id) => client.post("report.embargo", buildEmbargo(id))),
  "report.lift": plain(async (client) => {
    const id = await file(clients.colleague);
    await clients.admin.run("report.embargo", buildEmbargo(id));
    return client.post("report.lift", buildLift(id));
  }),
  "report.hold": onReport((client, id) => client.post("report.hold", buildReportMove(id))),
  "report.release": onReport((client, id) => client.post("report.release", buildReportMove(id))),
  "report.kill": onReport((client, id) => client.post("report.kill", buildReportMove(id))),
  "report.spike": onReport((client, id) => client.post("report.spike", buildReportMove(id))),
  "report.restore": onReport((client, id) => client.post("report.restore", buildReportMove(id))),
  "report.correct": onReport((client, id) => client.post("report.correct", buildReportChange(id))),
  "report.update": onReport((client, id) => client.post("report.update", buildReportChange(id))),
  "report.refile": onReport((client, id) => client.post("report.refile", buildReportChange(id))),
  "report.grade": onReport((client, id) => client.post("report.grade", buildReportGrade(id))),
  "report.dispute": onReport((client, id) => client.post("report.dispute", buildReportDispute(id))),
  "report.settle": onReport((client, id) => client.post("report.settle", buildReportDispute(id))),
  "report.corroborate": onReport(async (client, id) =>
    client.post("report.corroborate", buildReportCorroborate(id, await file(clients.colleague))),
  ),
  "report.uncorroborate": onReport(async (client, id) =>
    client.post("report.uncorroborate", buildReportUncorroborate(id, await file(clients.colleague))),
  ),
  "flash.ask": onReport((client, id) => client.post("flash.ask", buildFlashAsk(id))),
  "flash.confirm": onReport(async (client, id) => {
    await clients.editor2.post("flash.ask", buildFlashAsk(id));
    return client.post("flash.confirm", buildFlashConfirm(id));
  }),
  "flash.refuse": onReport(async (client, id) => {
    await clients.editor2.post("flash.ask", buildFlashAsk(id));
    return client.post("flash.refuse", buildFlashRefuse(id));
  }),
  "story.open": plain((client) => client.post("story.open", buildStoryOpen())),
  "story.link": onReport(async (client, id) =>
    client.post("story.link", buildStoryLink(await openStory(clients.admin), id)),
  ),
  "story.unlink": onReport(async (client, id) =>
    client.post("story.unlink", buildStoryUnlink(await storyOf(id), id)),
  ),
  "story.amend": plain(async (client) =>
    client.post("story.amend", buildStoryAmend(await openStory(clients.admin))),
  ),
  "story.close": plain(async (client) =>
    client.post("story.close", buildStoryMove(await openStory(clients.admin))),
  ),
  "story.reopen": plain(async (client) => {
    const storyId = await openStory(clients.admin);
    await clients.admin.run("story.close", buildStoryMove(storyId));
    return client.post("story.reopen", buildStoryMove(storyId, { version: 2 }));
  }),
  "story.merge": plain(async (client) => {
    const [storyId, intoId] = [await openStory(clients.admin), await openStory(clients.admin)];
    return client.post("story.merge", buildStoryMerge(storyId, intoId));
  }),
  "figure.add": onReport(async (client, id) =>
    client.post("figure.add", buildFigureAdd(await storyOf(id), id)),
  ),
  "figure.withdraw": plain(async (client) => {
    const storyId = await openStory(clients.admin);
    const figureId = await addFigure(clients.admin, storyId, await file(clients.admin, { storyId }));
    return client.post("figure.withdraw", buildFigureWithdraw(storyId, figureId));
  }),
  "duplicate.propose": onReport((client, id) =>
    client.post("duplicate.propose", { ...buildDuplicateConfirm(id, randomUUID()), score: 1 }),
  ),
  "duplicate.confirm": onReport(async (client, id) =>
    client.post("duplicate.confirm", buildDuplicateConfirm(id, await file(clients.colleague))),
  ),
  "duplicate.refuse": onReport((client, id) => client.post("duplicate.refuse", buildDuplicateMove(id))),
  "duplicate.detach": onReport((client, id) => client.post("duplicate.detach", buildDuplicateMove(id))),
  "flag.raise": onReport((client, id) => client.post("flag.raise", buildFlagRaise({ reportId: id }))),
  "flag.acknowledge": onFlag("flag.acknowledge"),
  "flag.resolve": onFlag("flag.resolve"),
  "flag.see": onFlag("flag.see"),
  "flag.reopen": onFlag("flag.reopen", (flagId) => buildFlagReopen(flagId)),
  "flag.reassign": onFlag("flag.reassign", (flagId) =>
    buildFlagReassign(flagId, null, { dueAt: "2031-01-01T00:00:00Z" }),
  ),
  "flag.escalate": onFlag("flag.escalate"),
  "view.save": plain((client) => client.post("view.save", buildViewSave())),
  "view.share": plain((client) => client.post("view.save", buildViewSave({ isShared: true }))),
  "view.amend": onView("view.amend", (viewId) => buildViewAmend(viewId)),
  "view.remove": onView("view.remove", (viewId) => buildViewRemove(viewId)),
  "place.add": plain((client) => client.post("place.add", buildPlaceAdd())),
  "place.amend": plain(async (client) =>
    client.post("place.amend", buildPlaceAmend(await addPlace(clients.admin))),
  ),
  "place.merge": plain(async (client) => {
    const [placeId, intoId] = [await addPlace(clients.admin), await addPlace(clients.admin)];
    return client.post("place.merge", buildPlaceMerge(placeId, intoId));
  }),
  "party.add": plain((client) => client.post("party.add", buildPartyAdd())),
  "party.amend": plain(async (client) =>
    client.post("party.amend", buildPartyAmend(await addParty(clients.admin))),
  ),
  "aid.confirm": onReport((client, id) => client.post("aid.confirm", buildAidConfirm(id))),
  "aid.refuse": onReport((client, id) => client.post("aid.refuse", buildAidRefuse(id))),
  "incident.read": plain((client) => client.get("incident.list")),
  "incident.confirm": onReport((client, id) => client.post("incident.confirm", buildIncidentConfirm(id))),
  "incident.amend": plain(async (client) =>
    client.post("incident.amend", buildIncidentAmend(await happened())),
  ),
  "incident.join": onReport(async (client, id) =>
    client.post("incident.join", buildIncidentJoin(await happened(), id)),
  ),
  "incident.withdraw": plain(async (client) =>
    client.post("incident.withdraw", buildIncidentWithdraw(await happened())),
  ),
};

type Verdict = "allowed" | "forbidden" | "on hold" | "not found";

/** What the table says of this try: the ability itself, and whether its subject may be read at all. */
function expected(role: Role, ability: Ability, subject: SubjectName): Verdict {
  const actor = { id: newsroom.people[PERSON_OF[role]].id, role };
  // No ability for any subject at all: refused before anything is looked up.
  if (!may(actor, ability)) return "forbidden";
  if (subject in REPORTS) {
    const { mine, state } = REPORTS[subject as ReportSubject];
    const report = { state, correspondentId: mine ? actor.id : "another" };
    if (!may(actor, "report.read", { report })) return "not found";
    if (may(actor, ability, { report })) return "allowed";
    return POLICY[ability][role] === "not on hold" ? "on hold" : "forbidden";
  }
  if (subject in FLAGS) {
    const whom = FLAGS[subject as FlagSubject];
    const assigneeId = whom === undefined ? null : whom === "them" ? actor.id : "another";
    return may(actor, ability, { flag: { assigneeId } }) ? "allowed" : "forbidden";
  }
  if (subject in VIEWS) {
    const { mine, isShared } = VIEWS[subject as ViewSubject];
    const view = { ownerId: mine ? actor.id : "another", isShared };
    if (!may(actor, "view.read", { view })) return "not found";
    return may(actor, ability, { view }) ? "allowed" : "forbidden";
  }
  return "allowed";
}

const TRIES = (Object.keys(USES) as (keyof typeof USES)[]).flatMap((ability) =>
  (Object.keys(PERSON_OF) as Role[]).flatMap((role) =>
    USES[ability].subjects.map((subject) => [role, ability, subject] as const),
  ),
);

/** Said of the subject's state, to somebody who may: authorization was passed. */
const PASSED = new Set([
  "duplicate.none",
  "report.published",
  "report.wrong_state",
  "flag.open",
  "report.not_disputed",
  "report.not_corroborated",
  "flash.not_asked",
  "flash.cooling",
]);

test.each(TRIES)("%s · %s · %s", async (role, ability, subject) => {
  const { status, body } = await USES[ability].attempt(clients[PERSON_OF[role]], role, subject as never);
  const { code, details } = (body as { error?: { code: string; details?: unknown } }).error ?? {};
  const verdict = expected(role, ability, subject);
  if (verdict === "on hold") expect([status, code, details]).toEqual([409, "report.held", { state: "held" }]);
  else if (verdict === "forbidden")
    expect([status, code, details]).toEqual([403, "role.forbidden", { ability }]);
  else if (verdict === "not found")
    expect([status, code, details]).toEqual([404, `${ability.split(".")[0]}.not_found`, undefined]);
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
