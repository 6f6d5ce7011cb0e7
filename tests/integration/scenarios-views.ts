import { buildViewAmend, buildViewRemove, buildViewSave, saveView } from "../support/build-views.ts";
import type { Kit, Scenarios } from "../support/kit.ts";

export const viewsScenarios = (kit: Kit): Scenarios => {
  const shared = () => saveView(kit.clients.editor, { isShared: true });
  const own = (name: "correspondent" | "editor") => saveView(kit.clients[name]);
  return {
    "view.save": [
      async () => ["correspondent", buildViewSave()],
      async () => ["editor", buildViewSave()],
      async () => ["editor", buildViewSave({ isShared: true })],
    ],
    "view.amend": [
      async () => ["correspondent", buildViewAmend(await own("correspondent"))],
      async () => ["editor", buildViewAmend(await own("editor"), { query: "is=unread" })],
      // A supervisor tidies up what is the whole desk's.
      async () => ["supervisor", buildViewAmend(await shared())],
    ],
    "view.remove": [
      async () => ["editor", buildViewRemove(await own("editor"))],
      async () => ["admin", buildViewRemove(await shared())],
    ],
  };
};
