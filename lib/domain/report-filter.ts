import { URGENCY_WORDS, type UrgencyWord } from "./urgency.ts";

const STATES = ["filed", "published", "held", "killed", "spiked"] as const;
const SOURCES = ["A", "B", "C", "D", "E", "F"] as const;
const INFORMATION = ["1", "2", "3", "4", "5", "6"] as const;
const MARKS = ["unread", "unclaimed", "mine", "disputed", "embargoed", "flash"] as const;
/** Spans of time that move with the clock. */
const WHENS = ["hour", "shift", "today", "yesterday"] as const;
export type When = (typeof WHENS)[number];
const FLAGS = ["any", "lead", "hold", "verify", "legal", "source-risk", "correct", "follow-up"] as const;

/** Which reports somebody wants to see. Within a field any value will do; every field that says something must agree. */
export interface ReportFilter {
  /** Words of the headline, slug or place, in any form. */
  q: string;
  story: string[];
  /** Words of the dateline. */
  place: string;
  urgency: UrgencyWord[];
  state: (typeof STATES)[number][];
  source: (typeof SOURCES)[number][];
  information: (typeof INFORMATION)[number][];
  /** Bylines. */
  by: string[];
  flag: (typeof FLAGS)[number][];
  is: (typeof MARKS)[number][];
  /** Filed in one of these spans. */
  when: When[];
  /** Filed at or after, and before: ISO 8601, empty for no bound. */
  since: string;
  until: string;
}

/** Lets everything through. */
export const NO_FILTER: ReportFilter = {
  q: "",
  story: [],
  place: "",
  urgency: [],
  state: [],
  source: [],
  information: [],
  by: [],
  flag: [],
  is: [],
  when: [],
  since: "",
  until: "",
};

/** The values that a field with a closed list may have, in the order in which they are offered. */
export const CHOICES = {
  urgency: URGENCY_WORDS,
  state: STATES,
  source: SOURCES,
  information: INFORMATION,
  flag: FLAGS,
  is: MARKS,
  when: WHENS,
} as const;

const TEXTS = ["q", "place", "since", "until"] as const;
const LISTS = ["story", "by"] as const;
const CHOSEN = ["urgency", "state", "source", "information", "flag", "is", "when"] as const;

/** The names that a filter has in an address; any other parameter is not its own. */
export const FILTER_NAMES: readonly (keyof ReportFilter)[] = [...TEXTS, ...LISTS, ...CHOSEN];

/** The filter that an address asks for: a list is a parameter given several times. What it cannot read is left out. */
export function readFilter(address: URLSearchParams): ReportFilter {
  const filter: Record<string, unknown> = { ...NO_FILTER };
  for (const name of TEXTS) filter[name] = address.get(name)?.trim().slice(0, 200) ?? "";
  for (const name of ["since", "until"] as const)
    if (Number.isNaN(Date.parse(String(filter[name])))) filter[name] = "";
  for (const name of LISTS) filter[name] = unique(address.getAll(name));
  for (const name of CHOSEN) {
    const known: readonly string[] = CHOICES[name];
    filter[name] = known.filter((value) => address.getAll(name).includes(value));
  }
  return filter as unknown as ReportFilter;
}

/** The parameters that say it, in one order, so that equal filters are one address; empty for what lets all through. */
export function writeFilter(filter: ReportFilter): URLSearchParams {
  const address = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const value = filter[name];
    for (const one of typeof value === "string" ? [value] : value) if (one !== "") address.append(name, one);
  }
  return address;
}

/** How many fields of it say something. */
export function countSet(filter: ReportFilter): number {
  return FILTER_NAMES.filter((name) => filter[name].length > 0).length;
}

function unique(values: string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))].slice(0, 50);
}
