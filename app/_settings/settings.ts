"use client";

import { useSyncExternalStore } from "react";
import type { AlarmKind } from "../_alert/alarm.ts";

/** How somebody wants their screen, on this device. */
export interface Settings {
  density: "comfortable" | "compact";
  /** Whether a report shows what was read in its text. */
  aids: boolean;
  /** Whether the list waits while it is read, or always shows the newest at once. */
  live: "hold" | "always";
  /** Single keys can be switched off, and each moved: action → key, by the letter that an English keyboard prints there. */
  keysOn: boolean;
  keys: Readonly<Record<string, string>>;
  sounds: boolean;
  /** 1–100. */
  volume: number;
  notifications: boolean;
  /** Whether a notification may say names and headlines, which a locked screen shows to anybody. */
  showWords: boolean;
  /** A count in the title and on the icon. */
  badge: boolean;
  /** What does not ring. */
  muted: readonly AlarmKind[];
  /** Alerts of views that others share. */
  sharedAlerts: boolean;
  /** The hours without sound and notification, "HH:MM" in the newsroom's time; null is none. */
  quiet: { from: string; to: string } | null;
  /** Whether a FLASH and a call for help ring in the quiet hours all the same. */
  urgentInQuiet: boolean;
  /** Whether the wire stays readable on this device without the network; null until somebody chose. */
  keepOffline: boolean | null;
}

const KEY = "barq.settings";

export const DEFAULT_SETTINGS: Settings = {
  density: "comfortable",
  aids: true,
  live: "hold",
  keysOn: true,
  keys: {},
  sounds: false,
  volume: 60,
  notifications: false,
  showWords: false,
  badge: true,
  muted: [],
  sharedAlerts: true,
  quiet: null,
  urgentInQuiet: false,
  keepOffline: null,
};

const isSwitch = (value: unknown) => typeof value === "boolean";
const isTexts = (value: unknown[]) => value.every((one) => typeof one === "string");
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTime = (value: unknown) => typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** What each may be: a device keeps what an older page wrote, and what somebody typed there. */
const VALID: { [Name in keyof Settings]: (value: unknown) => boolean } = {
  density: (value) => value === "comfortable" || value === "compact",
  aids: isSwitch,
  live: (value) => value === "hold" || value === "always",
  keysOn: isSwitch,
  keys: (value) => isObject(value) && isTexts(Object.values(value)),
  sounds: isSwitch,
  volume: (value) => typeof value === "number" && value >= 1 && value <= 100,
  notifications: isSwitch,
  showWords: isSwitch,
  badge: isSwitch,
  muted: (value) => Array.isArray(value) && isTexts(value),
  sharedAlerts: isSwitch,
  quiet: (value) => value === null || (isObject(value) && isTime(value.from) && isTime(value.to)),
  urgentInQuiet: isSwitch,
  keepOffline: (value) => value === null || isSwitch(value),
};

let settings: Settings | undefined;
const listeners = new Set<() => void>();

/** The settings of this device. */
export function currentSettings(): Settings {
  settings ??= readSettings(readKept());
  return settings;
}

/** The settings that a kept text says; whatever it does not say, or says wrongly, is as at the beginning. */
export function readSettings(kept: string | null): Settings {
  let said: unknown;
  try {
    said = JSON.parse(kept ?? "{}");
  } catch {
    return DEFAULT_SETTINGS;
  }
  if (!isObject(said)) return DEFAULT_SETTINGS;
  const valid = Object.entries(VALID).filter(([name, isValid]) => name in said && isValid(said[name]));
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(valid.map(([name]) => [name, said[name]])) };
}

/** Changes and keeps some of them, in every window of this device. */
export function changeSettings(change: Partial<Settings>): void {
  settings = { ...currentSettings(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // In force until the page is left.
  }
  tell();
}

/** The settings of this device; draws anew when they change, here or in another window. */
export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, currentSettings, () => DEFAULT_SETTINGS);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("storage", hear);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", hear);
  };
}

function hear(event: StorageEvent): void {
  if (event.key !== KEY) return;
  settings = undefined;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
