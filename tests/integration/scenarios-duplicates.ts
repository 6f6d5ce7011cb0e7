import { buildDuplicateConfirm, buildDuplicateMove, proposeDuplicate } from "../support/build-duplicates.ts";
import { bring, file } from "../support/builders.ts";
import type { Kit, Scenarios } from "../support/kit.ts";

export const duplicatesScenarios = (kit: Kit): Scenarios => {
  const filed = () => file(kit.clients.correspondent, { sourceNote: "سرّي" });
  const published = async () => {
    const id = await filed();
    await bring(kit.clients.admin, id, "published");
    return id;
  };
  const proposed = async (id: string, ofId: string) => {
    await proposeDuplicate(kit.newsroom, id, ofId);
    return id;
  };
  const confirmed = async (id: string, ofId: string) => {
    await kit.clients.editor.run("duplicate.confirm", buildDuplicateConfirm(id, ofId));
    return id;
  };
  return {
    "duplicate.propose": [
      async () => {
        const [id, ofId] = [await filed(), await published()];
        return { happens: () => proposeDuplicate(kit.newsroom, id, ofId) };
      },
      async () => {
        const [id, ofId] = [await published(), await filed()];
        return { happens: () => proposeDuplicate(kit.newsroom, id, ofId) };
      },
    ],
    "duplicate.confirm": [
      async () => ["editor", buildDuplicateConfirm(await filed(), await published())],
      async () => {
        const ofId = await published();
        return ["supervisor", buildDuplicateConfirm(await proposed(await published(), ofId), ofId)];
      },
      async () => {
        const [root, other] = [await published(), await filed()];
        await confirmed(await published(), root);
        await proposed(await filed(), root);
        return ["editor", buildDuplicateConfirm(root, other)];
      },
    ],
    "duplicate.refuse": [
      async () => ["editor", buildDuplicateMove(await proposed(await published(), await filed()))],
    ],
    "duplicate.detach": [
      async () => [
        "editor",
        { ...buildDuplicateMove(await confirmed(await filed(), await published())), reason: "حدث آخر" },
      ],
    ],
  };
};
