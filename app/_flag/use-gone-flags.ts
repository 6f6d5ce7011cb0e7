import type { Flag } from "@/lib/protocol/rows.ts";
import { useGone } from "../_ui/use-gone.ts";
import { useIdsWithWords } from "../_ui/use-kept-words.ts";

/** The flags that are open no more while a note is being typed here on how they are resolved. */
export function useGoneFlags(open: Flag[] | null): Flag[] {
  const resolving = useIdsWithWords("flag.resolve");
  return useGone(open, (id) => resolving.has(id)).map(resolved);
}

const resolved = (flag: Flag): Flag => ({ ...flag, state: "resolved" });
