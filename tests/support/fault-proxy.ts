import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { Joint, type LineFaults } from "./fault-joint.ts";

/** A TCP proxy whose line can be spoilt. */
export interface FaultProxy {
  port: number;
  /** Spoils the connections that are open, and those to come. */
  spoil(faults: Partial<LineFaults>): void;
  /** Resets every open connection, both sides. */
  cut(): void;
  /** Ends every fault. A connection that lost bytes is reset: a stream that goes on with a hole does not exist. */
  heal(): void;
  close(): Promise<void>;
}

const SOUND: LineFaults = {
  delayMs: 0,
  jitterMs: 0,
  bytesPerSecond: 0,
  refuse: false,
  stall: false,
  halfOpen: false,
};

/** Opens a proxy on a free loopback port; `target` names the port behind it, anew for each connection. */
export async function openFaultProxy(target: () => number, random = Math.random): Promise<FaultProxy> {
  const faults = { ...SOUND };
  const joints = new Set<Joint>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    if (faults.refuse) return void client.resetAndDestroy();
    const joint = new Joint(
      client,
      connect({ port: target(), host: "127.0.0.1", allowHalfOpen: true }),
      faults,
      random,
    );
    joints.add(joint);
    joint.onEnd = () => joints.delete(joint);
  });
  await listening(server);
  const cut = () => {
    for (const joint of [...joints]) joint.reset();
  };
  const apply = () => {
    for (const joint of [...joints]) joint.look();
  };
  return {
    port: (server.address() as AddressInfo).port,
    spoil(more) {
      Object.assign(faults, more);
      apply();
    },
    cut,
    heal() {
      Object.assign(faults, SOUND);
      for (const joint of [...joints]) if (joint.hasHole) joint.reset();
      apply();
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      Object.assign(faults, SOUND);
      cut();
      await closed;
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
}
