import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { firstHash, linkHash, sentenceOf } from "../../server/log/chain.ts";

const LINK = {
  seq: 1,
  at: 1_767_323_045_000,
  kind: "report.filed",
  actorId: "abc",
  commandId: "c",
  reportId: "r",
  storyId: null,
  payload: '{"a": "حمص"}',
  sources: null,
};
const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();

test("[W1] a link is the hash of the one before it, of what happened, and of the digest of what it says", () => {
  expect(firstHash("syria")).toBe(sha256("syria").toString("hex"));
  const before = sha256("syria");
  const said = Buffer.from(["1", "1767323045000", "report.filed", "abc", "c", "r", "", ""].join("\u001f"));
  const expected = sha256(Buffer.concat([before, said, sha256('{"a": "حمص"}')])).toString("hex");
  expect(linkHash(firstHash("syria"), LINK)).toBe(expected);
});

test.each(Object.keys(LINK) as (keyof typeof LINK)[])("[W1] it changes with %s", (field) => {
  const before = firstHash("syria");
  const changed = { ...LINK, [field]: typeof LINK[field] === "number" ? 2 : "other" };
  expect(linkHash(before, changed)).not.toBe(linkHash(before, LINK));
});

test("a verdict is a sentence that names the wire and the number", () => {
  expect(sentenceOf({ wire: "syria", events: 3, head: "aa" })).toBe(
    "syria: 3 events, all as they were written; head aa",
  );
  expect(sentenceOf({ wire: "syria", seq: 17, what: "missing" })).toBe(
    "syria: broken at event 17, which is missing.",
  );
});
