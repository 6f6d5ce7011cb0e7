import { expect, test } from "vitest";
import { ApiFailure, UNREACHABLE } from "../../app/_wire/api-failure.ts";
import { createReportUses, type KeptUses, type ReportUse } from "../../app/_wire/report-uses.ts";

const USE: ReportUse = { reportId: "a", version: 1, as: "opened" };

/** A device and a line that fails as it is told to; a retry waits until it is let go. */
function device(failures: unknown[] = [], kept: KeptUses = { waiting: [], told: [] }) {
  const sent: string[] = [];
  const put = { kept };
  let later: (() => void) | undefined;
  let ids = 0;
  const uses = createReportUses({
    send: async ({ commandId, reportId, version, as }) => {
      sent.push(`${commandId} ${reportId} ${version} ${as}`);
      const failure = failures.shift();
      if (failure) throw failure;
    },
    load: () => put.kept,
    save: (next) => {
      put.kept = structuredClone(next);
    },
    retry: {
      after: () => {},
      again: (run) => {
        later = run;
      },
      reset: () => {},
      cancel: () => {},
    },
    newId: () => `id${++ids}`,
  });
  const rest = () => new Promise((done) => setTimeout(done));
  return { uses, sent, put, rest, waits: () => later !== undefined, letGo: () => later?.() };
}

test("a use of a report of another wire names the wire", async () => {
  const sent: unknown[] = [];
  const put: { kept: KeptUses } = { kept: { waiting: [], told: [] } };
  const uses = createReportUses({
    send: async (use) => sent.push(use),
    load: () => put.kept,
    save: (next) => {
      put.kept = next;
    },
    retry: { after: () => {}, again: () => {}, reset: () => {}, cancel: () => {} },
    newId: () => "id1",
  });
  uses.note({ ...USE, wire: "iraq" });
  expect(sent).toEqual([{ ...USE, wire: "iraq", commandId: "id1" }]);
});

test("a use is told once for each report, version and kind", async () => {
  const { uses, sent, put, rest } = device();
  for (const use of [
    USE,
    USE,
    { ...USE, version: 2 },
    { ...USE, as: "copied" as const },
    { ...USE, reportId: "b" },
  ])
    uses.note(use);
  await rest();
  uses.note(USE);
  await rest();
  expect(sent).toEqual(["id1 a 1 opened", "id2 a 2 opened", "id3 a 1 copied", "id4 b 1 opened"]);
  expect(put.kept.waiting).toEqual([]);
});

test.each([
  ["nobody answers", new ApiFailure(UNREACHABLE, 0)],
  ["the newsroom cannot be reached", new ApiFailure("newsroom.unavailable", 503)],
  ["nobody is signed in", new ApiFailure("session.required", 401)],
  ["too much was asked", new ApiFailure("request.too_many", 429)],
])("while %s it is kept in its order, and told later under the same number [W11]", async (_what, failure) => {
  const { uses, sent, put, rest, waits, letGo } = device([failure]);
  uses.note(USE);
  uses.note({ ...USE, as: "copied" });
  await rest();
  expect([sent, waits(), put.kept.waiting.length]).toEqual([["id1 a 1 opened"], true, 2]);
  letGo();
  await rest();
  expect(sent).toEqual(["id1 a 1 opened", "id1 a 1 opened", "id2 a 1 copied"]);
  expect(put.kept.waiting).toEqual([]);
});

test("what is refused for good is not told again, and holds nothing up", async () => {
  const { uses, sent, put, rest, waits } = device([new ApiFailure("report.not_found", 404)]);
  uses.note(USE);
  uses.note({ ...USE, reportId: "b" });
  await rest();
  uses.note(USE);
  await rest();
  expect([sent.length, waits(), put.kept.waiting]).toEqual([2, false, []]);
});

test("what an earlier page could not tell is told by the next one", async () => {
  const { uses, sent, rest } = device([], { waiting: [{ ...USE, commandId: "before" }], told: [] });
  uses.flush();
  await rest();
  expect(sent).toEqual(["before a 1 opened"]);
});
