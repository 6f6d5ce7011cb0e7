let leaving = false;

/** The person is on their way out by their own will: nobody else need send them away. */
export function leave(): void {
  leaving = true;
}

/** Whether `leave` was called on this page. */
export function isLeaving(): boolean {
  return leaving;
}
