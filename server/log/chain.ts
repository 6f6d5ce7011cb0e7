import { createHash } from "node:crypto";
import type { Link } from "../store/log-chain.ts";

/** Where a log stops being what was written, and how. */
export interface Break {
  wire: string;
  seq: number;
  what: "altered" | "missing" | "cut" | "head";
}

/** What was verified of one log: everything up to its head, or up to where it breaks. */
export type Verdict = { wire: string; events: number; head: string } | Break;

const BREAKS: Record<Break["what"], string> = {
  altered: "is not what was written, or does not follow from the one before it",
  missing: "is missing",
  cut: "and what follows it were cut off",
  head: "is not the end that the wire knows",
};

/** A verdict as one sentence. */
export function sentenceOf(verdict: Verdict): string {
  const { wire } = verdict;
  if ("what" in verdict) return `${wire}: broken at event ${verdict.seq}, which ${BREAKS[verdict.what]}.`;
  return `${wire}: ${verdict.events} events, all as they were written; head ${verdict.head}`;
}

/** What the first event of a wire is chained to. */
export function firstHash(wire: string): string {
  return sha256(wire).toString("hex");
}

/** The hash of an event after the one with the hash `previous`, as the database makes it. */
export function linkHash(previous: string, link: Omit<Link, "hash">): string {
  const { seq, at, kind, actorId, commandId, reportId, storyId, payload, sources } = link;
  const said = [seq, at, kind, actorId, commandId, reportId ?? "", storyId ?? "", ""].join("\u001f");
  const digest = sha256(payload + (sources ?? ""));
  return sha256(Buffer.concat([Buffer.from(previous, "hex"), Buffer.from(said), digest])).toString("hex");
}

function sha256(data: string | Buffer): Buffer {
  return createHash("sha256").update(data).digest();
}
