const NAME = Buffer.from('"from":');
const ZERO = 48;

/** The numbers of a frame, overwritten by each call of `readNumbers`: no object per message. */
export const numbers = { from: 0, to: 0 };

/** Where the numbers stood in the last frame: the same place in all frames of a log. */
let place = 0;

/** Whether a message that begins so is a frame; if it is, `numbers` are its own. */
export function readNumbers(data: Buffer, start: number, end: number): boolean {
  // 42["frame",{"wire":…,"epoch":…,"from":1,"to":2,
  if (data[start] !== 0x34 || data[start + 1] !== 0x32 || data[start + 4] !== 0x66) return false;
  if (!isName(data, start + place)) {
    const found = data.indexOf(NAME, start);
    if (found < 0 || found >= end) return false;
    place = found - start;
  }
  const after = readNumber(data, start + place + NAME.length);
  numbers.from = value;
  readNumber(data, after + ',"to":'.length);
  numbers.to = value;
  return true;
}

let value = 0;

/** Leaves the number in `value` and answers where it ends. */
function readNumber(data: Buffer, start: number): number {
  value = 0;
  let at = start;
  for (let digit = digitAt(data, at); digit >= 0 && digit <= 9; digit = digitAt(data, at)) {
    value = 10 * value + digit;
    at += 1;
  }
  return at;
}

function digitAt(data: Buffer, at: number): number {
  return (data[at] ?? 0) - ZERO;
}

function isName(data: Buffer, at: number): boolean {
  return data[at] === 0x22 && data[at + 1] === 0x66 && data[at + 5] === 0x22 && data[at + 6] === 0x3a;
}
