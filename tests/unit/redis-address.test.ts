import { expect, test } from "vitest";
import { parseRedisUrl } from "../../server/redis-address.ts";

const ADDRESS = { masterName: "", username: undefined, password: undefined, tls: false };

test("one Redis, with and without a port", () => {
  expect(parseRedisUrl("redis://localhost")).toEqual({
    ...ADDRESS,
    kind: "single",
    seeds: [{ host: "localhost", port: 6_379 }],
  });
  expect(parseRedisUrl("redis://[::1]:7000/0").seeds).toEqual([{ host: "::1", port: 7_000 }]);
});

test("some servers of a cluster", () => {
  for (const end of ["", "/"]) {
    expect(parseRedisUrl(`redis+cluster://10.0.0.1:7000,b.example.org,[fe80::2]:7002${end}`)).toEqual({
      ...ADDRESS,
      kind: "cluster",
      seeds: [
        { host: "10.0.0.1", port: 7_000 },
        { host: "b.example.org", port: 6_379 },
        { host: "fe80::2", port: 7_002 },
      ],
    });
  }
});

test("some Sentinels, and what they call the master", () => {
  expect(parseRedisUrl("redis+sentinel://a,b:5000/news%20room")).toEqual({
    ...ADDRESS,
    kind: "sentinel",
    seeds: [
      { host: "a", port: 26_379 },
      { host: "b", port: 5_000 },
    ],
    masterName: "news room",
  });
});

test.each(["", "+cluster", "+sentinel"])("an account and TLS in a redis%s address", (kind) => {
  const path = kind === "+sentinel" ? "/news" : "";
  expect(parseRedisUrl(`rediss${kind}://b%40rq:a:b%2Fc@host:1${path}`)).toMatchObject({
    tls: true,
    username: "b@rq",
    password: "a:b/c",
    seeds: [{ host: "host", port: 1 }],
  });
  expect(parseRedisUrl(`redis${kind}://:only@host${path}`)).toMatchObject({
    tls: false,
    username: undefined,
    password: "only",
  });
});

test.each([
  "",
  "localhost:6379",
  "http://localhost",
  "redis://",
  "redis://host:70000",
  "redis://host:port",
  "redis://host/name",
  "redis://a:1,b:2",
  "redis://host?family=6",
  "redis+cluster://a:1,,b:2",
  "redis+cluster://a:1/0",
  "redis+sentinel://a:1",
  "redis+sentinel://a:1/",
  "redis+sentinel://a:1/x/y",
  "redis+other://a:1",
  "redis://:hush%zz@host",
])("%j is none, and what it holds stays secret", (url) => {
  const read = () => parseRedisUrl(url);
  expect(read).toThrow(TypeError);
  expect(read).not.toThrow(/hush/);
});
