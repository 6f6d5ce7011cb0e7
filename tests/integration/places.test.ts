import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuditList } from "../../lib/protocol/audit.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import {
  addParty,
  addPlace,
  buildPartyAdd,
  buildPartyAmend,
  buildPlaceAdd,
  buildPlaceAmend,
  buildPlaceMerge,
} from "../support/build-places.ts";
import { buildReportCorroborate } from "../support/build-verification.ts";
import { buildStoryLink, file, openStory } from "../support/builders.ts";
import type { Client, Envelope } from "../support/client.ts";
import { follow, snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import type { PersonName } from "../support/people.ts";

let newsroom: Newsroom;
const clients = {} as Record<PersonName, Client>;

beforeAll(async () => {
  newsroom = await startNewsroom();
  for (const name of ["correspondent", "editor", "editor2", "supervisor"] as const)
    clients[name] = await newsroom.as(name);
});
afterAll(() => newsroom.stop());

/** The row on this person's wire. */
async function seenBy(name: PersonName, kind: "places" | "parties", id: string) {
  const rows: (Snapshot["places"][number] | Snapshot["parties"][number])[] = (
    await snapshotOf(clients[name])
  )[kind];
  return rows.find((row) => row.id === id);
}

const refused = (
  command: "place.add" | "place.amend" | "place.merge" | "party.add" | "party.amend",
  body: object,
) => clients.editor.refused(command, body);

describe("places", () => {
  test("an editor adds one, and it is as they said it", async () => {
    const body = buildPlaceAdd();
    const { event } = await clients.editor.run("place.add", body);
    const { commandId: _number, ...said } = body;
    const place = { ...said, wire: "syria", byName: "The editor", mergedIntoId: null, version: 1 };
    expect(event).toMatchObject({ kind: "place.added", payload: { place } });
    expect(await seenBy("editor2", "places", body.id)).toEqual(event.payload.place);
  });

  test("[W6] a correspondent has it without its source and whose it is, in the picture and live", async () => {
    const screen = await follow(clients.correspondent);
    const id = await addPlace(clients.editor, { source: "مصدر-خاص" });
    await clients.editor.run("place.amend", buildPlaceAmend(id));
    await screen.reaches(await newsroom.head());
    const open = { ar: "بلدة الشحيل", source: null, byName: null, version: 2 };
    expect(screen.state.places.get(id)).toMatchObject(open);
    screen.close();
    expect(await seenBy("correspondent", "places", id)).toMatchObject(open);
    expect(
      JSON.stringify((await clients.correspondent.get("wire.events?after=0&limit=1000")).body),
    ).not.toContain("مصدر-خاص");
  });

  test("an id that is taken is refused, and so is a second correction of a packaged place", async () => {
    const id = await addPlace(clients.editor, { geonamesId: 98_182 });
    for (const body of [buildPlaceAdd({ id }), buildPlaceAdd({ geonamesId: 98_182 })])
      expect(await refused("place.add", body)).toMatchObject({ status: 409, code: "place.exists" });
  });

  test("of two who correct a packaged place at once one wins, and the other is told", async () => {
    for (let turn = 1; turn <= 5; turn++) {
      const answers = await Promise.all([
        clients.editor.post("place.add", buildPlaceAdd({ geonamesId: turn })),
        clients.supervisor.post("place.add", buildPlaceAdd({ geonamesId: turn })),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });

  test("a number of a package beyond what a row can hold is refused or kept, never an error of ours", async () => {
    const body = buildPlaceAdd({ geonamesId: 2 ** 40 });
    await clients.editor.run("place.add", body);
    expect(await seenBy("editor", "places", body.id)).toMatchObject({ geonamesId: 2 ** 40 });
  });

  test("who saw an older version is told which is the newest; a place of no wire is not found", async () => {
    const [id, other] = [await addPlace(clients.editor), await addPlace(clients.editor)];
    await clients.editor.run("place.amend", buildPlaceAmend(id));
    const stale = { status: 409, code: "place.stale", details: { version: 2 } };
    expect(await refused("place.amend", buildPlaceAmend(id))).toMatchObject(stale);
    expect(await refused("place.merge", buildPlaceMerge(id, other))).toMatchObject(stale);
    const absent = { status: 404, code: "place.not_found" };
    expect(await refused("place.amend", buildPlaceAmend(randomUUID()))).toMatchObject(absent);
    expect(await refused("place.merge", buildPlaceMerge(id, randomUUID(), 2))).toMatchObject(absent);
    expect(await refused("place.merge", buildPlaceMerge(randomUUID(), id))).toMatchObject(absent);
  });

  test("a merged place stays known as one of the other's names, and is changed no more", async () => {
    const [id, intoId] = [await addPlace(clients.editor), await addPlace(clients.editor)];
    await clients.editor.run("place.merge", buildPlaceMerge(id, intoId));
    expect(await seenBy("editor2", "places", id)).toMatchObject({ mergedIntoId: intoId, version: 2 });
    const merged = { status: 409, code: "place.merged", details: { intoId } };
    expect(await refused("place.amend", buildPlaceAmend(id, { version: 2 }))).toMatchObject(merged);
    expect(await refused("place.merge", buildPlaceMerge(intoId, id))).toMatchObject(merged);
  });

  test("of two places merged into each other at once one merge stands", async () => {
    for (let turn = 0; turn < 5; turn++) {
      const [one, other] = [await addPlace(clients.editor), await addPlace(clients.editor)];
      const answers = await Promise.all([
        clients.editor.post("place.merge", buildPlaceMerge(one, other)),
        clients.supervisor.post("place.merge", buildPlaceMerge(other, one)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });

  test("a governorate of another country is refused", async () => {
    const id = await addPlace(clients.editor);
    expect(await refused("place.amend", buildPlaceAmend(id, { country: "IQ" }))).toMatchObject({
      status: 409,
      code: "place.elsewhere",
    });
  });

  test("[W11] the same command sent again is one place", async () => {
    const body = buildPlaceAdd();
    const once = await clients.editor.run("place.add", body);
    expect(await clients.editor.run("place.add", body)).toEqual(once);
  });
});

describe("parties", () => {
  test("an editor adds one and corrects it; a correspondent has it without the note", async () => {
    const body = buildPartyAdd({ slug: "local-council" });
    await clients.editor.run("party.add", body);
    const amended = buildPartyAmend(body.id, { aliases: ["المجلس", "المجلس"], note: null });
    await clients.editor2.run("party.amend", amended);
    const open = {
      ar: body.ar,
      en: "Military council",
      aliases: ["المجلس"],
      slug: "local-council",
      version: 2,
    };
    expect(await seenBy("supervisor", "parties", body.id)).toMatchObject({ ...open, note: null });
    expect(await seenBy("correspondent", "parties", body.id)).toMatchObject({ ...open, byName: null });
  });

  test("[W6] what is noted of it is the desk's", async () => {
    const id = await addParty(clients.editor, { note: "ملاحظة-الغرفة" });
    expect(await seenBy("editor2", "parties", id)).toMatchObject({ note: "ملاحظة-الغرفة" });
    expect(await seenBy("correspondent", "parties", id)).toMatchObject({ note: null, byName: null });
  });

  test("one that is there, one that changed and one that is not are told apart", async () => {
    const id = await addParty(clients.editor, { slug: "twice" });
    for (const body of [buildPartyAdd({ id }), buildPartyAdd({ slug: "twice" })])
      expect(await refused("party.add", body)).toMatchObject({ status: 409, code: "party.exists" });
    await clients.editor.run("party.amend", buildPartyAmend(id));
    expect(await refused("party.amend", buildPartyAmend(id))).toMatchObject({
      status: 409,
      code: "party.stale",
      details: { version: 2 },
    });
    expect(await refused("party.amend", buildPartyAmend(randomUUID()))).toMatchObject({
      status: 404,
      code: "party.not_found",
    });
  });
});

describe("history", () => {
  test("the desk is told who did what with a place, when, and what went into it", async () => {
    const [id, double] = [await addPlace(clients.editor), await addPlace(clients.supervisor)];
    await clients.editor2.run("place.amend", buildPlaceAmend(id, { source: "خريطة أحدث" }));
    await clients.editor.run("place.merge", buildPlaceMerge(double, id));
    await addPlace(clients.editor);
    const { body } = await clients.editor.get<AuditList>(`audit.list?placeId=${id}`);
    expect(
      body.entries.map(({ kind, actorName, place }) => [kind, actorName, place?.id, place?.version]),
    ).toEqual([
      ["place.merged", "The editor", double, 2],
      ["place.amended", "The editor2", id, 2],
      ["place.added", "The editor", id, 1],
    ]);
    expect(body.entries[1]).toMatchObject({ place: { source: "خريطة أحدث", ar: "بلدة الشحيل" } });
  });

  test("and with a party", async () => {
    const id = await addParty(clients.editor);
    await clients.supervisor.run("party.amend", buildPartyAmend(id));
    const { body } = await clients.editor2.get<AuditList>(`audit.list?partyId=${id}`);
    expect(body.entries.map(({ kind, party }) => [kind, party?.en])).toEqual([
      ["party.amended", "Military council"],
      ["party.added", "Local military council"],
    ]);
  });

  test("a correspondent is not; and an editor is told of nothing else", async () => {
    const id = await addPlace(clients.editor);
    const refused = async (name: PersonName, query: string) =>
      (await clients[name].get<Envelope>(`audit.list?${query}`)).status;
    expect(await refused("correspondent", `placeId=${id}`)).toBe(403);
    expect(await refused("editor", "limit=5")).toBe(403);
    expect(await refused("editor", `reportId=${id}`)).toBe(403);
  });

  test("[W6] under the id of a report or a story an editor is told nothing of it, as if that were a place", async () => {
    const [left, into] = [await openStory(clients.editor), await openStory(clients.editor)];
    const [id, other] = [await file(clients.correspondent), await file(clients.correspondent)];
    await clients.editor.run("story.link", buildStoryLink(left, id));
    await clients.editor.run("story.link", buildStoryLink(into, id));
    await clients.editor.run("report.corroborate", buildReportCorroborate(id, other));
    for (const query of [`placeId=${left}`, `partyId=${left}`, `placeId=${id}`, `partyId=${other}`]) {
      const { status, body } = await clients.editor.get<AuditList>(`audit.list?${query}`);
      expect([status, body.entries], query).toEqual([200, []]);
    }
  });
});
