/** Who is signed in. */
export const SESSION_PATH = "session.show";
/** The newsroom's first wire, as every page of the desk begins with it. */
export const SNAPSHOT_PATH = "wire.snapshot?limit=500";

/** So late an answer that came early is old. */
const OLD_MS = 10_000;

interface Early {
  at: number;
  response: Promise<Response>;
  abort: () => void;
}

type WithEarly = typeof globalThis & { barqEarly?: Record<string, Early> };

/**
 * Stands at the beginning of every page behind the sign-in and asks the newsroom for what each of them needs, while the
 * code of the page is still on its way: who is signed in, and the wire. A page of another wire asks for that itself.
 */
export const EARLY_SCRIPT = `(function(early){
if(/[/](sign-in|examples)/.test(location.pathname)||new URLSearchParams(location.search).has("wire"))return;
["${SESSION_PATH}","${SNAPSHOT_PATH}"].forEach(function(path){
var c=new AbortController();
var r=fetch("/api/"+path,{headers:{"accept-language":document.documentElement.lang},credentials:"same-origin",cache:"no-store",signal:c.signal});
r.catch(function(){});
early[path]={at:performance.now(),response:r,abort:function(){c.abort()}}
})})(window.barqEarly={})`;

/** The answer that this was asked for early, once; undefined when it was not, or long ago. */
export function takeEarly(path: string, signal: AbortSignal): Promise<Response> | undefined {
  const all = (globalThis as WithEarly).barqEarly;
  const early = all?.[path];
  if (!all || !early) return undefined;
  delete all[path];
  if (performance.now() - early.at > OLD_MS) return undefined;
  signal.addEventListener("abort", early.abort);
  return early.response;
}
