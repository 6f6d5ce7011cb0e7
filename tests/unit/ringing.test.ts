import { expect, test } from "vitest";
import { type Alarm, type AlarmKind, alarmPath, LOUD } from "../../app/_alert/alarm.ts";
import type { Rung } from "../../app/_alert/alarm-log.ts";
import { isQuiet } from "../../app/_alert/quiet.ts";
import { createRinger } from "../../app/_alert/ring.ts";
import { soundSomewhere } from "../../app/_alert/sound-somewhere.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../app/_settings/settings.ts";

const NIGHT = { from: "22:00", to: "07:00" };
const at = (iso: string) => Date.parse(iso);

test.each([
  ["before they begin", "2026-02-03T18:59:00Z", false],
  ["as they begin", "2026-02-03T19:00:00Z", true],
  ["before midnight", "2026-02-03T20:59:00Z", true],
  ["at midnight", "2026-02-03T21:00:00Z", true],
  ["after midnight", "2026-02-04T03:59:00Z", true],
  ["as they end", "2026-02-04T04:00:00Z", false],
])("quiet hours over midnight, %s, by the newsroom's clock", (_when, iso, quiet) => {
  expect(isQuiet(NIGHT, at(iso), "Asia/Damascus")).toBe(quiet);
});

test("quiet hours of a day, of none, and in a zone whose clock was put forward meanwhile", () => {
  const noon = { from: "12:00", to: "13:30" };
  expect(isQuiet(noon, at("2026-02-03T09:15:00Z"), "Asia/Baghdad")).toBe(true);
  expect(isQuiet(noon, at("2026-02-03T10:30:00Z"), "Asia/Baghdad")).toBe(false);
  expect(isQuiet(null, at("2026-02-03T09:15:00Z"), "Asia/Baghdad")).toBe(false);
  expect(isQuiet({ from: "08:00", to: "08:00" }, at("2026-02-03T05:00:00Z"), "Asia/Baghdad")).toBe(false);
  // London: 07:30 by winter's clock, 08:30 by summer's, at the same moment of UTC.
  expect(isQuiet({ from: "22:00", to: "08:00" }, at("2026-03-28T07:30:00Z"), "Europe/London")).toBe(true);
  expect(isQuiet({ from: "22:00", to: "08:00" }, at("2026-03-29T07:30:00Z"), "Europe/London")).toBe(false);
});

const alarm = (kind: AlarmKind, key: string = kind, rule: Alarm["rule"] = LOUD): Alarm => ({
  key,
  kind,
  wire: null,
  subjectId: key,
  reportId: key,
  storyId: null,
  rule,
});

/** Windows of one person on one device, which rings at this moment by these settings. */
function windows(count: number, change: Partial<Settings>, now = at("2026-02-03T12:00:00Z"), armed = 1) {
  const claimed = new Map<string, Rung>();
  const played: string[] = [];
  const shown: string[][] = [];
  let rang = 0;
  const lines: EventTarget[] = [];
  const taken = new Set<string>();
  const locks = {
    request: async (name: string, _options: LockOptions, then: (lock: Lock | null) => unknown) => {
      const isFree = !taken.has(name);
      taken.add(name);
      void then(isFree ? { name, mode: "exclusive" } : null);
    },
  } as unknown as LockManager;
  /** As between windows: everybody hears it but who says it. */
  const channel = () => {
    const mine = new EventTarget();
    lines.push(mine);
    const postMessage = (data: unknown) => {
      for (const line of lines) if (line !== mine) line.dispatchEvent(new MessageEvent("message", { data }));
    };
    return Object.assign(mine, { postMessage });
  };
  const open = (isArmed: boolean) =>
    createRinger({
      log: {
        claim: async (rung) => !claimed.has(rung.key) && claimed.set(rung.key, rung) !== undefined,
      },
      personId: "u2",
      timeZone: "Asia/Damascus",
      settings: () => ({ ...DEFAULT_SETTINGS, ...change }),
      play: soundSomewhere({
        isArmed: () => isArmed,
        play: (name) => played.push(`${name}${isArmed ? "" : " unheard"}`),
        channel: channel(),
        locks,
      }).play,
      notify: (alarms) => shown.push(alarms.map(({ key }) => key)),
      onRung: () => {
        rang += 1;
      },
      now: () => now,
    });
  const rings = Array.from({ length: count }, (_, index) => open(index >= count - armed));
  const ring = (alarms: Alarm[]) => Promise.all(rings.map((one) => one(alarms)));
  return { ring, claimed, played, shown, rang: () => rang };
}

