import { expect, test } from "vitest";
import { GROUPS, grouped } from "../../app/_people/alarms.ts";
import type { Correspondent } from "../../lib/protocol/correspondents.ts";
import { AT, LATER } from "./arbitraries.ts";

const someone = (byline: string, fields: Partial<Correspondent>): Correspondent => ({
  id: "0198b000-0000-7000-8000-000000000001",
  wire: "syria",
  byline,
  status: "safe",
  note: null,
  area: null,
  intervalMinutes: null,
  checkedInAt: AT,
  dueAt: null,
  missedAt: null,
  version: 1,
  changedAt: AT,
  ...fields,
});

test("who needs help stands first, then who is overdue the longest, then the others by how they are", () => {
  const rows = [
    someone("off", { status: "off" }),
    someone("late since a while", { missedAt: LATER, dueAt: LATER }),
    someone("safe", {}),
    someone("never heard of", { checkedInAt: null, status: "on-assignment" }),
    someone("help", { status: "needs-help" }),
    someone("late for long", { missedAt: LATER, dueAt: AT, checkedInAt: null }),
    someone("on assignment", { status: "on-assignment" }),
    someone("en route", { status: "en-route" }),
  ];
  const shown = grouped(rows).map(({ group, members }) => [group, members.map(({ byline }) => byline)]);
  expect(shown).toEqual([
    ["alarm", ["help", "late for long", "late since a while"]],
    ["unheard", ["never heard of"]],
    ["on-assignment", ["on assignment"]],
    ["en-route", ["en route"]],
    ["safe", ["safe"]],
    ["off", ["off"]],
  ]);
  expect(shown.map(([group]) => group)).toEqual([...GROUPS]);
});

test("a group with nobody in it is absent", () => {
  expect(grouped([])).toEqual([]);
});
