import { setTimeout as sleep } from "node:timers/promises";
import { PASSWORD, type Person } from "../support/people.ts";
import { call } from "./call.ts";

const TRY_AGAIN_MS = 400;

/** A person at one device: signs in through a line of their own, and again when their session has ended. */
export class Account {
  private cookie = "";
  private signing: Promise<void> | undefined;

  constructor(
    readonly person: Person,
    /** The proxy through which this device reaches the newsroom's API. */
    readonly apiPort: number,
    private readonly stopped: AbortSignal,
  ) {}

  /** The session's cookie; signs in first when there is none. Waits for as long as the newsroom is away. */
  async session(): Promise<string> {
    while (!this.cookie && !this.stopped.aborted) {
      this.signing ??= this.signIn().finally(() => {
        this.signing = undefined;
      });
      await this.signing;
    }
    return this.cookie;
  }

  /** The cookie at hand; empty when there is none. */
  get current(): string {
    return this.cookie;
  }

  /** The server says that this cookie is good no more. */
  forget(cookie: string): void {
    if (this.cookie === cookie) this.cookie = "";
  }

  /** The session's token, as the database keeps it. */
  get token(): string {
    return decodeURIComponent(this.cookie.slice(this.cookie.indexOf("=") + 1)).split(".")[0] ?? "";
  }

  private async signIn(): Promise<void> {
    const body = { email: this.person.email, password: PASSWORD };
    const reply = await call(this.apiPort, "/api/auth/sign-in/email", { method: "POST", body }).catch(
      () => undefined,
    );
    if (reply?.status === 200 && reply.cookie) this.cookie = reply.cookie;
    else await sleep(TRY_AGAIN_MS);
  }
}
