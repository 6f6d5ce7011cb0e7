import { expect, test } from "vitest";
import { ConfigError, loadConfig } from "../../server/config.ts";

test("without any setting Barq listens on loopback, with both services and a demo", () => {
  const config = loadConfig([], {});
  expect(config).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    databaseUrl: undefined,
    redisUrl: undefined,
    secret: undefined,
    publicUrl: undefined,
    isDemo: true,
    timeZone: "Asia/Damascus",
  });
  expect([...config.services]).toEqual(["web", "gateway"]);
  expect(config.dataDir).toBe(`${process.cwd()}/.barq`);
});

test("a flag goes before the environment, and an empty variable is none", () => {
  const env = { PORT: "4000", HOST: "", BARQ_SERVICES: "gateway" };
  expect(loadConfig(["--port", "0", "--data", "/some/dir"], env)).toMatchObject({
    port: 0,
    host: "127.0.0.1",
    dataDir: "/some/dir",
    services: new Set(["gateway"]),
  });
});

test.each([
  "redis://localhost",
  "rediss://barq:s%40cret@redis.example.org:6380/0",
  "redis+cluster://10.0.0.1:6379,10.0.0.2:6379/",
  "rediss+sentinel://:hush@a:26379,b:26379/newsroom",
])("%s is an address of a Redis", (url) => {
  expect(loadConfig([], { REDIS_URL: url }).redisUrl).toBe(url);
});

test("a public address is kept as its origin", () => {
  expect(loadConfig([], { BARQ_PUBLIC_URL: "https://barq.example.org/" }).publicUrl).toBe(
    "https://barq.example.org",
  );
});

test.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["PORT", "-1"],
  ["PORT", "3e3"],
  ["HOST", "not a host"],
  ["DATABASE_URL", "mysql://localhost/barq"],
  ["DATABASE_URL", "localhost"],
  ["REDIS_URL", "http://localhost:6379"],
  ["REDIS_URL", "redis+cluster://a:6379,b:70000"],
  ["REDIS_URL", "redis+sentinel://a:26379,b:26379"],
  ["BARQ_SECRET", "short"],
  ["BARQ_PUBLIC_URL", "barq.example.org"],
  ["BARQ_PUBLIC_URL", "https://example.org/barq"],
  ["BARQ_DEMO", "yes"],
  ["BARQ_DEMO_PASSWORD", "short"],
  ["BARQ_SERVICES", "web,mail"],
  ["BARQ_SERVICES", ","],
  ["BARQ_TIME_ZONE", "Asia/Nowhere"],
])("%s=%s stops the start with a sentence that names it", (name, value) => {
  const refused = refusal(() => loadConfig([], { [name]: value }));
  expect(refused).toMatch(new RegExp(`^${name} must be .+\\.$`));
  expect(refused).not.toContain("\n");
});

test("a bad value given as a flag is named as the flag", () => {
  expect(refusal(() => loadConfig(["--public-url", "x"], {}))).toMatch(/^--public-url must be /);
});

test.each([["--prot", "4000"], ["--port"], ["extra"]])(
  "%s is refused, and the flags there are named",
  (...argv) => {
    const refused = refusal(() => loadConfig(argv, {}));
    expect(refused).toContain("--port, --host");
    expect(refused).not.toContain("\n");
  },
);

test("a secret does not show in what refuses it", () => {
  expect(refusal(() => loadConfig([], { DATABASE_URL: "mysql://me:hush@host/x" }))).not.toContain("hush");
  expect(refusal(() => loadConfig([], { REDIS_URL: "redis+one://me:hush@host" }))).not.toContain("hush");
});

test.each([
  [{ HOST: "0.0.0.0" }, false],
  [{ HOST: "::1" }, true],
  [{ HOST: "localhost" }, true],
  [{ BARQ_PUBLIC_URL: "https://barq.example.org" }, false],
  [{ BARQ_PUBLIC_URL: "http://localhost:3000" }, true],
  [{ BARQ_DEMO: "0" }, false],
  [{ BARQ_DEMO: "1" }, true],
])("with %j the demo is %s", (env, isDemo) => {
  expect(loadConfig([], env).isDemo).toBe(isDemo);
});

test("a demo that others could reach is refused", () => {
  expect(refusal(() => loadConfig([], { BARQ_DEMO: "1", HOST: "0.0.0.0" }))).toMatch(/^BARQ_DEMO=1 /);
});

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}
