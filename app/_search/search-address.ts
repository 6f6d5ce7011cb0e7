/** What the address of the search page asks for. */
export interface Asked {
  q: string;
  when: When;
  /** Days of the newsroom's zone, "YYYY-MM-DD", empty for no bound; only when `when` is "days". */
  from: string;
  to: string;
  state: string;
  in: string;
  story: string;
  /** From 1. */
  page: number;
}

export const WHENS = ["any", "day", "week", "month", "year", "days"] as const;
export type When = (typeof WHENS)[number];
export const STATES = ["filed", "published", "held", "spiked"] as const;
export const PARTS = ["headline", "slug", "dateline"] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The parameters that are the search's own. */
export const SEARCH_NAMES = ["q", "when", "from", "to", "state", "in", "story", "page"] as const;

/** What an address asks for; what it cannot read is left out. */
export function readAsked(address: URLSearchParams): Asked {
  const text = (name: string) => address.get(name) ?? "";
  const one = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === address.get(name)) ?? "";
  const day = (name: string) => (DAY.test(text(name)) ? text(name) : "");
  return {
    q: text("q").trim().slice(0, 200),
    when: one("when", WHENS) || "any",
    from: day("from"),
    to: day("to"),
    state: one("state", STATES),
    in: one("in", PARTS),
    story: text("story"),
    page: Math.min(25, Math.max(1, Math.floor(Number(text("page"))) || 1)),
  };
}

/** The parameters that say it: nothing for what is as usual. */
export function writeAsked(asked: Asked): URLSearchParams {
  const address = new URLSearchParams();
  const { when, from, to, page, ...texts } = asked;
  for (const [name, value] of Object.entries(texts)) if (value !== "") address.set(name, value);
  if (when !== "any") address.set("when", when);
  if (when === "days" && from !== "") address.set("from", from);
  if (when === "days" && to !== "") address.set("to", to);
  if (page > 1) address.set("page", String(page));
  return address;
}
