import type { Report } from "../protocol/rows.ts";

/** The longest body that travels in an event or a snapshot, in UTF-8 bytes; opening the report brings the rest. */
export const FRAME_BODY_BYTES = 16_384;

// A byte order mark at the start is part of the text; a decoder left to itself drops it.
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** The report as it travels: a longer body is cut to its beginning, `bodyLength` still tells how long it is. */
export function wireReport(report: Report): Report {
  // Three bytes hold any UTF-16 code unit: most bodies need no measuring.
  if (report.body.length * 3 <= FRAME_BODY_BYTES) return report;
  const bytes = new TextEncoder().encode(report.body);
  if (bytes.length <= FRAME_BODY_BYTES) return report;
  let end = FRAME_BODY_BYTES;
  // Step back to the first byte of a character: continuation bytes are 10xxxxxx.
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return { ...report, body: DECODER.decode(bytes.subarray(0, end)) };
}

/** Whether the body was cut on its way and the whole report must be asked for. */
export function isCut(report: Pick<Report, "body" | "bodyLength">): boolean {
  return report.body.length < report.bodyLength;
}
