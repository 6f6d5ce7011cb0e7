import { compareParagraphs, type ParagraphChange, type WordRun, wordRuns } from "./differences.ts";
import { type NumberChange, numberChanges } from "./number-changes.ts";

/** The words of a report that a new version can change. */
export interface AdvisedWords {
  headline: string;
  body: string;
  slug: string;
  dateline: string;
  urgency: number;
}

/** Who reads it must see whether something was wrong or something is new. */
type Intent = "correct" | "update";

interface Phrases {
  number: (intent: Intent, change: NumberChange, paragraph: number | null) => string;
  changed: (intent: Intent, paragraphs: number[]) => string;
  added: (paragraphs: number[]) => string;
  removed: (paragraphs: number[]) => string;
  field: (intent: Intent, field: "headline" | "dateline" | "slug" | "urgency") => string;
  spacing: string;
  between: string;
}

/** The longest advisory line that the protocol takes. */
const MOST_LETTERS = 400;

/**
 * The advisory line that the difference itself suggests: numbers that changed, then paragraphs changed, added and
 * removed, then the other fields. Empty when nothing differs. A person reads and mends it before it is sent.
 */
export function proposeAdvisory(
  before: AdvisedWords,
  after: AdvisedWords,
  change: string,
  language: "ar" | "en",
): string {
  const say = PHRASES[language];
  const intent = change === "correction" || change === "refile" ? "correct" : "update";
  const body = sayBody(compareParagraphs(before.body, after.body), intent, say);
  const parts = [...sayHeadline(before, after, intent, say), ...body];
  for (const field of ["dateline", "slug", "urgency"] as const) {
    if (after[field] !== before[field]) parts.push(say.field(intent, field));
  }
  if (parts.length === 0 && before.body !== after.body) parts.push(say.spacing);
  return capital(fitting(parts, say.between));
}

function sayHeadline(before: AdvisedWords, after: AdvisedWords, intent: Intent, say: Phrases): string[] {
  const runs = wordRuns(before.headline, after.headline);
  if (runs.every(({ kind }) => kind === "same")) return [];
  const numbers = numberChanges(runs);
  if (numbers.length === 0) return [say.field(intent, "headline")];
  return numbers.map((number) => say.number(intent, number, null));
}

function sayBody(changes: ParagraphChange[], intent: Intent, say: Phrases): string[] {
  const numbers: string[] = [];
  const reworded: number[] = [];
  for (const change of changes) {
    if (change.kind !== "changed") continue;
    const found = numberChanges(change.runs);
    numbers.push(...found.map((number) => say.number(intent, number, change.number)));
    if (found.length === 0 && isReworded(change.runs)) reworded.push(change.number);
  }
  const of = (kind: "added" | "removed") =>
    changes.filter((change) => change.kind === kind).map(({ number }) => number);
  const [added, removed] = [of("added"), of("removed")];
  return [
    ...numbers,
    ...(reworded.length > 0 ? [say.changed(intent, reworded)] : []),
    ...(added.length > 0 ? [say.added(added)] : []),
    ...(removed.length > 0 ? [say.removed(removed)] : []),
  ];
}

function isReworded(runs: WordRun[]): boolean {
  return runs.some(({ kind }) => kind !== "same");
}

/** As many whole parts as the line holds. */
function fitting(parts: string[], between: string): string {
  let line = "";
  for (const part of parts) {
    const longer = line === "" ? part : `${line}${between}${part}`;
    if (longer.length > MOST_LETTERS - 2) return `${line} …`;
    line = longer;
  }
  return line;
}

function capital(line: string): string {
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** Numbers as a list; three or more in a row as a range. */
function listed(numbers: number[], tag: string, to: string): string {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && number === range.last + 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  const spelled = ranges.flatMap(({ first, last }) => {
    if (last === first) return [`${first}`];
    return last === first + 1 ? [`${first}`, `${last}`] : [`${first} ${to} ${last}`];
  });
  return new Intl.ListFormat(tag).format(spelled);
}

const AR_INTENT = { correct: "تصحيح", update: "تحديث" } as const;
const AR_FIELD = {
  headline: "العنوان",
  dateline: "المكان",
  slug: "الاسم المختصر",
  urgency: "الإلحاح",
} as const;

function arParagraphs(numbers: number[], [one, two, more] = ["", "", ""]): string {
  const list = listed(numbers, "ar", "إلى");
  if (numbers.length === 1) return `الفقرة ${list}${one}`;
  return numbers.length === 2 ? `الفقرتين ${list}${two}` : `الفقرات ${list}${more}`;
}

function enParagraphs(numbers: number[]): string {
  return `paragraph${numbers.length > 1 ? "s" : ""} ${listed(numbers, "en", "to")}`;
}

const PHRASES: Record<"ar" | "en", Phrases> = {
  ar: {
    number: (intent, { from, to, isToll }, paragraph) =>
      `${AR_INTENT[intent]} ${isToll ? "الحصيلة" : "الرقم"} من ${from} إلى ${to} في ${
        paragraph === null ? "العنوان" : `الفقرة ${paragraph}`
      }`,
    changed: (intent, numbers) => `${AR_INTENT[intent]} ${arParagraphs(numbers)}`,
    added: (numbers) => `إضافة ${arParagraphs(numbers)}`,
    removed: (numbers) => `حذف ${arParagraphs(numbers, [" السابقة", " السابقتين", " السابقة"])}`,
    field: (intent, field) => `${AR_INTENT[intent]} ${AR_FIELD[field]}`,
    spacing: "تعديل توزيع الأسطر",
    between: "؛ ",
  },
  en: {
    number: (intent, { from, to, isToll }, paragraph) =>
      `${intent}s ${isToll ? "toll" : "figure"} from ${from} to ${to} in ${
        paragraph === null ? "the headline" : `paragraph ${paragraph}`
      }`,
    changed: (intent, numbers) => `${intent}s ${enParagraphs(numbers)}`,
    added: (numbers) => `adds ${enParagraphs(numbers)}`,
    removed: (numbers) => `removes former ${enParagraphs(numbers)}`,
    field: (intent, field) => `${intent}s the ${field}`,
    spacing: "changes line breaks only",
    between: "; ",
  },
};
