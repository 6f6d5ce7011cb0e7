import type { Told } from "../../lib/domain/notice.ts";
import type { Change } from "./command.ts";

/** What is said to those who used a report, as a part of a change; a notice that asks nobody is kept, not told. */
export function withTold({ notices, acknowledgements }: Told): Pick<Change, "payload" | "write"> {
  const told = notices.filter(({ id, state }) => state !== "done" || isAsked(id, acknowledgements));
  return {
    payload: {
      ...(told.length > 0 && { notices: told }),
      ...(acknowledgements.length > 0 && { acknowledgements }),
    },
    write: { notices, acknowledgements },
  };
}

function isAsked(id: string, acknowledgements: Told["acknowledgements"]): boolean {
  return acknowledgements.some(({ noticeId }) => noticeId === id);
}
