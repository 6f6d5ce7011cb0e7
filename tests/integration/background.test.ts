import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportBackground } from "../../lib/protocol/background.ts";
import {
  buildDuplicateMove,
  FIELD_REPORT,
  proposeDuplicate,
  SAME_BACKGROUND,
} from "../support/build-duplicates.ts";
import { bring, buildReportAmend, buildReportPublish, file } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { untilRead } from "../support/until-read.ts";

let newsroom: Newsroom;
let correspondent: Client;
let other: Client;
let editor: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  correspondent = await newsroom.as("correspondent");
  other = await newsroom.as("colleague");
  editor = await newsroom.as("editor");
});
afterAll(() => newsroom.stop());

const LETTERS = "ابتثجحخدرزسشصضطظعغفقكلمنهوي";
let words = 0;
/** A paragraph that nobody wrote before. */
function paragraph(length = 24): string {
  const word = () => {
    words += 1;
    return [...`${words * 7_919}`].map((digit) => LETTERS[Number(digit) * 2 + (words % 2)]).join("");
  };
  return Array.from({ length }, word).join(" ");
}

const body = (...parts: string[]) => parts.join("\n");

/** Fulfils when what was filed is known to those who compare. */
const readToTheEnd = () => untilRead(newsroom, "duplicates");

const ask = async (who: Client, id: string) =>
  (await who.get<ReportBackground>(`report.background?id=${id}`)).body;
const paragraphsOf = async (who: Client, id: string) =>
  (await ask(who, id)).paragraphs.map(({ number, first, count }) => [number, first.id, count]);
const storiesOf = async (who: Client, id: string) => (await ask(who, id)).stories;

describe("paragraphs that were on the wire before", () => {
  test("each is told with the first report that had it and how many had it, spelled as it may be", async () => {
    const [one, two] = [paragraph(), paragraph()];
    const first = await file(correspondent, { body: body(paragraph(), one, two) });
    const second = await file(editor, { body: body(paragraph(), two.replaceAll("ا", "أ")) });
    const third = await file(correspondent, { body: body(paragraph(), two, one, paragraph(), two) });
    await readToTheEnd();
    expect(await paragraphsOf(editor, third)).toEqual([
      [2, first, 2],
      [3, first, 1],
      [5, first, 2],
    ]);
    expect(await paragraphsOf(editor, second)).toEqual([[2, first, 1]]);
    expect(await paragraphsOf(editor, first)).toEqual([]);
    const [told] = (await ask(editor, third)).paragraphs;
    expect(told?.first).toMatchObject({ headline: "انفجار خط الغاز شرق حمص", slug: null });
  });

  test("what was pasted twice in the report itself is no background", async () => {
    const id = await file(correspondent, { body: FIELD_REPORT });
    await readToTheEnd();
    expect(await paragraphsOf(editor, id)).toEqual([]);
  });

  test("a phrase that anybody may use is none", async () => {
    const ids = [await file(correspondent), await file(correspondent)];
    await readToTheEnd();
    for (const id of ids) expect(await paragraphsOf(editor, id)).toEqual([]);
  });

  test("a paragraph that an earlier report lost stood there no more", async () => {
    const shared = paragraph();
    const first = await file(correspondent, { body: body(paragraph(), shared) });
    const second = await file(correspondent, { body: body(paragraph(), shared) });
    await readToTheEnd();
    await editor.run("report.amend", buildReportAmend(first, { body: paragraph() }));
    await readToTheEnd();
    expect(await paragraphsOf(editor, second)).toEqual([]);
  });

  test("[W6] a correspondent is told only of what they may read", async () => {
    const shared = paragraph();
    const hidden = await file(other, { body: body(paragraph(), shared) });
    const open = await file(other, { body: body(paragraph(), shared) });
    await editor.run("report.publish", buildReportPublish(open));
    const own = await file(correspondent, { body: body(paragraph(), shared) });
    await readToTheEnd();
    expect(await paragraphsOf(correspondent, own)).toEqual([[2, open, 1]]);
    expect(await paragraphsOf(editor, own)).toEqual([[2, hidden, 2]]);
    expect(
      (await correspondent.get<{ error: { code: string } }>(`report.background?id=${hidden}`)).body.error
        .code,
    ).toBe("report.not_found");
  });

  test("[W10] nothing is told of a killed report, from the kill on, nor to it", async () => {
    const shared = paragraph();
    const killed = await file(correspondent, { body: body(paragraph(), shared) });
    const next = await file(correspondent, { body: body(paragraph(), shared) });
    const later = await file(correspondent, { body: body(paragraph(), shared) });
    await readToTheEnd();
    expect(await paragraphsOf(editor, later)).toEqual([[2, killed, 2]]);
    await bring(await newsroom.as("admin"), killed, "killed");
    // At once: the readers of the log may come later.
    expect(await paragraphsOf(editor, later)).toEqual([[2, next, 1]]);
    expect(await paragraphsOf(editor, next)).toEqual([]);
    expect(await ask(editor, killed)).toMatchObject({ paragraphs: [], stories: [] });
  });

  test("a report of 73 hours ago is still known, one of 31 days ago is not", async () => {
    const shared = paragraph();
    const old = await file(correspondent, { body: body(paragraph(), shared) });
    const later = await file(correspondent, { body: body(paragraph(), shared) });
    await readToTheEnd();
    const age = async (time: string) => {
      for (const table of ["report_keys", "key_reports"])
        await newsroom.sql(
          `UPDATE ${table} SET filed_at = filed_at - interval '${time}' WHERE report_id = $1`,
          [old],
        );
    };
    await age("73 hours");
    expect(await paragraphsOf(editor, later)).toEqual([[2, old, 1]]);
    await age("28 days");
    expect(await paragraphsOf(editor, later)).toEqual([]);
  });

  test("of a report that there is not nothing is told", async () => {
    const answer = await editor.get<{ error: { code: string } }>(`report.background?id=${randomUUID()}`);
    expect([answer.status, answer.body.error.code]).toEqual([404, "report.not_found"]);
  });
});

