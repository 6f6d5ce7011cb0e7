import type { HowMany } from "../protocol/aids.ts";
import type { Draft } from "./incident-draft.ts";

/** One dead there are in many a place: from so many on, a number tells which incident is meant. */
const TELLING = 2;

/** Whether two tell of as many dead, and of no other number of wounded. */
export function isSameToll(one: Draft, other: Draft): boolean {
  const [dead, more] = [one, other].map((draft) => figureOf(draft, "killed"));
  if (!dead || !more || dead.best !== more.best || (dead.best ?? 0) < TELLING) return false;
  const [hurt, others] = [one, other].map((draft) => figureOf(draft, "wounded"));
  return !hurt || !others || hurt.best === others.best;
}

function figureOf({ mark }: Draft, kind: HowMany["kind"]): HowMany | undefined {
  return mark.figures.find(({ figure }) => figure.kind === kind)?.figure;
}