const LOUDLY = { sounds: true, notifications: true };

test("nothing sounds and nothing is shown until somebody wants it; it is counted", async () => {
  const { ring, claimed, played, shown } = windows(1, {});
  await ring([alarm("flash")]);
  expect([played, shown]).toEqual([[], []]);
  expect(claimed.get("flash")).toMatchObject({ badge: true, hushed: false, kind: "flash" });
});

test("of several windows one rings, one that may sound, and once however often it is told", async () => {
  const { ring, played, shown, rang } = windows(3, LOUDLY);
  await ring([alarm("flash")]);
  await ring([alarm("flash")]);
  expect([played, shown, rang()]).toEqual([["flash"], [["flash"]], 1]);
});

test("the window that rings may not sound: of those that may, one does", async () => {
  const { ring, played, shown } = windows(4, LOUDLY, undefined, 2);
  await ring([alarm("flash")]);
  expect([played, shown]).toEqual([["flash"], [["flash"]]]);
  const nobody = windows(2, LOUDLY, undefined, 0);
  await nobody.ring([alarm("flash")]);
  expect([nobody.played, nobody.shown]).toEqual([[], [["flash"]]]);
});

test("what comes together sounds once, as the loudest; views and a crowd are told in one", async () => {
  const few = windows(1, LOUDLY);
  await few.ring([alarm("flash"), alarm("flag"), alarm("view", "v1"), alarm("view", "v2")]);
  expect(few.played).toEqual(["flash"]);
  expect(few.shown).toEqual([["flash"], ["flag"], ["v1", "v2"]]);
  const crowd = windows(1, LOUDLY);
  await crowd.ring(["f1", "f2", "f3", "f4", "f5"].map((key) => alarm("flag", key)));
  expect(crowd.played).toEqual(["call"]);
  expect(crowd.shown).toEqual([["f1"], ["f2"], ["f3", "f4", "f5"]]);
});

test("a view rings as its rule says", async () => {
  const { ring, played, shown, claimed } = windows(1, LOUDLY);
  await ring([alarm("view", "v1", { sound: false, notify: true, badge: false })]);
  await ring([alarm("view", "v2", { sound: true, notify: false, badge: true })]);
  expect([played, shown]).toEqual([["view"], [["v1"]]]);
  expect([claimed.get("v1")?.badge, claimed.get("v2")?.badge]).toEqual([false, true]);
});

test("what is switched off is not even counted", async () => {
  const { ring, claimed } = windows(1, { ...LOUDLY, muted: ["flag"] });
  await ring([alarm("flag")]);
  expect(claimed.size).toBe(0);
});

test("in the quiet hours nothing rings but what its person lets through; what is silent is counted", async () => {
  const night = at("2026-02-03T23:00:00Z");
  const silent = windows(1, { ...LOUDLY, quiet: NIGHT }, night);
  await silent.ring([alarm("flash"), alarm("notice")]);
  expect([silent.played, silent.shown]).toEqual([[], []]);
  expect([...silent.claimed.values()].map(({ hushed, badge }) => [hushed, badge])).toEqual([
    [true, true],
    [true, true],
  ]);
  const urgent = windows(1, { ...LOUDLY, quiet: NIGHT, urgentInQuiet: true }, night);
  await urgent.ring([alarm("flash"), alarm("help"), alarm("notice")]);
  expect([urgent.played, urgent.shown]).toEqual([["flash"], [["flash"], ["help"]]]);
});

test("an alarm leads to its subject, on its wire", () => {
  expect(alarmPath(alarm("flash", "r1"), "ar")).toBe("/ar/wire?report=r1");
  expect(alarmPath({ ...alarm("flash", "r1"), wire: "iraq" }, "en")).toBe("/en/wire?wire=iraq&report=r1");
  expect(alarmPath({ ...alarm("flag"), reportId: null, storyId: "s1" }, "ar")).toBe("/ar/stories?story=s1");
  expect(alarmPath(alarm("help"), "ar")).toBe("/ar/people");
  expect(alarmPath(alarm("question"), "ar")).toBe("/ar/file");
});
