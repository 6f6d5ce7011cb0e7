import type { WireStore } from "../../app/_wire/wire-store.ts";
import type { FaultProxy } from "../support/fault-proxy.ts";
import type { PersonName } from "../support/people.ts";
import { Account } from "./account.ts";
import { createEditor, type Editor } from "./editor.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stage.ts";

/** Whose screens follow the wire, one for each time a name stands here. */
export const EVERYBODY: PersonName[] = [
  "correspondent",
  "correspondent",
  "colleague",
  "colleague",
  "editor",
  "editor",
  "editor",
  "editor2",
  "editor2",
  "supervisor",
  "supervisor",
  "admin",
];
const WRITERS: PersonName[] = [
  "correspondent",
  "correspondent",
  "colleague",
  "colleague",
  "editor",
  "supervisor",
];

/** A line by the device that uses it. */
export interface Device {
  name: string;
  line: FaultProxy;
}

export interface Cast {
  editors: Editor[];
  writers: Account[];
  /** Every line between a person and the newsroom. */
  devices: Device[];
}

interface CastParts {
  stage: Stage;
  screens: PersonName[];
  random: Random;
  stopped: AbortSignal;
  alter?: ((store: WireStore) => WireStore) | undefined;
}

/** Gives everybody a device with lines of its own. */
export async function assemble({ stage, screens, random, stopped, alter }: CastParts): Promise<Cast> {
  const devices: Device[] = [];
  const lineFor = async (name: string, to: "gateways" | "webs") => {
    const line = await stage.openLine(to);
    devices.push({ name, line });
    return line;
  };
  const accountFor = async (device: string, name: PersonName) =>
    new Account(stage.people[name], (await lineFor(`${device}'s requests`, "webs")).port, stopped);
  const editors = await Promise.all(
    screens.map(async (who, index) => {
      const name = `${who} at screen ${index + 1}`;
      const [account, line] = await Promise.all([accountFor(name, who), lineFor(name, "gateways")]);
      return createEditor({ name, account, line, random, alter });
    }),
  );
  const writers = await Promise.all(WRITERS.map((who, index) => accountFor(`writer ${index + 1}`, who)));
  return { editors, writers, devices };
}
