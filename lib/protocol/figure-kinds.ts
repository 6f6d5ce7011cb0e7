/** What a figure counts, in the order in which it is offered. */
export const FIGURE_KINDS = ["killed", "wounded", "detained", "missing", "displaced", "escaped"] as const;
