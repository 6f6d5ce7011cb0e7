/**
 * What can be done by a key, and the key that does it unless somebody moved it: as `react-hotkeys-hook` spells them, by
 * the physical key (an Arabic layout sends «ت» for J). Every action has its words in the texts, under `keys`.
 */
export const KEY_MAP = {
  next: "j",
  previous: "k",
  open: "o",
  close: "escape",
  select: "x",
  edit: "e",
  verify: "v",
  claim: "c",
  publish: "shift+p",
  flag: "f",
  copy: "shift+c",
  ask: "q",
  aids: "a",
  jump: "bracketright",
  jumpBack: "bracketleft",
  search: "slash",
  filter: "shift+f",
  showNew: "period",
  pause: "p",
  unread: "u",
  palette: "mod+k",
  help: "shift+slash",
  file: "n",
  alarms: "b",
  goWire: "g>w",
  goStories: "g>s",
  goFlags: "g>f",
  goPeople: "g>c",
  goHandover: "g>h",
  goMap: "g>m",
  goPulse: "g>p",
  goSettings: "g>comma",
} as const;

/** The one key that begins others: it does nothing by itself. */
export const PREFIX = "g";

export type KeyAction = keyof typeof KEY_MAP;

/** What belongs together when the keys are shown. */
export const KEY_GROUPS = {
  list: ["next", "previous", "open", "select", "showNew", "pause", "unread"],
  report: ["edit", "verify", "claim", "publish", "flag", "copy", "ask", "aids", "jump", "jumpBack", "close"],
  find: ["search", "filter", "palette"],
  go: ["goWire", "goStories", "goFlags", "goPeople", "goHandover", "goMap", "goPulse", "goSettings"],
  other: ["file", "alarms", "help"],
} as const satisfies Record<string, readonly KeyAction[]>;

/** Bound the same for everybody: what leaves a place, and what opens the palette, is looked for where it always is. */
export const FIXED: ReadonlySet<KeyAction> = new Set(["close", "palette"]);

/** The key of an action, where somebody put it. */
export function keyOf(action: KeyAction, moved: Readonly<Record<string, string>>): string {
  return FIXED.has(action) ? KEY_MAP[action] : (moved[action] ?? KEY_MAP[action]);
}

/** The other action that this key does already, undefined when it is free. */
export function conflict(
  key: string,
  action: KeyAction,
  moved: Readonly<Record<string, string>>,
): KeyAction | undefined {
  const others = (Object.keys(KEY_MAP) as KeyAction[]).filter((other) => other !== action);
  return others.find((other) => {
    const taken = keyOf(other, moved);
    return taken === key;
  });
}
