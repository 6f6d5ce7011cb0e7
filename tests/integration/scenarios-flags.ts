import { expect } from "vitest";
import { buildFlagReassign, buildFlagReopen, letPass, putJob } from "../support/build-flags.ts";
import { bring, buildFlagMove, file, openStory, raiseFlag } from "../support/builders.ts";
import type { Kit, Scenarios } from "../support/kit.ts";

const FAR = "2031-01-01T00:00:00Z";

/** What is done with a flag once it is raised. */
export function flagsScenarios(kit: Kit): Scenarios {
  const raise = (overrides: Partial<Parameters<typeof raiseFlag>[1]>) =>
    raiseFlag(kit.clients.supervisor, overrides);
  const onPublished = async (overrides = {}) => {
    const reportId = await file(kit.clients.correspondent);
    await bring(kit.clients.editor, reportId, "published");
    return raise({ reportId, ...overrides });
  };
  const onStory = async (overrides = {}) =>
    raise({ storyId: await openStory(kit.clients.editor), ...overrides });
  const forEditor = () => ({ assigneeId: kit.newsroom.people.editor.id });
  const resolved = async (flagId: string) => {
    await kit.clients.supervisor.run("flag.resolve", buildFlagMove(flagId, "حُسم"));
    return flagId;
  };

  return {
    "flag.see": [
      async () => ["editor", buildFlagMove(await onPublished(forEditor()))],
      async () => ["supervisor", buildFlagMove(await onStory())],
    ],
    "flag.reopen": [
      async () => ["editor", buildFlagReopen(await resolved(await onPublished(forEditor())))],
      async () => ["admin", buildFlagReopen(await resolved(await onStory({ kind: "legal", dueAt: FAR })))],
    ],
    "flag.reassign": [
      async () => [
        "editor",
        buildFlagReassign(await onPublished(forEditor()), kit.newsroom.people.editor2.id, { note: "إليك" }),
      ],
      async () => ["supervisor", buildFlagReassign(await onStory(forEditor()), null, { dueAt: FAR })],
    ],
    "flag.escalate": [
      async () => {
        const flagId = await onPublished({ ...forEditor(), dueAt: FAR });
        await letPass(kit.newsroom, flagId);
        return { happens: () => escalation(kit, flagId) };
      },
    ],
  };
}

/** Lets the newsroom's clock find the flag late, and answers under which seq it did. */
async function escalation({ newsroom }: Kit, flagId: string): Promise<number> {
  const done = async () => {
    const [row] = await newsroom.sql<{ seq: string }>(
      "SELECT seq FROM wire_events WHERE kind = 'flag.escalated' AND payload->'flag'->>'id' = $1",
      [flagId],
    );
    return Number(row?.seq ?? 0);
  };
  await putJob(newsroom, flagId);
  await expect.poll(done).toBeGreaterThan(0);
  return done();
}
