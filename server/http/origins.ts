const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

/** Whether a host name means this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

/** The origins whose pages may speak to this node: the public one and, on loopback, localhost at the port in use. */
export function trustedOrigins(publicUrl: string | undefined, host: string, port: number): string[] {
  const own = isLoopback(host) ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`] : [];
  return publicUrl ? [new URL(publicUrl).origin, ...own] : own;
}
