import {
  addFigure,
  buildFigureAdd,
  buildFigureWithdraw,
  buildStoryAmend,
  buildStoryMerge,
  buildStoryMove,
  buildStoryUnlink,
} from "../support/build-stories.ts";
import { bring, file, openStory } from "../support/builders.ts";
import type { Kit, Scenario, Scenarios } from "../support/kit.ts";

const STATES = ["filed", "published", "held", "killed", "spiked"] as const;

/** A story of the editor's with a report of the correspondent's in each state. */
async function fullStory({ clients }: Kit): Promise<{ storyId: string; reportIds: string[] }> {
  const storyId = await openStory(clients.editor);
  const reportIds = await Promise.all(
    STATES.map(async (state) => {
      const reportId = await file(clients.correspondent, { storyId, sourceNote: "سرّي" });
      await bring(clients.admin, reportId, state);
      return reportId;
    }),
  );
  return { storyId, reportIds };
}

async function storyWithFigure({ clients }: Kit) {
  const storyId = await openStory(clients.editor);
  const reportId = await file(clients.correspondent, { storyId });
  return { storyId, reportId, figureId: await addFigure(clients.editor, storyId, reportId) };
}

/** What becomes of stories, with each case in which others see another part of it. */
export const storiesScenarios = (kit: Kit): Scenarios => ({
  "story.unlink": STATES.map(
    (state): Scenario =>
      async () => {
        const storyId = await openStory(kit.clients.editor);
        const reportId = await file(kit.clients.correspondent, { storyId, sourceNote: "سرّي" });
        await bring(kit.clients.admin, reportId, state);
        return ["editor", buildStoryUnlink(storyId, reportId)];
      },
  ),
  "story.amend": [
    async () => ["editor", buildStoryAmend(await openStory(kit.clients.editor))],
    async () => {
      const { supervisor } = kit.newsroom.people;
      return ["editor", buildStoryAmend(await openStory(kit.clients.editor), { ownerId: supervisor.id })];
    },
    async () => {
      const { headline: _same, ...body } = buildStoryAmend(await openStory(kit.clients.editor));
      return ["editor2", { ...body, ownerId: null }];
    },
  ],
  "story.close": [
    async () => ["editor", buildStoryMove(await openStory(kit.clients.editor))],
    async () => {
      const { storyId } = await storyWithFigure(kit);
      return ["supervisor", buildStoryMove(storyId, { version: 2 })];
    },
  ],
  "story.reopen": [
    async () => {
      const storyId = await openStory(kit.clients.editor);
      await kit.clients.editor.run("story.close", buildStoryMove(storyId));
      return ["editor", buildStoryMove(storyId, { version: 2 })];
    },
  ],
  "story.merge": [
    async () => {
      const { storyId } = await fullStory(kit);
      return [
        "editor",
        buildStoryMerge(storyId, await openStory(kit.clients.editor), { reason: "حدث واحد" }),
      ];
    },
    async () => {
      const { storyId } = await storyWithFigure(kit);
      const into = await storyWithFigure(kit);
      return ["supervisor", buildStoryMerge(storyId, into.storyId)];
    },
    async () => {
      const storyId = await openStory(kit.clients.editor);
      return ["editor", buildStoryMerge(storyId, await openStory(kit.clients.editor))];
    },
  ],
  "figure.add": [
    async () => {
      const storyId = await openStory(kit.clients.editor);
      return ["editor", buildFigureAdd(storyId, await file(kit.clients.correspondent, { storyId }))];
    },
  ],
  "figure.withdraw": [
    async () => {
      const { storyId, figureId } = await storyWithFigure(kit);
      return ["editor2", buildFigureWithdraw(storyId, figureId)];
    },
  ],
});
