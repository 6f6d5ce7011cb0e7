import { findRedis } from "../find-redis.ts";
import type { RedisAddress, RedisServer } from "../redis-address.ts";
import { connectRedis, type RedisConnection } from "../redis-connection.ts";

interface SessionParts {
  address: RedisAddress;
  /** A channel that only this node speaks and hears: that it hears itself proves the way there and back. */
  pulse: string;
  hear(channel: string, message: string): void;
}

interface Opened {
  server: RedisServer;
  client: RedisConnection;
  /** Fulfils with the reason when the session is over. */
  over: Promise<unknown>;
  /** Ends the session. Only the first reason counts. */
  end(reason: unknown): void;
}

const PULSE_MS = 1_000;
/** So many beats in a row unheard, and the Redis hangs. Counted, not timed: a node that was itself busy is patient. */
const MISSED_MOST = 3;
const FIND_EVERY_BEATS = 5;
const UNANSWERED_MOST = 1_000;
const UNANSWERED_BYTES_MOST = 8 * 1_048_576;

/** One connection on which channels are spoken and heard, from when it works until it does not. */
export class Session {
  readonly over: Promise<unknown>;
  readonly end: (reason: unknown) => void;
  private readonly timer = setInterval(() => this.beat(), PULSE_MS);
  private unanswered = 0;
  private unansweredBytes = 0;
  private beats = 0;
  private missed = 0;

  private constructor(
    private readonly parts: SessionParts,
    private readonly opened: Opened,
  ) {
    this.over = opened.over;
    this.end = opened.end;
    void this.over.then(() => {
      clearInterval(this.timer);
      opened.client.destroy();
    });
  }

  /** Opens one where the channels now live, and hears its own pulse. Fails within seconds when it cannot. */
  static async open(parts: SessionParts): Promise<Session> {
    const server = await findRedis(parts.address, parts.pulse);
    let end: Opened["end"] = () => {};
    const over = new Promise((resolve) => {
      end = resolve;
    });
    const client = await connectRedis(parts.address, server, end);
    const session = new Session(parts, { server, client, over, end });
    const failed = over.then((reason) => Promise.reject(reason));
    await Promise.race([session.start(), failed]).catch((error) => {
      end(error);
      throw error;
    });
    return session;
  }

  /** Sends, or drops when too much of what was sent is not answered yet. */
  publish(channel: string, message: string): void {
    const bytes = Buffer.byteLength(message);
    if (this.unanswered >= UNANSWERED_MOST || this.unansweredBytes + bytes > UNANSWERED_BYTES_MOST) return;
    this.unanswered += 1;
    this.unansweredBytes += bytes;
    this.send(channel, message).then(() => {
      this.unanswered -= 1;
      this.unansweredBytes -= bytes;
    }, this.end);
  }

  /** Fulfils when the channel is heard. */
  async subscribe(channel: string): Promise<void> {
    await this.listen(channel, (message) => {
      this.missed = 0;
      this.parts.hear(channel, message);
    });
  }

  private async start(): Promise<void> {
    const { address, pulse } = this.parts;
    const { client, end } = this.opened;
    client.on("sharded-channel-moved", () => end(new Error("The channel moved within the cluster.")));
    if (address.kind === "sentinel" && (await client.role())?.role !== "master")
      throw new Error("The Redis that the Sentinels named is no master yet.");
    await new Promise<void>((resolve, reject) => {
      const hearPulse = () => {
        this.missed = 0;
        resolve();
      };
      this.listen(pulse, hearPulse)
        .then(() => this.send(pulse, ""))
        .catch(reject);
    });
  }

  private beat(): void {
    if (this.missed >= MISSED_MOST) {
      this.end(new Error("Redis does not answer."));
      return;
    }
    this.missed += 1;
    this.beats += 1;
    this.send(this.parts.pulse, "").catch(this.end);
    if (this.beats % FIND_EVERY_BEATS === 0) void this.checkPlace();
  }

  /** A master that was cut off from the others may serve on alone: then the channels live elsewhere by now. */
  private async checkPlace(): Promise<void> {
    const { address, pulse } = this.parts;
    const { server, end } = this.opened;
    const { host, port } = await findRedis(address, pulse).catch(() => server);
    if (host !== server.host || port !== server.port) end(new Error("The channels moved to another Redis."));
  }

  private listen(channel: string, hear: (message: string) => void): Promise<void> {
    const { client } = this.opened;
    return this.isCluster ? client.sSubscribe(channel, hear) : client.subscribe(channel, hear);
  }

  private send(channel: string, message: string): Promise<unknown> {
    const { client } = this.opened;
    return this.isCluster ? client.sPublish(channel, message) : client.publish(channel, message);
  }

  private get isCluster(): boolean {
    return this.parts.address.kind === "cluster";
  }
}
