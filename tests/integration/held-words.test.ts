import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { EventRun, ReportDetail } from "../../lib/protocol/reads.ts";
import type { SearchAnswer } from "../../lib/protocol/search.ts";
import { bring, buildReportAmend, buildReportMove, file } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { follow, snapshotOf } from "../support/follower.ts";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";
import { untilRead } from "../support/until-read.ts";

const kit = {} as Kit;
beforeAll(async () => fill(kit, await startNewsroom()));
afterAll(() => kit.newsroom.stop());

const show = async (id: string, by: Client) => (await by.get<ReportDetail>(`report.show?id=${id}`)).body;
const found = async (word: string, by: Client) =>
  (await by.get<SearchAnswer>(`report.search?q=${word}`)).body.hits.map(({ report }) => report.id);
const word = () => `كلمة${randomUUID().slice(0, 8)}`;

/** A report of the correspondent that was published, held, and reworded meanwhile. */
async function rewordedOnHold() {
  const { correspondent, editor } = kit.clients;
  const [before, meanwhile] = [word(), word()];
  const id = await file(correspondent, { headline: `عنوان ${before}` });
  await bring(editor, id, "held");
  const head = await kit.newsroom.head();
  const text = { headline: `عنوان ${meanwhile}`, body: `متن ${meanwhile}`, advisory: `يغيّر ${meanwhile}` };
  const { seq } = await editor.run("report.amend", buildReportAmend(id, text));
  await untilRead(kit.newsroom, "words");
  return { id, before, meanwhile, head, seq };
}

test("[W6] what is reworded on hold reaches no reader on any path, until the hold ends", async () => {
  const { colleague, supervisor } = kit.clients;
  const reader = await follow(colleague);
  onTestFinished(() => reader.close());
  const { id, before, meanwhile, head, seq } = await rewordedOnHold();
  await reader.reaches(seq);
  const wordless = { state: "held", version: 2, heldVersion: 1, headline: "", body: "", advisory: null };
  expect(reader.state.reports.get(id)).toMatchObject(wordless);
  expect((await snapshotOf(colleague)).reports.find((one) => one.id === id)).toMatchObject(wordless);
  const run = await colleague.get<EventRun>(`wire.events?after=${head}`);
  expect(run.body.events.map(({ kind }) => kind)).toEqual(["report.amended"]);
  const detail = await show(id, colleague);
  // The words that they have known stay readable.
  expect(detail.versions.map(({ version, headline }) => [version, headline])).toEqual([
    [1, `عنوان ${before}`],
  ]);
  expect(JSON.stringify([run.body, detail])).not.toContain(meanwhile);
  expect(await found(meanwhile, colleague)).toEqual([]);

  const { seq: end } = await supervisor.run("report.release", buildReportMove(id, { version: 2 }));
  await reader.reaches(end);
  expect(reader.state.reports.get(id)).toMatchObject({ state: "published", headline: `عنوان ${meanwhile}` });
  expect((await show(id, colleague)).versions.map(({ version }) => version)).toEqual([1, 2]);
  expect(await found(meanwhile, colleague)).toEqual([id]);
});

test("the desk and the author read what is reworded on hold, and find it", async () => {
  const { correspondent, editor2 } = kit.clients;
  const { id, meanwhile } = await rewordedOnHold();
  for (const by of [correspondent, editor2]) {
    const { report, versions } = await show(id, by);
    expect(report).toMatchObject({ headline: `عنوان ${meanwhile}`, heldVersion: 1 });
    expect(versions).toHaveLength(2);
    expect(await found(meanwhile, by)).toEqual([id]);
  }
});
