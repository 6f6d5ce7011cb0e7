import { randomInt, randomUUID } from "node:crypto";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import { buildReportFile } from "./builders.ts";
import type { Kit } from "./kit.ts";
import { PERSON_NAMES, type PersonName } from "./people.ts";

/** A text that occurs nowhere else, and who may be given it. */
export interface Secret {
  what: string;
  text: string;
  /** `path` is the read that it came by, `live` while things went on, before any kill counts. */
  mayHave(person: PersonName, path: string): boolean;
}

/** A report that was filed for a test, and what it hides. */
export interface Filed {
  id: string;
  author: PersonName;
  sourceNote: string;
  point: { lat: number; lon: number };
  /** The words of each version that was made, in order. */
  words: string[];
  /** What the desk took its words to mean, and said of them. */
  meant: string[];
  /** Why it was disputed: told to whoever may read it. */
  doubts: string[];
}

export const isDesk = (person: PersonName) => !["correspondent", "colleague"].includes(person);
export const isSupervisor = (person: PersonName) => ["supervisor", "admin"].includes(person);

/** A text that nothing else contains. */
export const token = (what: string) => `${what}-${randomUUID().slice(0, 13)}`;
const degrees = (whole: number) => Number(`${whole}.${randomInt(10_000, 99_999)}${randomInt(1, 9)}`);

/** Files a report in which everything is a secret. */
export async function fileSecret({ clients }: Kit, author: PersonName): Promise<Filed> {
  const words = token("words");
  const sourceNote = token("note");
  const point = { lat: degrees(33), lon: degrees(38) };
  const body = buildReportFile({ body: words, headline: words, sourceNote, point, dateline: words });
  await clients[author].run("report.file", body);
  return { id: body.id, author, sourceNote, point, words: [words], meant: [], doubts: [] };
}

/** What of a report is hidden from whom, as it stands in the end. */
export function secretsOf(filed: Filed, now: Report): Secret[] {
  const { author, sourceNote, point, words, meant, doubts } = filed;
  const source = (person: PersonName, path: string) =>
    (isSupervisor(person) || person === author) &&
    (now.state !== "killed" || path === "live" || (isSupervisor(person) && path === "audit.list"));
  const wasReleased = now.publishedVersion !== null && now.embargoUntil === null && now.state !== "spiked";
  const mayRead = (person: PersonName, version: number) =>
    isDesk(person) ||
    person === author ||
    (wasReleased && version >= (now.publishedVersion ?? 0) && version <= (now.heldVersion ?? version));
  const mayReadWords = (person: PersonName, path: string, version: number) =>
    now.state === "killed" && path !== "live"
      ? isSupervisor(person) && (path === "audit.list" || path === "wire.as-of")
      : mayRead(person, version);
  return [
    { what: "the source note", text: sourceNote, mayHave: source },
    { what: "the exact latitude", text: String(point.lat), mayHave: source },
    { what: "the exact longitude", text: String(point.lon), mayHave: source },
    ...meant.map((text) => ({
      what: `what a ${now.state} report was taken to mean`,
      text,
      mayHave: (person: PersonName, path: string) =>
        now.state === "killed" && path !== "live"
          ? isSupervisor(person) && path === "audit.list"
          : isDesk(person),
    })),
    ...words.map((text, index) => ({
      what: `the words of version ${index + 1} of a ${now.state} report`,
      text,
      mayHave: (person: PersonName, path: string) => mayReadWords(person, path, index + 1),
    })),
    ...doubts.map((text) => ({
      what: `why a ${now.state} report was disputed`,
      text,
      mayHave: (person: PersonName, path: string) =>
        mayReadWords(person, path, now.heldVersion ?? now.version),
    })),
  ];
}

/** Who is behind each account. */
export function accountSecrets({ newsroom }: Kit): Secret[] {
  return PERSON_NAMES.flatMap((name): Secret[] => {
    const { id, email, name: realName } = newsroom.people[name];
    const knows = (person: PersonName) =>
      person === name || (isDesk(name) ? isDesk(person) : isSupervisor(person));
    return [
      { what: `the account of ${name}`, text: id, mayHave: knows },
      { what: `the e-mail address of ${name}`, text: email, mayHave: (person) => person === name },
      ...(isDesk(name) ? [] : [{ what: `the name of ${name}`, text: realName, mayHave: knows }]),
    ];
  });
}

/** A secret that is the desk's alone, or also some correspondents'. */
export function deskSecret(what: string, text: string, others: PersonName[] = []): Secret {
  return { what, text, mayHave: (person) => isDesk(person) || others.includes(person) };
}

/** Sends a command that may be refused: what a run brings about need not be possible. */
export async function attempt(
  kit: Kit,
  by: PersonName,
  command: CommandName,
  body: object,
): Promise<boolean> {
  const { status } = await kit.clients[by].post(command, { commandId: randomUUID(), ...body });
  return status === 200;
}
