import { setTimeout as sleep } from "node:timers/promises";
import { io } from "socket.io-client";
import { ApiFailure, UNREACHABLE } from "../../app/_wire/api-failure.ts";
import { followByEvents } from "../../app/_wire/long-poll.ts";
import type { WireSocket } from "../../app/_wire/socket-line.ts";
import { createWireSession, type WireSession } from "../../app/_wire/wire-session.ts";
import { createWireStore, type WireStore } from "../../app/_wire/wire-store.ts";
import type { EventRun, Snapshot } from "../../lib/protocol/reads.ts";
import type { FaultProxy } from "../support/fault-proxy.ts";
import type { Account } from "./account.ts";
import { call } from "./call.ts";
import { type ClientRecord, newRecord, recordStore } from "./recorder.ts";

/** All that there is, so that a screen can be held against the whole log. */
export const SNAPSHOT_LIMIT = 5_000;
const READ_MS = 20_000;

/** A screen: the browser's own session and store, in this process, behind lines that can be spoilt. */
export interface Editor {
  name: string;
  account: Account;
  record: ClientRecord;
  store: WireStore;
  /** The line to the gateways. */
  line: FaultProxy;
  /** Whether its socket is open now. */
  isConnected(): boolean;
  /** Fulfils when the socket that is open now has closed. */
  whenClosed(): Promise<void>;
  start(): void;
  stop(): void;
}

interface EditorParts {
  name: string;
  account: Account;
  line: FaultProxy;
  random: () => number;
  /** Lets a test put a faulty client in place of the sound one. */
  alter?: ((store: WireStore) => WireStore) | undefined;
}

/** Makes a screen; it follows the wire from `start` on and signs in again whenever its session has ended. */
export function createEditor({ name, account, line, random, alter = (store) => store }: EditorParts): Editor {
  const record = newRecord(name, account.person);
  const store = alter(
    recordStore(
      createWireStore((flush) => flush()),
      record,
    ),
  );
  let session: WireSession | undefined;
  let socket: ReturnType<typeof openSocket> | undefined;
  let isStopped = false;

  function begin(): void {
    if (isStopped) return;
    const cookie = account.current;
    session = createWireSession({
      store,
      random,
      fetchSnapshot: () => ask<Snapshot>(account, cookie, `wire.snapshot?limit=${SNAPSHOT_LIMIT}`, READ_MS),
      loadLongPoll: async () => (parts) =>
        followByEvents(({ seq }, wait, signal) => {
          const path = `wire.events?after=${seq}&limit=500&wait=${wait}`;
          return ask<EventRun>(account, cookie, path, wait * 1_000 + READ_MS, signal);
        }, parts),
      openSocket(handshake) {
        socket?.disconnect();
        socket = openSocket(line.port, cookie, handshake);
        socket.on("connect", () => {
          record.counts.connects += 1;
        });
        socket.on("resync", () => {
          record.counts.resyncs += 1;
        });
        return socket as WireSocket;
      },
    });
    session.start();
  }
  /** What a person does whose page says that the session has ended. */
  async function signInAgain(): Promise<void> {
    session?.stop();
    account.forget(account.current);
    await account.session();
    begin();
  }
  let ending = false;
  store.subscribe(() => {
    if (ending || isStopped || store.view().link.status !== "ended") return;
    ending = true;
    void sleep(0)
      .then(signInAgain)
      .finally(() => {
        ending = false;
      });
  });
  return {
    name,
    account,
    record,
    store,
    line,
    isConnected: () => socket?.connected === true,
    whenClosed: () =>
      new Promise((resolve) => {
        if (!socket?.connected) return resolve();
        socket.once("disconnect", () => resolve());
      }),
    start: () => void account.session().then(begin),
    stop() {
      isStopped = true;
      session?.stop();
    },
  };
}

/** As the page opens it. */
function openSocket(port: number, cookie: string, handshake: () => object) {
  return io(`http://127.0.0.1:${port}`, {
    transports: ["websocket"],
    forceNew: true,
    autoConnect: false,
    extraHeaders: { cookie },
    auth: (give) => give(handshake()),
    reconnection: false,
  });
}

/** As the page reads. Fails with an ApiFailure, as the page's own reading does. */
async function ask<Body>(
  account: Account,
  cookie: string,
  path: string,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Body> {
  const options = { method: "GET", cookie, timeoutMs, signal } as const;
  const reply = await call(account.apiPort, `/api/${path}`, options).catch((cause) => {
    throw new ApiFailure(UNREACHABLE, 0, cause);
  });
  if (reply.status === 200 && reply.body) return reply.body as Body;
  const code = (reply.body as { error?: { code: string } } | undefined)?.error?.code;
  throw new ApiFailure(code ?? "newsroom.internal", reply.status);
}
