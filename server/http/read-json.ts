import type { IncomingMessage } from "node:http";
import { AppError } from "../../lib/protocol/errors.ts";

/** A report of 100,000 characters fits even when every one of them is escaped. */
export const REQUEST_MOST_BYTES = 1_048_576;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The request's JSON. Fails with `request.content_type`, `request.too_large`, or, on bad JSON or bad UTF-8, with
 * `request.malformed`.
 */
export async function readJson(incoming: IncomingMessage): Promise<unknown> {
  const type = incoming.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new AppError("request.content_type");
  const bytes = await readBody(incoming);
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new AppError("request.malformed");
  }
}

/** Reads from Node's own stream: a web stream a request costs more than the whole rest of its way through here. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array> {
  if (Number(incoming.headers["content-length"] ?? 0) > REQUEST_MOST_BYTES)
    throw new AppError("request.too_large");
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= REQUEST_MOST_BYTES) chunks.push(chunk);
      else reject(new AppError("request.too_large"));
    });
    incoming.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    // The caller hung up half-way: nobody hears the answer, and half a report is no report.
    incoming.on("close", () => incoming.complete || reject(new AppError("request.malformed")));
  });
}
