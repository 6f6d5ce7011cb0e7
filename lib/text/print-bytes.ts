import type { Fingerprint } from "./similarity.ts";

const NUMBER_BYTES = 4;

/** A fingerprint as it is stored: the size of the lead, the lead, all shingles, each a number of 32 bits, low byte first. */
export function printToBytes({ lead, shingles }: Fingerprint): Uint8Array {
  const view = new DataView(new ArrayBuffer(NUMBER_BYTES * (1 + lead.size + shingles.size)));
  let at = 0;
  const put = (number: number) => {
    view.setUint32(at, number, true);
    at += NUMBER_BYTES;
  };
  put(lead.size);
  lead.forEach(put);
  shingles.forEach(put);
  return new Uint8Array(view.buffer);
}

/** The fingerprint that was stored so. Throws a RangeError for bytes that `printToBytes` did not make. */
export function printFromBytes(bytes: Uint8Array): Fingerprint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = (from: number, to: number) => {
    const numbers = new Set<number>();
    for (let at = from; at < to; at++) numbers.add(view.getUint32(at * NUMBER_BYTES, true));
    return numbers;
  };
  const leadEnd = 1 + view.getUint32(0, true);
  return { lead: read(1, leadEnd), shingles: read(leadEnd, bytes.byteLength / NUMBER_BYTES) };
}
