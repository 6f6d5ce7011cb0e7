import { remember } from "./remember.ts";
import { type Token, tokensIn } from "./tokens.ts";

/** Names of one or more words by their keys, word after word. */
export interface NameTree<Value> {
  next: Map<string, NameTree<Value>>;
  value: Value | undefined;
  /** What begins with a word of a text, once one was asked for and until a name is added: most words begin none. */
  starts: ((word: string) => readonly Start<Value>[]) | undefined;
}

export function createNameTree<Value>(): NameTree<Value> {
  return { next: new Map(), value: undefined, starts: undefined };
}

/** Adds a name; what was there under the same words goes. A name without a word is none. */
export function addName<Value>(tree: NameTree<Value>, name: string, value: Value): void {
  tree.starts = undefined;
  let node = tree;
  for (const { key, isWord } of tokensIn(name)) {
    if (!isWord) continue;
    const known = node.next.get(key) ?? createNameTree<Value>();
    node.next.set(key, known);
    node = known;
  }
  if (node !== tree) node.value = value;
}

/** A name that begins at a word of the text: what it stands for, and the number of its last token. */
export interface Found<Value> {
  value: Value;
  last: number;
  /** The first word without what is written together with it. */
  key: string;
}

/** The longest name that begins with this word, read with and without what may be written together with it. */
export function longestName<Value>(
  tree: NameTree<Value>,
  tokens: readonly Token[],
  at: number,
): Found<Value> | undefined {
  tree.starts ??= startsIn(tree);
  let best: Found<Value> | undefined;
  for (const { key, node } of tree.starts(tokens[at]?.key ?? "")) {
    const found = walk(node, tokens, at);
    if (found && (best === undefined || found.last > best.last)) best = { ...found, key };
  }
  return best;
}

/** A reading of a word with which a name begins, and what follows it. */
interface Start<Value> {
  key: string;
  node: NameTree<Value>;
}

function startsIn<Value>({ next }: NameTree<Value>): (word: string) => readonly Start<Value>[] {
  return remember((word) =>
    readingsOf(word).flatMap((key) => {
      const node = next.get(key);
      return node ? [{ key, node }] : [];
    }),
  );
}

function walk<Value>(first: NameTree<Value>, tokens: readonly Token[], at: number) {
  let node: NameTree<Value> | undefined = first;
  let found: { value: Value; last: number } | undefined;
  for (let last = at; node; ) {
    if (node.value !== undefined) found = { value: node.value, last };
    if (node.next.size === 0) break;
    last = nextWord(tokens, last);
    node = node.next.get(tokens[last]?.key ?? "");
  }
  return found;
}

const MARKS_MOST = 2;

/** The number of the word that may belong to the same name: quotes, brackets and the points of "U.S." part none. */
function nextWord(tokens: readonly Token[], at: number): number {
  for (let next = at + 1; next <= at + 1 + MARKS_MOST; next++) {
    const token = tokens[next];
    if (!token || token.isWord) return next;
    const isThrough = '“”"(-'.includes(token.key) || (token.key === "." && tokens[at]?.key.length === 1);
    if (!isThrough) break;
  }
  return tokens.length;
}

const JOINERS = "وف";
const PREPOSITIONS = "بلك";

/** A word as it is, and without «و», «ف», «ب», «ل», «ك» before it; «لل» is «ل» and the article. Each at most once. */
export function readingsOf(key: string): string[] {
  const readings = [key];
  if (key.length < 3) return readings;
  const isJoined = JOINERS.includes(key[0] ?? "");
  const rest = isJoined ? key.slice(1) : key;
  if (isJoined) readings.push(rest);
  if (rest.length < 3 || !PREPOSITIONS.includes(rest[0] ?? "")) return readings;
  readings.push(rest.slice(1));
  if (rest.startsWith("لل") && rest.length > 3) readings.push(`ال${rest.slice(2)}`);
  return readings;
}
