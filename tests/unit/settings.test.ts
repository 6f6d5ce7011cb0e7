import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, readSettings } from "../../app/_settings/settings.ts";

test("settings are read back as they were kept", () => {
  const kept = {
    ...DEFAULT_SETTINGS,
    density: "compact",
    sounds: true,
    quiet: { from: "22:00", to: "07:00" },
    muted: ["flag"],
    keys: { next: "l" },
    keepOffline: true,
  };
  expect(readSettings(JSON.stringify(kept))).toEqual(kept);
});

test.each([null, "", "nonsense", "null", "[]", "7", '"text"'])("a kept %j is as at the beginning", (kept) => {
  expect(readSettings(kept)).toEqual(DEFAULT_SETTINGS);
});

test("one broken value costs only itself", () => {
  const broken = {
    density: "tiny",
    live: 3,
    keysOn: "yes",
    keys: { next: 4 },
    volume: 400,
    muted: "all",
    quiet: { from: "25:00", to: "07:00" },
    keepOffline: "maybe",
    unknown: true,
    sounds: true,
  };
  expect(readSettings(JSON.stringify(broken))).toEqual({ ...DEFAULT_SETTINGS, sounds: true });
});
