/** What stands on the keys of an Arabic keyboard, by the letter that an English one prints there. */
const ARABIC: Readonly<Record<string, string>> = {
  q: "ض",
  w: "ص",
  e: "ث",
  r: "ق",
  t: "ف",
  y: "غ",
  u: "ع",
  i: "ه",
  o: "خ",
  p: "ح",
  a: "ش",
  s: "س",
  d: "ي",
  f: "ب",
  g: "ل",
  h: "ا",
  j: "ت",
  k: "ن",
  l: "م",
  z: "ئ",
  x: "ء",
  c: "ؤ",
  v: "ر",
  b: "لا",
  n: "ى",
  m: "ة",
  bracketleft: "ج",
  bracketright: "د",
  semicolon: "ك",
  quote: "ط",
  comma: "و",
  period: "ز",
  slash: "ظ",
  backquote: "ذ",
};

const SIGNS: Readonly<Record<string, string>> = {
  escape: "Esc",
  enter: "Enter",
  slash: "/",
  period: ".",
  comma: ",",
  semicolon: ";",
  quote: "'",
  backquote: "`",
  backslash: "\\",
  bracketleft: "[",
  bracketright: "]",
  minus: "-",
  equal: "=",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  shift: "Shift",
  alt: "Alt",
};

/** One key to press: what an English keyboard prints on it, and an Arabic one where it differs. */
export interface Cap {
  latin: string;
  arabic: string | null;
}

/** The strokes of a key as `KEY_MAP` spells it, one after the other, each of keys that are held together. */
export function spellKey(key: string, isMac: boolean): Cap[][] {
  // The sign that everybody knows it by is the shifted one.
  if (key === "shift+slash") return [[{ latin: "?", arabic: "؟" }]];
  return key.split(">").map((stroke) => stroke.split("+").map((part) => capOf(part, isMac)));
}

function capOf(part: string, isMac: boolean): Cap {
  if (part === "mod") return { latin: isMac ? "⌘" : "Ctrl", arabic: null };
  return { latin: SIGNS[part] ?? part.toUpperCase(), arabic: ARABIC[part] ?? null };
}

/** Whether this is a Mac, where another key stands for Ctrl. */
export function onMac(): boolean {
  return typeof navigator !== "undefined" && /mac/i.test(navigator.userAgent);
}
