/** The headline of the last report of a run: nothing comes after it that could show that it is missing. */
export const CLOSING = "CLOSING";
