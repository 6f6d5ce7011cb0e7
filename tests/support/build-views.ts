import { randomUUID } from "node:crypto";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Client } from "./client.ts";

/** A view of what is held, private, that makes no sound. */
export function buildViewSave(overrides: Partial<CommandInput<"view.save">> = {}): CommandInput<"view.save"> {
  return {
    commandId: randomUUID(),
    id: randomUUID(),
    name: "المحتجز",
    query: "state=held",
    isShared: false,
    alert: { sound: false, notify: false, badge: true },
    ...overrides,
  };
}

export function buildViewAmend(
  viewId: string,
  overrides: Partial<CommandInput<"view.amend">> = {},
): CommandInput<"view.amend"> {
  return { commandId: randomUUID(), viewId, version: 1, name: "اسم آخر", ...overrides };
}

export function buildViewRemove(viewId: string, version = 1): CommandInput<"view.remove"> {
  return { commandId: randomUUID(), viewId, version };
}

/** Saves a view and answers its id. */
export async function saveView(
  client: Client,
  overrides: Partial<CommandInput<"view.save">> = {},
): Promise<string> {
  const body = buildViewSave(overrides);
  await client.run("view.save", body);
  return body.id;
}
