const EVERY_MS = 500;

/** Says on stderr how far a long work on a wire has come, at most twice a second; short work says nothing. */
export function showProgress(wire: string): (done: number, of: number) => void {
  let said = Date.now();
  return (done, of) => {
    if (Date.now() - said < EVERY_MS) return;
    said = Date.now();
    console.error(`${wire}: ${done} of ${of}`);
  };
}
