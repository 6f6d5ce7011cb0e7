import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { parseRedisUrl } from "./redis-address.ts";

/** What a process may do: serve the pages and the API, hold the sockets. */
export type Service = "web" | "gateway";

/** A setting that cannot be used; its message is one whole sentence that names it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const SERVICES = ["web", "gateway"] as const satisfies readonly Service[];
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535));

const settings = z.object({
  PORT: Port.default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:[\]-]+$/)
    .default("127.0.0.1"),
  DATABASE_URL: address(["postgres:", "postgresql:"]).optional(),
  REDIS_URL: z.string().refine(isRedisUrl).optional(),
  BARQ_DATA: z
    .string()
    .default(".barq")
    .transform((path) => resolve(path)),
  BARQ_SECRET: z.string().min(32).optional(),
  BARQ_PUBLIC_URL: address(["http:", "https:"])
    .transform((text) => new URL(text))
    .refine((url) => url.pathname === "/")
    .transform((url) => url.origin)
    .optional(),
  BARQ_DEMO: z
    .enum(["0", "1"])
    .transform((value) => value === "1")
    .optional(),
  BARQ_DEMO_PASSWORD: z.string().min(8).max(128).optional(),
  BARQ_SERVICES: z
    .string()
    .default("web,gateway")
    .transform((list) => list.split(",").map((name) => name.trim()))
    .pipe(z.array(z.enum(SERVICES)).min(1))
    .transform((names): ReadonlySet<Service> => new Set(names)),
  BARQ_WORKERS: z
    .string()
    .default("1")
    .transform((text) => (text === "auto" ? String(availableParallelism()) : text))
    .pipe(z.string().regex(/^\d{1,3}$/))
    .transform(Number)
    .pipe(z.int().min(1).max(256)),
  BARQ_TIME_ZONE: z.string().refine(isTimeZone).default("Asia/Damascus"),
});

type Environment = Readonly<Record<string, string | undefined>>;
type Name = keyof typeof settings.shape;

/** What each setting must be, said after "must be". */
const MEANINGS: Record<Name, string> = {
  PORT: "a port number from 0 to 65535",
  HOST: "a host name or an address to listen on",
  DATABASE_URL: "an address like postgres://user:password@host:5432/database",
  REDIS_URL:
    "an address like redis://host:6379, redis+cluster://host:6379,host:6379 or redis+sentinel://host:26379,host:26379/master",
  BARQ_DATA: "a folder",
  BARQ_SECRET: "at least 32 characters long",
  BARQ_PUBLIC_URL: "an address like https://barq.example.org, without a path",
  BARQ_DEMO: "0 or 1",
  BARQ_DEMO_PASSWORD: "8 to 128 characters long",
  BARQ_SERVICES: "a list of web and gateway, separated by commas",
  BARQ_WORKERS: "a number from 1 to 256, or auto for one for each core",
  BARQ_TIME_ZONE: "a time zone like Asia/Damascus",
};

/** The settings of one process, all checked. */
export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  dataDir: string;
  secret: string | undefined;
  publicUrl: string | undefined;
  isDemo: boolean;
  demoPassword: string | undefined;
  services: ReadonlySet<Service>;
  /** How many processes share the port. */
  workers: number;
  timeZone: string;
}

/**
 * Reads the settings: a flag before the environment, the environment before the default; empty is absent.
 * Fails with a ConfigError on an unknown flag and on a value that cannot be used.
 */
export function loadConfig(argv: readonly string[], env: Environment = process.env): Config {
  const flags = readFlags(argv);
  const given = Object.fromEntries(
    names().map((name) => [name, flags[flagOf(name)] ?? (env[name] || undefined)]),
  );
  const result = settings.safeParse(given);
  if (!result.success) throw refusal(result.error, flags);
  const values = result.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    dataDir: values.BARQ_DATA,
    secret: values.BARQ_SECRET,
    publicUrl: values.BARQ_PUBLIC_URL,
    isDemo: decideDemo(values),
    demoPassword: values.BARQ_DEMO_PASSWORD,
    services: values.BARQ_SERVICES,
    workers: values.BARQ_WORKERS,
    timeZone: values.BARQ_TIME_ZONE,
  };
}

/** Demo sign-ins are for this machine only, whoever asks for them. */
function decideDemo(values: z.output<typeof settings>): boolean {
  const publicHost = values.BARQ_PUBLIC_URL ? new URL(values.BARQ_PUBLIC_URL).hostname : "localhost";
  const isLocal = LOOPBACK.test(values.HOST) && LOOPBACK.test(publicHost);
  if (values.BARQ_DEMO && !isLocal) {
    throw new ConfigError(
      "BARQ_DEMO=1 works on a loopback address only: others could sign in with its password.",
    );
  }
  return values.BARQ_DEMO ?? isLocal;
}

function readFlags(argv: readonly string[]): Record<string, string | undefined> {
  const options = Object.fromEntries(names().map((name) => [flagOf(name), { type: "string" as const }]));
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const known = names().map((name) => `--${flagOf(name)}`);
    throw new ConfigError(`${(error as Error).message.split(". ")[0]}; the flags are ${known.join(", ")}.`);
  }
}

function refusal(error: z.ZodError, flags: Record<string, string | undefined>): ConfigError {
  const name = error.issues[0]?.path[0] as Name;
  const shown = flags[flagOf(name)] === undefined ? name : `--${flagOf(name)}`;
  return new ConfigError(`${shown} must be ${MEANINGS[name]}.`);
}

function names(): Name[] {
  return Object.keys(settings.shape) as Name[];
}

/** BARQ_PUBLIC_URL is given as --public-url. */
function flagOf(name: Name): string {
  return name
    .replace(/^BARQ_/, "")
    .replaceAll("_", "-")
    .toLowerCase();
}

function address(protocols: readonly string[]) {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));
}

function isRedisUrl(text: string): boolean {
  try {
    return parseRedisUrl(text) !== undefined;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
