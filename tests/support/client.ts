import type { CommandName } from "../../lib/protocol/commands.ts";
import type { CommandAnswer } from "../../lib/protocol/reads.ts";
import { PASSWORD } from "./people.ts";

/** What the server said, with the body read as JSON; `undefined` when it is none. */
export interface Answer<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
}

/** The body of a refused request, as the tests look into it. */
export interface Envelope {
  error: {
    code: string;
    message: string;
    details?: { fields?: { path: string }[] } & Record<string, unknown>;
  };
}

/** A signed-in person at one node. */
export interface Client {
  origin: string;
  cookie: string;
  /** Sends a command and answers whatever comes. */
  post(command: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a command that must succeed. */
  run(command: CommandName, body: object): Promise<CommandAnswer>;
  /** Sends a command that must be refused, and answers its envelope's error. */
  refused(command: CommandName, body: object): Promise<Envelope["error"] & { status: number }>;
  get<Body = unknown>(path: string): Promise<Answer<Body>>;
  /** The same person at another node. */
  at(origin: string): Client;
}

/** Sends any request and reads the answer whole. */
export async function request(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parsed(text) };
}

/** Signs in as a person does, over HTTP. */
export async function signIn(origin: string, email: string): Promise<Client> {
  const answer = await request(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  if (answer.status !== 200 || cookie.length === 0)
    throw new Error(`no sign-in for ${email}: ${answer.status}`);
  return createClient(origin, cookie.join("; "));
}

/** A caller with this cookie; an empty one is nobody. */
export function createClient(origin: string, cookie: string): Client {
  const post: Client["post"] = (command, body, headers = {}) =>
    request(`${origin}/api/${command}`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", ...headers },
      body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
    } as RequestInit);
  return {
    origin,
    cookie,
    post,
    async run(command, body) {
      const answer = await post(command, body);
      if (answer.status !== 200) throw new Error(`${command}: ${JSON.stringify(answer.body)}`);
      return answer.body as CommandAnswer;
    },
    async refused(command, body) {
      const answer = await post(command, body);
      if (answer.status < 400) throw new Error(`${command} was not refused: ${JSON.stringify(answer.body)}`);
      return { ...(answer.body as Envelope).error, status: answer.status };
    },
    get: (path) => request(`${origin}/api/${path}`, { headers: { cookie } }) as Promise<Answer<never>>,
    at: (other) => createClient(other, cookie),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
