/** A server that can be asked. */
export interface RedisServer {
  host: string;
  port: number;
}

/** Where the newsroom's Redis is, and how one gets in. */
export interface RedisAddress {
  /** One Redis, a Redis Cluster, or a master with replicas that Sentinels watch over. */
  kind: "single" | "cluster" | "sentinel";
  /** The one Redis; some servers of the cluster; some of the Sentinels. */
  seeds: readonly RedisServer[];
  /** What the Sentinels call the master; empty for the other kinds. */
  masterName: string;
  username: string | undefined;
  password: string | undefined;
  tls: boolean;
}

const SHAPE =
  /^(rediss?)(?:\+(cluster|sentinel))?:\/\/(?:([^:/?#@]*)(?::([^/?#]*))?@)?([^@/?#]+)(?:\/([^/?#]*))?$/;
const SERVER = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i;
const PORTS = { single: 6_379, cluster: 6_379, sentinel: 26_379 };

/**
 * Reads `redis://host:port`, `redis+cluster://host:port,host:port` or `redis+sentinel://host:port,host:port/master`,
 * each with `user:password@` before the hosts, and with `rediss` for TLS. Throws a TypeError that names no secret.
 */
export function parseRedisUrl(url: string): RedisAddress {
  const [, scheme, suffix = "single", username, password, hosts = "", path = ""] = SHAPE.exec(url) ?? [];
  const kind = suffix as RedisAddress["kind"];
  if (!scheme || !suits(kind, path, hosts)) throw new TypeError("This is no address of a Redis.");
  return {
    kind,
    seeds: hosts.split(",").map((text) => parseServer(text, PORTS[kind])),
    masterName: kind === "sentinel" ? decode(path) : "",
    username: username ? decode(username) : undefined,
    password: password ? decode(password) : undefined,
    tls: scheme === "rediss",
  };
}

/** A path is the master's name for the Sentinels, and else at most a database's number, which channels do not know. */
function suits(kind: RedisAddress["kind"], path: string, hosts: string): boolean {
  if (kind === "sentinel") return path !== "";
  if (kind === "cluster") return path === "";
  return /^\d*$/.test(path) && !hosts.includes(",");
}

function parseServer(text: string, usualPort: number): RedisServer {
  const [, host, port = String(usualPort)] = SERVER.exec(text) ?? [];
  if (!host || Number(port) > 65_535) throw new TypeError("This is no address of a Redis.");
  return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new TypeError("This is no address of a Redis.");
  }
}
