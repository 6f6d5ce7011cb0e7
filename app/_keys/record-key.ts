import { PREFIX } from "./key-map.ts";
import { codeName } from "./prefix.ts";

/** What a press means while a key is chosen. */
export type Pressed =
  | { kind: "key"; key: string }
  /** The first of two. */
  | { kind: "first" }
  /** A modifier, on the way to something. */
  | { kind: "nothing" }
  | { kind: "cancel" }
  /** Goes on to where it always goes: nobody is held in a place by a key that is chosen there. */
  | { kind: "leave" }
  /** The browser's own, or a key that moves, writes or presses. */
  | { kind: "unusable" };

const USABLE =
  /^(Key[A-Z]|Digit\d|Slash|Period|Comma|Semicolon|Quote|Backquote|Backslash|Minus|Equal|Bracket(Left|Right))$/;
/** With Ctrl they close, open, copy and print; the browser does not give them away. */
const BROWSERS_OWN = new Set([..."acfhjlnoprstuvwxz", ..."0123456789", "minus", "equal"]);

/** Reads one press of a physical key as `KEY_MAP` spells it; `begun` after the first of two. */
export function readPress(event: KeyboardEvent, begun: boolean): Pressed {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (/^(Shift|Control|Alt|Meta)/.test(code)) return { kind: "nothing" };
  if (code === "Escape") return { kind: "cancel" };
  if (code === "Tab") return { kind: "leave" };
  if (!USABLE.test(code) || altKey) return { kind: "unusable" };
  const key = codeName(code);
  const isHeld = ctrlKey || metaKey;
  if (isHeld)
    return BROWSERS_OWN.has(key)
      ? { kind: "unusable" }
      : { kind: "key", key: `mod+${shiftKey ? "shift+" : ""}${key}` };
  const stroke = shiftKey ? `shift+${key}` : key;
  if (begun) return { kind: "key", key: `${PREFIX}>${stroke}` };
  return key === PREFIX && !shiftKey ? { kind: "first" } : { kind: "key", key: stroke };
}
