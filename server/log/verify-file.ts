import { open } from "node:fs/promises";
import { z } from "zod";
import { StartError } from "../runtime/start-error.ts";
import { firstHash, linkHash, type Verdict } from "./chain.ts";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const EventLine = z.object({
  wire: z.string(),
  seq: z.int(),
  at: z.int(),
  kind: z.string(),
  actorId: z.string(),
  commandId: z.string(),
  reportId: z.string().nullable(),
  storyId: z.string().nullable(),
  payload: z.string(),
  sources: z.string().nullable(),
  hash: Hash,
});
const EndLine = z.object({ wire: z.string(), head: z.int(), hash: Hash });
const FileLine = z.union([EventLine, EndLine]);

/** How far the chain of a wire came. */
interface Run {
  seq: number;
  hash: string;
}

/**
 * Recomputes the hash chains in an exported file, without a database: a verdict for each wire in it, in order, up to
 * the first link that is broken. A line that is none of an export breaks the log it is in. Fails with a StartError.
 */
export async function verifyFile(path: string): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const runs = new Map<string, Run>();
  const file = await open(path).catch(() => {
    throw new StartError(`${path} cannot be read.`);
  });
  for await (const text of file.readLines()) {
    const line = readLine(text);
    if (!line) return [...verdicts, unreadable(runs)];
    const { wire } = line;
    const run = runs.get(wire) ?? { seq: 0, hash: firstHash(wire) };
    if ("head" in line) {
      verdicts.push(atEnd(run, line));
      runs.delete(wire);
      continue;
    }
    if (line.seq !== run.seq + 1) return [...verdicts, { wire, seq: run.seq + 1, what: "missing" }];
    if (linkHash(run.hash, line) !== line.hash)
      return [...verdicts, { wire, seq: line.seq, what: "altered" }];
    runs.set(wire, { seq: line.seq, hash: line.hash });
  }
  const left = [...runs].map(([wire, { seq }]): Verdict => ({ wire, seq: seq + 1, what: "cut" }));
  return [...verdicts, ...left];
}

function atEnd({ seq, hash }: Run, { wire, ...end }: z.infer<typeof EndLine>): Verdict {
  if (seq < end.head) return { wire, seq: seq + 1, what: "cut" };
  if (seq > end.head || hash !== end.hash) return { wire, seq: end.head, what: "head" };
  return { wire, events: seq, head: hash };
}

function readLine(text: string): z.infer<typeof FileLine> | undefined {
  try {
    return FileLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** It stands where the next event of the wire that was being read should be. */
function unreadable(runs: ReadonlyMap<string, Run>): Verdict {
  const [wire = "?", { seq } = { seq: 0 }] = [...runs].at(-1) ?? [];
  return { wire, seq: seq + 1, what: "altered" };
}
