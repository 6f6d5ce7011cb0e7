import { describe, expect, test } from "vitest";
import { AWAY_MS, look, type Mark, NOTHING_KNOWN } from "../../app/_since/away.ts";

const NOW = Date.parse("2026-05-01T12:00:00Z");
const cursor = (seq: number) => ({ wire: "syria", epoch: "one", seq });
const mark = (seq: number, ago: number, more: Partial<Mark> = {}): Mark => ({
  ...cursor(seq),
  at: NOW - ago,
  ...more,
});

test("who looks for the first time has left off nowhere", () => {
  expect(look(NOTHING_KNOWN, cursor(7), NOW)).toEqual({ seen: mark(7, 0), left: null });
});

test("who comes back after long enough, and missed something, left off where they last looked", () => {
  const seen = mark(7, AWAY_MS);
  expect(look({ seen, left: null }, cursor(9), NOW)).toEqual({ seen: mark(9, 0), left: seen });
});

describe("who was not away is told nothing", () => {
  test.each([
    ["back too soon", mark(7, AWAY_MS - 1)],
    ["nothing happened", mark(9, AWAY_MS)],
    ["another wire", mark(7, AWAY_MS, { wire: "iraq" })],
    ["the log is another one", mark(7, AWAY_MS, { epoch: "two" })],
    ["the log is shorter than what was seen", mark(12, AWAY_MS)],
  ])("%s", (_what, seen) => {
    expect(look({ seen, left: null }, cursor(9), NOW)).toEqual({ seen: mark(9, 0), left: null });
  });
});

test("what was not read yet of an earlier absence stays where it began", () => {
  const left = mark(3, 5 * AWAY_MS);
  expect(look({ seen: mark(7, 1_000), left }, cursor(9), NOW).left).toEqual(left);
  expect(look({ seen: mark(7, 2 * AWAY_MS), left }, cursor(9), NOW).left).toEqual(left);
});

test("where somebody left off in another log is forgotten", () => {
  const left = mark(3, AWAY_MS, { epoch: "two" });
  expect(look({ seen: mark(7, 0), left }, cursor(9), NOW).left).toBeNull();
});
