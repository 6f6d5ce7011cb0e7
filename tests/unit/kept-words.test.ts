import { beforeEach, expect, test, vi } from "vitest";
import { eraseUnsentWords, hasUnsentWords } from "../../app/_desk/unsent-words.ts";
import { idsWithWords, keepWords, keptWords, subscribeToWords, wordsKey } from "../../app/_ui/kept-words.ts";

const KEY = wordsKey("flag.resolve", "me", "one");
const deny = () => {
  throw new Error("denied");
};
const tell = vi.fn();

/** As a browser's own: a string for a key, and its keys are the storage's. */
function createStorage(): Record<string, unknown> {
  const items = {};
  const act = {
    getItem: (key: string) => (items as Record<string, string>)[key] ?? null,
    setItem: (key: string, text: string) => Object.assign(items, { [key]: text }),
    removeItem: (key: string) => Reflect.deleteProperty(items, key),
    key: (index: number) => Object.keys(items)[index] ?? null,
  };
  return new Proxy(items, {
    get: (_, name) => (name === "length" ? Object.keys(items).length : Reflect.get(act, name)),
  });
}

beforeEach(() => {
  vi.stubGlobal("localStorage", createStorage());
  vi.stubGlobal("window", { addEventListener: vi.fn(), removeEventListener: vi.fn() });
  tell.mockClear();
  const end = subscribeToWords(tell);
  return () => {
    keepWords(KEY, null);
    end();
    vi.unstubAllGlobals();
  };
});

test("words are kept for one person, one thing and one purpose, and everybody who shows them is told", () => {
  keepWords(KEY, "اتصلتُ");
  expect(keptWords(KEY)).toBe("اتصلتُ");
  expect(tell).toHaveBeenCalledTimes(1);
  expect(keptWords(wordsKey("flag.reopen", "me", "one"))).toBeNull();
  expect([idsWithWords("flag.resolve", "me"), idsWithWords("flag.resolve", "you")]).toEqual([["one"], []]);
  keepWords(KEY, null);
  expect([keptWords(KEY), idsWithWords("flag.resolve", "me")]).toEqual([null, []]);
});

test("signing out asks about them and erases them; a form that is only begun is nothing to ask about", () => {
  keepWords(KEY, "اتصلتُ");
  expect(hasUnsentWords()).toBe(true);
  eraseUnsentWords();
  expect(keptWords(KEY)).toBeNull();
  keepWords(KEY, "");
  expect([keptWords(KEY), idsWithWords("flag.resolve", "me"), hasUnsentWords()]).toEqual([
    "",
    ["one"],
    false,
  ]);
});

test("where the device has no room or keeps nothing, the page keeps them", () => {
  keepWords(KEY, "أول");
  vi.stubGlobal("localStorage", { ...localStorage, getItem: () => '"أول"', setItem: deny, removeItem: deny });
  keepWords(KEY, "أول وثانٍ");
  expect(keptWords(KEY)).toBe("أول وثانٍ");
  vi.stubGlobal("localStorage", { getItem: deny, setItem: deny, removeItem: deny, key: deny, length: 1 });
  expect([keptWords(KEY), idsWithWords("flag.resolve", "me")]).toEqual(["أول وثانٍ", ["one"]]);
  keepWords(KEY, null);
  expect(keptWords(KEY)).toBeNull();
});

test.each(["", "{", "null", "7", "{}"])("what is kept as %j is no words", (text) => {
  localStorage.setItem(KEY, text);
  expect(keptWords(KEY)).toBeNull();
});
