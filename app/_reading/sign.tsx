import type { MarkKind } from "./aid-marks.ts";
import "./marks.css";

/** The small sign of a kind of mark, as it stands in the text; the word for it is beside it. */
export function Sign({ kind }: { kind: MarkKind }) {
  return <span aria-hidden data-aid={kind} data-sign className="shrink-0" />;
}
