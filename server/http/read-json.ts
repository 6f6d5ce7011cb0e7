import type { Context } from "hono";
import { AppError } from "../../lib/protocol/errors.ts";

/** A report of 100,000 characters fits even when every one of them is escaped. */
export const REQUEST_MOST_BYTES = 1_048_576;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The request's JSON. Fails with `request.content_type`, or with `request.malformed` on bad JSON or bad UTF-8. */
export async function readJson(c: Context): Promise<unknown> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new AppError("request.content_type");
  const bytes = await c.req.arrayBuffer();
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new AppError("request.malformed");
  }
}