describe("reports that may be the same story", () => {
  const lead = () => paragraph(50);

  test("with a lead in common and the rest their own they are offered to the desk, both ways, never as one event", async () => {
    const shared = lead();
    const one = await file(correspondent, { body: body(shared, paragraph(), paragraph(26)) });
    const two = await file(correspondent, { body: body(shared, paragraph(), paragraph(26)) });
    await readToTheEnd();
    for (const [id, of] of [
      [one, two],
      [two, one],
    ] as const) {
      const [story, ...more] = await storiesOf(editor, id);
      expect(more).toEqual([]);
      expect(story).toMatchObject({ kind: "story", report: { id: of } });
      expect(story?.score).toBeGreaterThan(0.15);
      expect(story?.score).toBeLessThan(0.4);
    }
    expect(await storiesOf(correspondent, one)).toEqual([]);
    const proposed = await newsroom.sql(
      "SELECT 1 FROM wire_events WHERE kind = 'duplicate.proposed' AND report_id = ANY ($1)",
      [[one, two]],
    );
    expect(proposed).toEqual([]);
  });

  test.each([1, 3])(
    "two that share %i paragraphs of background alone are proposed neither as one event nor as one story",
    async (count) => {
      const background = Array.from({ length: count }, () => paragraph(40));
      const own = () => file(correspondent, { body: body(paragraph(40), ...background) });
      const [one, two, third] = [
        await own(),
        await own(),
        await file(correspondent, { body: SAME_BACKGROUND }),
      ];
      await readToTheEnd();
      for (const id of [one, two, third]) expect(await storiesOf(editor, id)).toEqual([]);
      const proposed = "SELECT 1 FROM wire_events WHERE kind = 'duplicate.proposed' AND report_id = ANY ($1)";
      expect(await newsroom.sql(proposed, [[one, two]])).toEqual([]);
      expect(await paragraphsOf(editor, two)).toEqual(background.map((_, at) => [at + 2, one, 1]));
    },
  );

  test("what is asked to be one event is not offered again, what was refused as that is", async () => {
    const shared = lead();
    const one = await file(correspondent, { body: body(shared, paragraph(), paragraph(26)) });
    const two = await file(correspondent, { body: body(shared, paragraph(), paragraph(26)) });
    await readToTheEnd();
    await proposeDuplicate(newsroom, two, one);
    expect(await storiesOf(editor, one)).toEqual([]);
    await editor.run("duplicate.refuse", buildDuplicateMove(two));
    expect((await storiesOf(editor, one)).map(({ report }) => report.id)).toEqual([two]);
  });

  test("neither a killed one nor a spiked one is offered, nor one of more than 72 hours before", async () => {
    const shared = lead();
    const own = () => file(correspondent, { body: body(shared, paragraph(), paragraph(26)) });
    const [id, killed, spiked, past] = [await own(), await own(), await own(), await own()];
    const admin = await newsroom.as("admin");
    await bring(admin, killed, "killed");
    await bring(admin, spiked, "spiked");
    await readToTheEnd();
    expect((await storiesOf(editor, id)).map(({ report }) => report.id)).toEqual([past]);
    for (const [table, column] of [
      ["reports", "id"],
      ["report_keys", "report_id"],
      ["key_reports", "report_id"],
    ])
      await newsroom.sql(
        `UPDATE ${table} SET filed_at = filed_at - interval '73 hours' WHERE ${column} = $1`,
        [past],
      );
    expect(await storiesOf(editor, id)).toEqual([]);
    expect(await storiesOf(editor, past)).toEqual([]);
  });
});
