/** Where to go after signing in: a path of this site, or the wire; never another host. */
export function returnPath(next: string | null, lang: string, origin: string): string {
  const home = `/${lang}/wire`;
  if (!next?.startsWith("/")) return home;
  try {
    const url = new URL(next, origin);
    const safe = url.origin === origin && !url.pathname.endsWith("/sign-in");
    return safe ? url.pathname + url.search : home;
  } catch {
    return home;
  }
}
