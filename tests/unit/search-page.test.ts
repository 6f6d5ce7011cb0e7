import { expect, test } from "vitest";
import { askedPath, boundsOf } from "../../app/_search/asked-path.ts";
import { readAsked, writeAsked } from "../../app/_search/search-address.ts";
import { searchHeld } from "../../app/_search/search-held.ts";
import type { Report } from "../../lib/protocol/rows.ts";

const asked = (address: string) => readAsked(new URLSearchParams(address));
const NOW = Date.parse("2026-03-10T12:00:00Z");
const never = new AbortController().signal;

const held = (filedSeq: number, more: Partial<Report>) =>
  ({
    id: `${filedSeq}`,
    filedSeq,
    state: "filed",
    storyId: null,
    filedAt: "2026-03-10T11:00:00Z",
    slug: null,
    dateline: null,
    headline: "خبر",
    body: "خبر.",
    ...more,
  }) as Report;

test("an address is read and written again the same; what it cannot read is left out", () => {
  const address = "q=سجن حلب&state=held&in=slug&story=x&when=days&from=2026-01-02&page=3";
  expect(asked(writeAsked(asked(address)).toString())).toEqual(asked(address));
  expect(writeAsked(asked("q=x&state=killed&in=author&when=soon&from=yesterday&page=-4")).toString()).toBe(
    "q=x",
  );
  expect(asked(`q=${"x".repeat(300)}&page=9999`)).toMatchObject({ q: "x".repeat(200), page: 25 });
});

test("days are those of the newsroom's zone, the last one whole", () => {
  const bounds = boundsOf(asked("q=x&when=days&from=2026-03-01&to=2026-03-02"), NOW, "Asia/Damascus");
  expect(bounds).toEqual({ from: "2026-02-28T21:00:00.000Z", to: "2026-03-02T21:00:00.000Z" });
  expect(boundsOf(asked("q=x&when=week"), NOW, "UTC")).toEqual({ from: "2026-03-03T12:00:00.000Z" });
  expect(boundsOf(asked("q=x"), NOW, "UTC")).toEqual({});
  expect(askedPath(asked("q=x&page=3&state=held"), {})).toBe(
    "report.search?q=x&limit=20&offset=40&state=held",
  );
});

test("what this device holds is searched as the server does: forms, phrases, exclusions, parts, filters", async () => {
  const reports = [
    held(5, { body: "قصف قرب سجون حلب القديمة." }),
    held(4, { headline: "سجن حلب", filedAt: "2026-03-01T00:00:00Z" }),
    held(3, { headline: "حلب: حريق في السجن", state: "published" }),
    held(2, { headline: "سجن حلب", state: "killed" }),
    held(1, { headline: "سجن", slug: "حلب" }),
  ];
  const find = async (address: string) =>
    (await searchHeld(reports, asked(address), boundsOf(asked(address), NOW, "UTC"), never)).map(
      ({ report }) => report.filedSeq,
    );
  expect(await find("q=سجن حلب")).toEqual([4, 3, 1, 5]);
  expect(await find('q="سجن حلب"')).toEqual([4, 5]);
  expect(await find("q=سجن -حريق")).toEqual([4, 1, 5]);
  expect(await find("q=سجن&in=headline")).toEqual([4, 3, 1]);
  expect(await find("q=سجن&state=published")).toEqual([3]);
  expect(await find("q=سجن&when=day")).toEqual([3, 1, 5]);
  const [hit] = await searchHeld(reports, asked("q=حلب&in=slug"), {}, never);
  expect(hit?.marks).toEqual([{ field: "slug", start: 0, end: 3 }]);
});
